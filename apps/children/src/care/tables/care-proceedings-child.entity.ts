import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A child of a set of proceedings. */
@Entity('care_proceedings_child')
export class CareProceedingsChildEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Index() @Column('uuid') proceedingsId: string;
}
