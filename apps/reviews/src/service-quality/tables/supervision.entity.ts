import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from '../../review/tables/recorded-row';

/** A supervision or development review of an IRO; it concerns no child. */
@Entity('supervision')
@Index(['sourceId'], { unique: true })
@Index(['iroId', 'heldOn'])
export class SupervisionEntity extends RecordedRow {
  @Column('uuid') iroId: string;
  @Column('date') heldOn: string;
  @Column('text') kind: string;
  /** What was talked about; null where not recorded. */
  @Column('text', { nullable: true }) notes: string | null;
  /** What was agreed, or the objectives of a development review; null where not recorded. */
  @Column('text', { nullable: true }) agreed: string | null;
  /** When the next is due; null where no day was set. */
  @Column('date', { nullable: true }) nextBy: string | null;
}
