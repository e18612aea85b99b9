import { Check, Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/**
 * A failure of the service that is not about one child: raised, answered, closed, and printed in the annual
 * report.
 */
@Called('issue with the service')
@Entity('systemic_issue')
@Check('systemic_issue_in_order', 'responded_on >= raised_on AND closed_on >= raised_on')
export class SystemicIssueEntity extends KeptRow {
  /** In what role it was raised: IRO or IRO_MANAGER. */
  @Column('text') raisedBy: string;
  /** The IRO who raised it; null when their manager did. */
  @Column('uuid', { nullable: true }) iroId: string | null;
  @Index() @Column('date') raisedOn: string;
  /** The role it was put to. */
  @Column('text') raisedTo: string;
  /** A theme of disputes that it shows in many; null where it is none of those. */
  @Column('text', { nullable: true }) theme: string | null;
  @Column('text') description: string;
  /** Null while there is no answer. */
  @Column('date', { nullable: true }) respondedOn: string | null;
  @Column('text', { nullable: true }) response: string | null;
  /** Null while it is open. */
  @Column('date', { nullable: true }) closedOn: string | null;
  /** What came of it; null while it is open. */
  @Column('text', { nullable: true }) outcome: string | null;
  /** Health or education, when its theme is theirs: what the row policy compares with the role that asks. */
  @Column('text', { array: true, default: '{}' }) themeAreas: string[];
}
