import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * A child protection conference: its chair sees the child's concerns and disputes, and may raise a dispute.
 * The child need not be looked after.
 */
@Called('child protection conference')
@Entity('conference')
export class ConferenceEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') heldOn: string;
  @Column('text') kind: string;
  /** Who chaired it, as a person. */
  @Index() @Column('text') chair: string;
  /** None: a conference is of no one area, and the row policy is the same for all tables here. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
}
