import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that a year's folder brought, and the columns its rows are kept in. For the product itself only. */
@Entity('returned_file')
export class ReturnedFileEntity {
  /** The year ending 31 March of the folder. */
  @PrimaryColumn('integer') year: number;
  /** The file by the name we give it. */
  @PrimaryColumn('text') file: string;
  @Column('text', { array: true }) columns: string[];
  /** The last day that the folder tells of; null when it is its whole year. */
  @Column('date', { nullable: true }) untilOn: string | null;
}
