import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A formal dispute under the resolution protocol in force on the day each stage was raised. */
@Entity('dispute')
@Check('dispute_ends_once', 'resolved_on IS NULL OR withdrawn_on IS NULL')
@Check('resolved_on >= raised_on AND withdrawn_on >= raised_on')
export class DisputeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  /** The concern it grew from; null when there was none. */
  @Index() @Column('uuid', { nullable: true }) concernId: string | null;
  /** The child protection conference whose chair raised it; null when it comes from none. */
  @Column('uuid', { nullable: true }) conferenceId: string | null;
  /**
   * The person whose work it is about, by staff number: never the one who answers or stands in; null where it
   * is about nobody's in particular.
   */
  @Column('text', { nullable: true }) complainedOf: string | null;
  /** In what role it was raised: IRO, IRO_MANAGER or CONFERENCE_CHAIR. */
  @Column('text', { default: 'IRO' }) raisedBy: string;
  /** The IRO who raised it; null when somebody else did (`raisedBy`). */
  @Index() @Column('uuid', { nullable: true }) iroId: string | null;
  /** The team that held the child's case on the day it was raised; null where not known. */
  @Index() @Column('uuid', { nullable: true }) teamId: string | null;
  /** The service of that team; null where not known. */
  @Index() @Column('uuid', { nullable: true }) serviceId: string | null;
  @Index() @Column('date') raisedOn: string;
  /** What the IRO asks for, in words; null where not recorded. */
  @Column('text', { nullable: true }) desiredOutcome: string | null;
  /** Null while it is open, and when it was withdrawn. */
  @Index() @Column('date', { nullable: true }) resolvedOn: string | null;
  /** What was agreed or done, in words; null while it is open or not recorded. */
  @Column('text', { nullable: true }) resolution: string | null;
  /** Whether what was asked for was achieved; null while it is open or not recorded. */
  @Column('boolean', { nullable: true }) outcomeAchieved: boolean | null;
  /** What it changed for the child; null while it is open or not recorded. */
  @Column('text', { nullable: true }) impact: string | null;
  /** Null unless it was withdrawn. */
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  /** Why it was withdrawn; null unless it was, and where not recorded. */
  @Column('text', { nullable: true }) withdrawalReason: string | null;
  /** Health or education, when a theme is theirs: what the row policy compares with the role that asks. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
