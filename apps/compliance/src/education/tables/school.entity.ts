import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A school, known by its URN. */
@Entity('school')
export class SchoolEntity extends KeptRow {
  @Index({ unique: true }) @Column('text') urn: string;
  @Column('text') name: string;
}
