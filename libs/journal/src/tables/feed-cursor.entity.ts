import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far this service has applied another's feed; stored with what it applied. */
@Entity('feed_cursor')
export class FeedCursorEntity {
  /** The service whose feed it is; `reviews/reads` for its read log. */
  @PrimaryColumn('text') producer: string;
  @Column('text') epoch: string;
  @Column('bigint') seq: number;
  /** When it was stored; null where that was before this was kept. */
  @Column('timestamptz', { nullable: true }) at: Date | null;
  /** True while the feed is replayed from nothing: at its head, what it did not bring is let go. */
  @Column('boolean', { default: false }) replaying: boolean;
}
