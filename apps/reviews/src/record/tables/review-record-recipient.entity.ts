import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Somebody to whom a review's record was sent, by their part in the child's life. */
@Entity('review_record_recipient')
@Index(['childId'])
@Index(['reviewId', 'role'], { unique: true })
export class ReviewRecordRecipientEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('uuid') reviewId: string;
  @Column('text') role: string;
  @Column('date') sentOn: string;
  /** Whether address, carer and school were left out: always so while the child's placement is restricted. */
  @Column('boolean') placementLeftOut: boolean;
}
