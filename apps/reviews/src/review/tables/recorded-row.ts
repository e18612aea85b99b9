import { Column, PrimaryColumn } from 'typeorm';

/** What every record here has alike: where it came from, and whether a person has since changed it. */
export abstract class RecordedRow {
  @PrimaryColumn('uuid') id: string;
  /** The source system's id; null when a person recorded it here. */
  @Column('text', { nullable: true }) sourceId: string | null;
  /** The year whose folder brought it last; null when a person recorded it here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  /** True once a person recorded or changed it: an import no longer touches it. */
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
