import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A conviction, or a final warning or reprimand, of a child of ten or over. */
@Entity('conviction')
@Index(['childId', 'convictedOn'])
export class ConvictionEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('date') convictedOn: string;
}
