import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One reason of a concern. A concern without any is of a reason not listed. */
@Entity('concern_reason')
@Index(['concernId', 'reason'], { unique: true })
export class ConcernReasonEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  @Column('uuid') concernId: string;
  @Column('text') reason: string;
  /** The area of this reason alone; see `ConcernEntity.themeAreas`. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** True once it was put right away: kept, so that no import brings the reason back, and counted nowhere. */
  @Column('boolean', { default: false }) struck: boolean;
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
