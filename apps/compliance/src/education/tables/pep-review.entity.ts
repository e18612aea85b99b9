import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '@iro/journal';

/** A review of a personal education plan. */
@Entity('pep_review')
@Index(['childId', 'reviewedOn'])
export class PepReviewEntity extends KeptRow {
  @Column('uuid') childId: string;
  @Index() @Column('uuid') pepId: string;
  @Column('date') reviewedOn: string;
  /** The term it was for; null in the holidays when nobody said, or where no term dates are held. */
  @Column('uuid', { nullable: true }) termId: string | null;
  /** Null when not graded. */
  @Column('text', { nullable: true }) quality: string | null;
  /** Null when not recorded. */
  @Column('boolean', { nullable: true }) childsVoice: boolean | null;
}
