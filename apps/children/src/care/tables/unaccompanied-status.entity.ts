import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** An unaccompanied asylum-seeking child. */
@Called('status as an unaccompanied child')
@Entity('unaccompanied_status')
export class UnaccompaniedStatusEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) ceasedOn: string | null;
}
