import { Check, Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** Why a dispute was referred to Cafcass: what Regulation 45(3) asks of a referral. */
@Called('referral to Cafcass')
@Entity('cafcass_referral')
@Check('referral_after_telling', 'told_on <= referred_on')
export class CafcassReferralEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Index() @Column('uuid') disputeId: string;
  @Column('uuid') stageEntryId: string;
  @Column('date') referredOn: string;
  /** In what the authority failed, as codes; at least one. */
  @Column('text', { array: true }) grounds: string[];
  /**
   * The day it was drawn to the attention of persons of appropriate seniority, who did not put it right in
   * reasonable time.
   */
  @Column('date') toldOn: string;
  /** In words; null where not said. */
  @Column('text', { nullable: true }) because: string | null;
  /** What Cafcass did; null while it is not known. */
  @Column('text', { nullable: true }) outcome: string | null;
  /** The dispute's, kept here so that the row policy looks nothing up. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
}
