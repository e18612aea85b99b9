import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An informal concern: written to the social worker and the team manager before anything formal. */
@Entity('concern')
@Check('concern_session', 'review_session_on <= raised_on')
@Check('sent_on >= raised_on AND feedback_on >= raised_on AND closed_on >= raised_on')
export class ConcernEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('uuid') childId: string;
  /**
   * The review it arose at; null when it comes from preparation or monitoring, and then no clock runs for
   * sending it.
   */
  @Index() @Column('uuid', { nullable: true }) reviewId: string | null;
  /** The IRO who raised it; null when somebody else did (`raisedBy`). */
  @Index() @Column('uuid', { nullable: true }) iroId: string | null;
  /** In what role it was raised: IRO, IRO_MANAGER or CONFERENCE_CHAIR. */
  @Column('text', { default: 'IRO' }) raisedBy: string;
  @Index() @Column('date') raisedOn: string;
  /**
   * The day of the review session it arose in, from which sending is timed; null: the day it was raised is
   * the session's.
   */
  @Column('date', { nullable: true }) reviewSessionOn: string | null;
  /**
   * The team that held the case when it was sent, whose manager answers also after the child moved on; null
   * while not sent and where not known.
   */
  @Index() @Column('uuid', { nullable: true }) teamId: string | null;
  /** The social worker it was sent to; null while not sent and where not known. */
  @Index() @Column('uuid', { nullable: true }) socialWorkerId: string | null;
  /** What should be done, in words; null where the source had none. */
  @Column('text', { nullable: true }) keyActions: string | null;
  /** Null while it has not been sent. */
  @Column('date', { nullable: true }) sentOn: string | null;
  /** Null while social worker and team manager have not answered. */
  @Column('date', { nullable: true }) feedbackOn: string | null;
  /** Null while it is open. */
  @Column('date', { nullable: true }) closedOn: string | null;
  /** What came of it; null while it is open or not recorded. */
  @Column('text', { nullable: true }) outcome: string | null;
  /** What it changed for the child; null while it is open or not recorded. */
  @Column('text', { nullable: true }) impact: string | null;
  /** Health or education, when a reason is theirs: what the row policy compares with the role that asks. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
  /** Null for what a person recorded here. */
  @Index({ unique: true }) @Column('text', { nullable: true }) sourceId: string | null;
  /** The year of the folder that brought it; null for what a person recorded here. */
  @Column('integer', { nullable: true }) importedYear: number | null;
  @Column('boolean', { default: false }) byAct: boolean;
  @Column('integer', { default: 1 }) version: number;
}
