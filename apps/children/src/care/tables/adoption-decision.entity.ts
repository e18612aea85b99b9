import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A decision that a child should be placed for adoption. */
@Called('decision for adoption')
@Entity('adoption_decision')
export class AdoptionDecisionEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Null where not sent. */
  @Column('date', { nullable: true }) decidedOn: string | null;
  /** Null while it stands. */
  @Column('date', { nullable: true }) reversedOn: string | null;
  /** Null while it stands. */
  @Column('text', { nullable: true }) reason: string | null;
}
