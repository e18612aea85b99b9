import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** What became of a review's record. */
@Entity('review_record')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
export class ReviewRecordEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  /** Null while the decisions are not issued. */
  @Column('date', { nullable: true }) decisionsIssuedOn: string | null;
  /** Null while the full record is not written. */
  @Column('date', { nullable: true }) writtenOn: string | null;
  /** Null while it is not distributed. */
  @Column('date', { nullable: true }) distributedOn: string | null;
}
