import { Column, Entity } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** An independent reviewing officer. */
@Called('independent reviewing officer')
@Entity('iro')
export class IroEntity extends KeptRow {
  @Column('text') name: string;
  @Column('text') employment: string;
  @Column('double precision') fte: number;
  @Column('date') inPostFrom: string;
  /** Null while in post. */
  @Column('date', { nullable: true }) inPostTo: string | null;
}
