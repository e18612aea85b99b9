import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** A supervision or development review of an IRO; it concerns no child. */
@Entity('supervision')
@Index(['sourceId'], { unique: true })
@Index(['iroId', 'heldOn'])
export class SupervisionEntity extends RecordedRow {
  @Column('uuid') iroId: string;
  @Column('date') heldOn: string;
  @Column('text') kind: string;
}
