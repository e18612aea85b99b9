import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * How an IRO is employed from a day on, where that changed; from the first day in post the IRO's own row says
 * it.
 */
@Called('change of an IRO’s post')
@Entity('iro_terms')
@Index('iro_terms_one_a_day', ['iroId', 'fromOn'], { unique: true })
export class IroTermsEntity extends KeptRow {
  @Column('uuid') iroId: string;
  @Column('text') employment: string;
  @Column('double precision') fte: number;
  @Column('date') fromOn: string;
}
