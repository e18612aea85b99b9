import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** A discussion by which the IRO follows a case between reviews. */
@Entity('monitoring_discussion')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'heldOn'])
export class MonitoringDiscussionEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') iroId: string;
  @Column('date') heldOn: string;
  @Column('text') withWhom: string;
  /** Null where not recorded. */
  @Column('text', { nullable: true }) desiredOutcome: string | null;
  /** Null where not recorded. */
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('boolean', { default: false }) ledToConcern: boolean;
  /**
   * Whether it was the check half way between two reviews; null where the record does not say, and it counts
   * as one.
   */
  @Column('boolean', { nullable: true }) midwayCheck: boolean | null;
}
