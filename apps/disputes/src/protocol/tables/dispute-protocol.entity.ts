import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import type { Limit } from '@iro/calendar';
import { KeptRow } from '@iro/journal';

/** A stage of a protocol as stored. */
export interface StoredStage {
  /** Stable name, such as STAGE_1; CAFCASS is the referral of every protocol. */
  readonly stage: string;
  readonly label: string;
  /** Who has to answer, as the protocol says it. */
  readonly to: string;
  /** The role that may answer; null for Cafcass. */
  readonly role: string | null;
  /** Null where nobody's answer is timed, as at Cafcass. */
  readonly limit: Limit | null;
}

/** A council's dispute resolution protocol, in force from a day until the next one begins: data, not code. */
@Called('protocol')
@Entity('dispute_protocol')
export class DisputeProtocolEntity extends KeptRow {
  @Index({ unique: true }) @Column('date') fromOn: string;
  @Column('text') source: string;
  @Column('jsonb') stages: StoredStage[];
  /** From the day the first stage is raised to the resolution. */
  @Column('jsonb') whole: Limit;
}
