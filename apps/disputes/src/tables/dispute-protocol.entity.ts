import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Limit } from '@iro/calendar';

/** A stage of a protocol as stored. */
export interface StoredStage {
  /** STAGE_1, STAGE_2, STAGE_3 or CAFCASS. */
  readonly stage: string;
  readonly label: string;
  /** Who has to answer. */
  readonly to: string;
  /** Null where nobody's answer is timed, as at Cafcass. */
  readonly limit: Limit | null;
}

/** A council's dispute resolution protocol, in force from a day until the next one begins: data, not code. */
@Entity('dispute_protocol')
export class DisputeProtocolEntity {
  @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('date') fromOn: string;
  @Column('text') source: string;
  @Column('jsonb') stages: StoredStage[];
  /** From the day the first stage is raised to the resolution. */
  @Column('jsonb') whole: Limit;
}
