import { Column, Entity } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A child on record: what everybody who may see the child knows. Names are kept apart. */
@Entity('child')
export class ChildEntity extends KeptRow {
  @Column('date') dateOfBirth: string;
  @Column('text') sex: string;
  @Column('text') ethnicity: string;
  /** Null where the return does not ask. */
  @Column('boolean', { nullable: true }) mother: boolean | null;
  /** From an adoption order recorded here on; one that the return tells of seals too. */
  @Column('boolean', { default: false }) sealed: boolean;
}
