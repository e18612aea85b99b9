import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** A decision made at a review. */
@Called('decision')
@Entity('review_decision')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
export class ReviewDecisionEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('text') text: string;
  /** Null where nobody was named. */
  @Column('text', { nullable: true }) owner: string | null;
  /** Null where no day was set. */
  @Column('date', { nullable: true }) dueBy: string | null;
  /** Null while it is not done. */
  @Column('date', { nullable: true }) doneOn: string | null;
  /** What shows that it was done; null while it is not, and where nothing was recorded. */
  @Column('text', { nullable: true }) evidence: string | null;
}
