import { Check, Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** A review of a child's care, planned, under way or completed. */
@Entity('review')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'completedOn'])
@Index(['iroId', 'completedOn'])
@Index(['completedOn'])
@Index(['startedOn'])
@Index(['childId', 'kind'], {
  unique: true,
  where: 'planned_on IS NOT NULL AND started_on IS NULL AND completed_on IS NULL AND NOT cancelled',
})
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
  /**
   * The day it was booked here; null where it was not, as with what a folder brought: nothing is then asked
   * of its preparation.
   */
  @Column('date', { nullable: true }) plannedOn: string | null;
  /**
   * True once somebody planned, held or completed it here: its record is kept here too. A correction alone
   * does not make it so; null until then.
   */
  @Column('boolean', { nullable: true }) keptHere: boolean | null;
  /** Why it was brought forward; null for a review of another kind, and where not recorded. */
  @Column('text', { nullable: true }) earlyReason: string | null;
  /** The day to which it was adjourned; null when it was not, or nobody recorded it. */
  @Column('date', { nullable: true }) adjournedUntil: string | null;
  /** Null unless it was called off here. */
  @Column('text', { nullable: true }) cancelReason: string | null;
  /** Null unless it was called off here. */
  @Column('date', { nullable: true }) cancelledOn: string | null;
  /** The day the child was asked where it should be and who should come; null while nobody has asked. */
  @Column('date', { nullable: true }) childConsultedOn: string | null;
  /** What the child said to that; null where nothing was written down. */
  @Column('text', { nullable: true }) childWishes: string | null;
}
