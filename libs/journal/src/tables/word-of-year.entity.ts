import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What a year's folder told of a row that another year's told too, and that holds the other's word now: so
 * that a corrected folder takes away its own year's word alone. For the product itself only.
 */
@Entity('word_of_year')
@Index(['tableName', 'year'])
export class WordOfYearEntity {
  /** The table of the row. */
  @PrimaryColumn('text') tableName: string;
  /** The row's key in the source system. */
  @PrimaryColumn('text') sourceId: string;
  /** The year ending 31 March of the folder. */
  @PrimaryColumn('integer') year: number;
  /** The row's columns as that folder told them. */
  @Column('jsonb') word: unknown;
}
