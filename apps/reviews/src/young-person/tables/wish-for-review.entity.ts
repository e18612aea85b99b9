import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** What a young person wishes for the next review: who should come, or who should chair. */
@Entity('wish_for_review')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'saidOn'])
export class WishForReviewEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('date') saidOn: string;
  /** The moment, so that of two wishes of a day the later holds; the database says it of a new one. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) saidAt?: Date;
  /** Parts in the child's life whose people should be invited; null when the wish is not about that. */
  @Column('text', { array: true, nullable: true }) invite: string[] | null;
  /** Those whose people should rather not come; null when the wish is not about that. */
  @Column('text', { array: true, nullable: true }) ratherNot: string[] | null;
  /** How it should be chaired; null when the wish is not about that. */
  @Column('text', { nullable: true }) chairing: string | null;
}
