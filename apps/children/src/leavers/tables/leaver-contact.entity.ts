import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A leaver was contacted, or could not be: how they fare since that day. */
@Called('contact with a care leaver')
@Entity('leaver_contact')
@Index(['childId', 'contactedOn'])
export class LeaverContactEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Column('date') contactedOn: string;
  @Column('text') inTouch: string;
  /** Null when not known. */
  @Column('text', { nullable: true }) accommodation: string | null;
  /** Null when not known. */
  @Column('text', { nullable: true }) activity: string | null;
  /** The day of the move to where they live now; null when they had not moved since the contact before. */
  @Column('date', { nullable: true }) movedOn: string | null;
}
