import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Good practice that an IRO noted and fed back to a worker or carer. */
@Entity('good_practice')
export class GoodPracticeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  @Column('uuid') iroId: string;
  @Index() @Column('date') notedOn: string;
  @Column('text') text: string;
  /** None: good practice is of no one area, and the row policy is the same for all tables here. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
