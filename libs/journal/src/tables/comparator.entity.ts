import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A published figure to compare with: national, neighbours', the region's or the council's own of another
 * year.
 */
@Entity('comparator')
@Index(['measure'])
export class ComparatorEntity {
  @PrimaryColumn('uuid') id: string;
  /** The field of ReportingYear it belongs to. */
  @Column('text') measure: string;
  @Column('text') kind: string;
  @Column('text') source: string;
  /** Null where the source gives no year, as founding reports often do. */
  @Column('text', { nullable: true }) year: string | null;
  @Column('double precision') value: number;
  /** Null where not recorded. */
  @Column('date', { nullable: true }) retrievedOn: string | null;
  /** The year of the folder that brought it. */
  @Column('integer', { nullable: true }) importedYear: number | null;
}
