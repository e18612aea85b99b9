import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** What became of a review's record. */
@Called('record')
@Entity('review_record')
@Index(['sourceId'], { unique: true })
@Index(['childId'])
@Index(['reviewId'])
@Index(['reviewId', 'byAct'], { unique: true, where: 'by_act' })
export class ReviewRecordEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  /** Null while the decisions are not issued. */
  @Column('date', { nullable: true }) decisionsIssuedOn: string | null;
  /** Null while the full record is not written. */
  @Column('date', { nullable: true }) writtenOn: string | null;
  /** Null while it is not distributed. */
  @Column('date', { nullable: true }) distributedOn: string | null;
  /** The day the managers answered the decisions; null while they have not. */
  @Column('date', { nullable: true }) managersRespondedOn: string | null;
  /** Whether they agreed; null while they have not answered. */
  @Column('boolean', { nullable: true }) managersAgreed: boolean | null;
  /** What they said; null where they said nothing more. */
  @Column('text', { nullable: true }) managersWords: string | null;
  /** The day the care plan was brought up to date after the review; null while it is not. */
  @Column('date', { nullable: true }) carePlanUpdatedOn: string | null;
  /** Who recorded that, by role; null while it is not. */
  @Column('text', { nullable: true }) carePlanUpdatedBy: string | null;
}
