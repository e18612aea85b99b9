import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One theme of a dispute; a dispute may have several, and each is a mention. */
@Entity('dispute_theme')
@Index(['disputeId', 'theme'], { unique: true })
export class DisputeThemeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  @Column('uuid') disputeId: string;
  @Column('text') theme: string;
  /** The area of this theme alone: an officer for health sees the health theme of a dispute, not its others. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** True once it was put right away: kept, so that no import brings the theme back, and counted nowhere. */
  @Column('boolean', { default: false }) struck: boolean;
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
