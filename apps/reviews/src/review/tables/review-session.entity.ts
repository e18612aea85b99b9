import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** One meeting of a review; a series may have any number. */
@Entity('review_session')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
@Index(['reviewId', 'heldOn'], { unique: true, where: 'by_act' })
export class ReviewSessionEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('date') heldOn: string;
  /** Whether the review was adjourned at its end. */
  @Column('boolean') adjourned: boolean;
  /** Why it was adjourned; null when it was not, or nobody recorded it. */
  @Column('text', { nullable: true }) adjournedBecause: string | null;
}
