import { Column, Index, PrimaryColumn } from 'typeorm';

/** What every imported or recorded row has, whatever it is about. */
export abstract class KeptRow {
  @PrimaryColumn('uuid') id: string;
  /** The source system's id; null when a person recorded the row here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year ending 31 March whose folder brought it; null when a person recorded the row here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  /** True once a person recorded or changed it: no import touches it any more. */
  @Column('boolean', { default: false }) byAct: boolean;
  /** Raised with each change; an update carries the one it read. */
  @Column('integer', { default: 1 }) version: number;
}
