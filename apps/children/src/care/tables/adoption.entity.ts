import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** An adoption in the year. */
@Entity('adoption')
export class AdoptionEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Null where not sent. */
  @Column('date', { nullable: true }) decidedOn: string | null;
  /** Null where not sent. */
  @Column('date', { nullable: true }) matchedOn: string | null;
  /** Null where not sent. */
  @Column('boolean', { nullable: true }) byFosterCarer: boolean | null;
  /** Number, sex and legal status as sent; null where not sent. */
  @Column('text', { nullable: true }) adopters: string | null;
}
