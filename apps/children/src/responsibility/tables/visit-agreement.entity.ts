import { Column, Entity, Index } from 'typeorm';
import { Called } from '@iro/database';
import { KeptRow } from '@iro/journal';

/** A child in a long-term foster placement, old enough to understand, agrees to be visited less often. */
@Called('agreement to fewer visits')
@Entity('visit_agreement')
export class VisitAgreementEntity extends KeptRow {
  @Index() @Column('uuid') childId: string;
  @Column('date') agreedOn: string;
  /** The day the child took it back; null while it stands. */
  @Column('date', { nullable: true }) endedOn: string | null;
}
