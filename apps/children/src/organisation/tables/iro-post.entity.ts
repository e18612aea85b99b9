import { Column, Entity } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A post of the establishment, filled or not. */
@Called('IRO post')
@Entity('iro_post')
export class IroPostEntity extends KeptRow {
  @Column('double precision') fte: number;
  @Column('date') fromOn: string;
  /** Null while it exists. */
  @Column('date', { nullable: true }) toOn: string | null;
}
