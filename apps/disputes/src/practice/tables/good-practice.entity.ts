import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Called } from '@iro/database';

/** Good practice that an IRO noted and fed back to a worker or carer. */
@Called('note of good practice')
@Entity('good_practice')
export class GoodPracticeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  /** The IRO who noted it; null when their manager did. */
  @Column('uuid', { nullable: true }) iroId: string | null;
  /** Whose practice it was, as a code; null where not recorded. */
  @Column('text', { nullable: true }) fedBackTo: string | null;
  /** The day it was fed back; null while it has not been, and where not recorded. */
  @Column('date', { nullable: true }) fedBackOn: string | null;
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
