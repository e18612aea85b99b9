import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** An unaccompanied asylum-seeking child. */
@Entity('unaccompanied_status')
export class UnaccompaniedStatusEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) ceasedOn: string | null;
}
