import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A set of care proceedings: one application, one or more children. */
@Called('set of care proceedings')
@Entity('care_proceedings')
@Index(['issuedOn'])
export class CareProceedingsEntity extends KeptRow {
  @Column('date') issuedOn: string;
  /** Null while they last. */
  @Column('date', { nullable: true }) concludedOn: string | null;
  /** Null while they last. */
  @Column('text', { nullable: true }) outcome: string | null;
}
