import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** The IRO manager's words in one section of a year's annual report. */
@Called('section of the annual report')
@Entity('commentary')
@Index(['sourceId'], { unique: true })
@Index('commentary_once', ['ending', 'section'], { unique: true })
export class CommentaryEntity extends RecordedRow {
  /** The year, by the March it ends in. */
  @Column('integer') ending: number;
  @Column('text') section: string;
  @Column('text') words: string;
  /** Null while it is not signed. */
  @Column('date', { nullable: true }) signedOn: string | null;
  /** Who signed, as their token names them; null while nobody has. */
  @Column('text', { nullable: true }) signedBy: string | null;
}
