import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far this service has applied another's feed; stored with what it applied. */
@Entity('feed_cursor')
export class FeedCursorEntity {
  @PrimaryColumn('text') producer: string;
  @Column('text') epoch: string;
  @Column('bigint') seq: number;
}
