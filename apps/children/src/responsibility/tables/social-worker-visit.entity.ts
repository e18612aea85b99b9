import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A statutory visit by the social worker. */
@Called('visit by the social worker')
@Entity('social_worker_visit')
@Index(['childId', 'visitedOn'])
export class SocialWorkerVisitEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('date') visitedOn: string;
  @Column('boolean') seen: boolean;
  /** Null when not recorded. */
  @Column('boolean', { nullable: true }) seenAlone: boolean | null;
  /** The day the record of the visit was written; null while it is not, and where not recorded. */
  @Column('date', { nullable: true }) recordWrittenOn: string | null;
}
