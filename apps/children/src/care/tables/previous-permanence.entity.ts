import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** Permanence before this period of care. */
@Entity('previous_permanence')
export class PreviousPermanenceEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('text') kind: string;
  /** Null when none. */
  @Column('text', { nullable: true }) authority: string | null;
  /** As written, parts may be unknown; null when none. */
  @Column('text', { nullable: true }) orderedOn: string | null;
}
