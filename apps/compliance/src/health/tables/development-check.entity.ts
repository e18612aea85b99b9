import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A check of a young child's development, held or refused. */
@Entity('development_check')
@Index(['childId', 'checkedOn'])
export class DevelopmentCheckEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('date') checkedOn: string;
  @Column('text') outcome: 'DONE' | 'REFUSED';
}
