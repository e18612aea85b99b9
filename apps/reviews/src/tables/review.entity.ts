import { Check, Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** A review of a child's care, planned, under way or completed. */
@Entity('review')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'completedOn'])
@Index(['iroId', 'completedOn'])
@Index(['completedOn'])
@Index(['startedOn'])
@Check('review_days_in_order', 'completed_on >= started_on')
export class ReviewEntity extends RecordedRow {
  @Column('uuid') childId: string;
  /** Null where nobody recorded who held it. */
  @Column('uuid', { nullable: true }) iroId: string | null;
  /** Null where the record comes from SSDA903 alone, which does not say. */
  @Column('text', { nullable: true }) kind: string | null;
  /** The day it is planned for after any postponement; null where none was recorded. */
  @Column('date', { nullable: true }) plannedFor: string | null;
  /** Day of the first session; null before it begins, and where SSDA903 alone tells of the review. */
  @Column('date', { nullable: true }) startedOn: string | null;
  /** Null until the review is complete. */
  @Column('date', { nullable: true }) completedOn: string | null;
  @Column('boolean', { default: false }) withoutMeeting: boolean;
  /** Null when it was in time, or the reason was not recorded. */
  @Column('text', { nullable: true }) lateReason: string | null;
  /** Null when it is not held, or nobody recorded it. */
  @Column('text', { nullable: true }) chairedBy: string | null;
  /** PN0 to PN7; null where not known. */
  @Column('text', { nullable: true }) participation: string | null;
  /** Whether an observation of the child stands in the record; null where not recorded. */
  @Column('boolean', { nullable: true }) observed: boolean | null;
  @Column('boolean', { default: false }) adjourned: boolean;
  @Column('boolean', { default: false }) cancelled: boolean;
}
