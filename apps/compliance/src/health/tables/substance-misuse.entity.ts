import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Whether substance misuse was a problem, as found on a day, and what came of it. */
@Entity('substance_misuse')
@Called('finding about substance misuse')
@Index(['childId', 'foundOn'])
export class SubstanceMisuseEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('date') foundOn: string;
  @Column('boolean') problem: boolean;
  /** Null where there is no problem. */
  @Column('text', { nullable: true }) intervention: 'NOT_OFFERED' | 'OFFERED' | 'RECEIVED' | 'REFUSED' | null;
}
