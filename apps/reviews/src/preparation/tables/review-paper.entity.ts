import { Check, Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A paper the IRO needs before a review: asked for, received, good enough or not. */
@Called('paper')
@Entity('review_paper')
@Index(['childId'])
@Index(['reviewId', 'kind'], { unique: true })
@Check('review_paper_judged_when_received', 'acceptable IS NULL OR received_on IS NOT NULL')
export class ReviewPaperEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('text') kind: string;
  @Column('date') requestedOn: string;
  @Column('date') dueBy: string;
  /** Null while it has not come. */
  @Column('date', { nullable: true }) receivedOn: string | null;
  /** Null while the IRO has not looked at what came last. */
  @Column('boolean', { nullable: true }) acceptable: boolean | null;
  /** What is wrong with it; null unless it is not acceptable. */
  @Column('text', { nullable: true }) lacking: string | null;
}
