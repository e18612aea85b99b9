import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One row of a file that a year's folder told, every column as it was told: what care is derived from over
 * the years, what this year's return is compared with next year, and what an export gives back. For the
 * product itself only.
 */
@Entity('returned_row')
@Index('returned_row_year_file_key_idx', ['year', 'file', 'key'], { unique: true })
@Index('returned_row_file_child_id_idx', ['file', 'childId'])
export class ReturnedRowEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  /** The year ending 31 March of the folder. */
  @Column('integer') year: number;
  /** The file by the name we give it. */
  @Column('text') file: string;
  /** What is unique in the file, for one year. */
  @Column('text') key: string;
  @Column('uuid') childId: string;
  /** Its cells in the order of `returned_file.columns`; null where blank, days yyyy-mm-dd. */
  @Column('text', { array: true }) cells: string[];
}
