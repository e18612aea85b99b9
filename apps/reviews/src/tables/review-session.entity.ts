import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** One meeting of a review; a series may have any number. */
@Entity('review_session')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
export class ReviewSessionEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('date') heldOn: string;
  /** Whether the review was adjourned at its end. */
  @Column('boolean') adjourned: boolean;
}
