import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** What was written down of the child's part in a review, beside the code. */
@Entity('review_participation')
@Index(['childId'])
@Index(['reviewId'], { unique: true })
export class ReviewParticipationEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  /** Whether an advocate helped the child; null where not recorded. */
  @Column('boolean', { nullable: true }) advocate: boolean | null;
  /** The child's views in the child's own words; null where none were written down. */
  @Column('text', { nullable: true }) views: string | null;
  @Column('date') recordedOn: string;
  /** The role of who wrote it down. */
  @Column('text') recordedBy: string;
}
