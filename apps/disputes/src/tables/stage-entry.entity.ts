import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One stage that a dispute was raised at. When the answer is due is a duty, worked out from the protocol in force. */
@Entity('stage_entry')
@Check("stage IN ('1', '2', '3', 'CAFCASS')")
@Check('responded_at >= raised_at')
export class StageEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  @Index() @Column('uuid') disputeId: string;
  /** 1, 2, 3 or CAFCASS. */
  @Column('text') stage: string;
  @Index() @Column('timestamptz') raisedAt: Date;
  /** Null while there is no answer. */
  @Column('timestamptz', { nullable: true }) respondedAt: Date | null;
  /** Whether the IRO found the answer adequate; null while there is none or it is not recorded. */
  @Column('boolean', { nullable: true }) adequate: boolean | null;
  /** The manager it was put to, as a person; null for Cafcass and where not recorded. */
  @Column('text', { nullable: true }) addressee: string | null;
  /** The dispute's, kept here so that the row policy looks nothing up. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
