import { Column, Entity } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A term of the authority's schools. */
@Entity('school_term')
@Called('term')
export class SchoolTermEntity extends KeptRow {
  @Column('text') name: string;
  @Column('date') fromOn: string;
  /** The last day of the term. */
  @Column('date') toOn: string;
}
