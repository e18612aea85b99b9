import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A check by a dentist, held or refused. */
@Entity('dental_check')
@Index(['childId', 'checkedOn'])
export class DentalCheckEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('date') checkedOn: string;
  @Column('text') outcome: 'DONE' | 'REFUSED';
}
