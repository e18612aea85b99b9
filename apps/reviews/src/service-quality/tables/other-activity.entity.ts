import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { RecordedRow } from '../../review/tables/recorded-row';

/** What an IRO does beside reviews and what follows from them. */
@Called('activity')
@Entity('other_activity')
@Index(['sourceId'], { unique: true })
@Index(['iroId', 'doneOn'])
export class OtherActivityEntity extends RecordedRow {
  @Column('uuid') iroId: string;
  @Column('text') kind: string;
  @Column('date') doneOn: string;
  @Column('double precision') hours: number;
  /** How it may touch the IRO's independence; null where it does not. */
  @Column('text', { nullable: true }) riskToIndependence: string | null;
}
