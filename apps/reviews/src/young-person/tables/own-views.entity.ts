import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** What a young person wants to be known at the next review, in their own words, drawing or recording. */
@Called('views')
@Entity('own_views')
@Index(['sourceId'], { unique: true })
@Index(['childId', 'givenOn'])
export class OwnViewsEntity extends RecordedRow {
  @Column('uuid') childId: string;
  @Column('date') givenOn: string;
  @Column('text') form: string;
  /** Null when drawn or recorded only. */
  @Column('text', { nullable: true }) words: string | null;
  /** Where the drawing or recording is kept; null when written only. */
  @Column('text', { nullable: true }) fileReference: string | null;
}
