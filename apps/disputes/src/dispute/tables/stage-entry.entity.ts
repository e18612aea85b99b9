import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Called } from '@iro/database';

/**
 * One stage that a dispute was raised at. When the answer is due is a duty, worked out from the protocol in
 * force.
 */
@Called('stage of a dispute')
@Entity('stage_entry')
@Index('stage_raised_once', ['disputeId', 'stage'], { unique: true, where: 'by_act' })
@Check('stage_named', "stage ~ '^([1-9]|[A-Z][A-Z0-9_]*)$'")
@Check('responded_at >= raised_at')
export class StageEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  @Index() @Column('uuid') disputeId: string;
  /**
   * A stage of the protocol in force on the day it was raised, or CAFCASS; STAGE_1 is written 1, as in the
   * extract.
   */
  @Column('text') stage: string;
  @Index() @Column('timestamptz') raisedAt: Date;
  /** Null while there is no answer. */
  @Column('timestamptz', { nullable: true }) respondedAt: Date | null;
  /** Whether the IRO found the answer adequate; null while there is none or it is not recorded. */
  @Column('boolean', { nullable: true }) adequate: boolean | null;
  /** The manager it was put to, as a person; null for Cafcass and where not recorded. */
  @Index() @Column('text', { nullable: true }) addressee: string | null;
  /** Who answers in the addressee's stead, as a person; null when nobody does. */
  @Index() @Column('text', { nullable: true }) coveredBy: string | null;
  /** The answer, in words; null while there is none and where not recorded. */
  @Column('text', { nullable: true }) response: string | null;
  /** Who gave the answer, as a person; null while there is none and where not recorded. */
  @Column('text', { nullable: true }) respondedBy: string | null;
  /** Why the answer was found adequate or not; null where not said. */
  @Column('text', { nullable: true }) judgedBecause: string | null;
  /** Null while the answer has not been judged, and where the day is not recorded. */
  @Column('date', { nullable: true }) judgedOn: string | null;
  /** The dispute's, kept here so that the row policy looks nothing up. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
