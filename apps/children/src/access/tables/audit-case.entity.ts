import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** An auditor's approved case: the child whose lines in the journals they may read whole, and until when. */
@Called('case of an auditor')
@Entity('audit_case')
@Index(['auditor', 'childId'], { unique: true, where: 'closed_on IS NULL' })
export class AuditCaseEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  /** Who the auditor is, as their token says. */
  @Column('text') auditor: string;
  @Column('text') reason: string;
  @Column('date') approvedOn: string;
  /** The last day. */
  @Column('date') until: string;
  /** Null while it is open. */
  @Column('date', { nullable: true }) closedOn: string | null;
}
