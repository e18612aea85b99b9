import { Check, Column, Entity, Exclusion, Index } from 'typeorm';
import type { Identifier } from '@iro/access';
import { KeptRow } from '@iro/journal';

/** Who may come in, in which role and until when, and which record of theirs it is tied to. */
@Entity('account')
@Check('account_days_in_order', 'to_on >= from_on')
@Exclusion(
  'account_one_at_a_time',
  `USING gist (
    identified_by WITH =, issuer WITH =, identifier WITH =, role WITH =, daterange(from_on, to_on, '[)') WITH &&
  )`,
  { deferrable: 'INITIALLY DEFERRED' },
)
@Index(['identifiedBy', 'identifier'])
export class AccountEntity extends KeptRow {
  /** The person's name, for who keeps the accounts. */
  @Column('text') name: string;
  @Column('text') role: string;
  /** SUBJECT, EMAIL or UPN: what `identifier` is. */
  @Column('text') identifiedBy: Identifier;
  /** The identity provider that a SUBJECT is of; empty for an address, which is the council's own. */
  @Column('text', { default: '' }) issuer: string;
  /** A subject as the provider writes it; an address in small letters. */
  @Column('text') identifier: string;
  /** The IRO, social worker, manager or adviser they are; null for a role without such a record. */
  @Column('uuid', { nullable: true }) recordId: string | null;
  /** The young person whose record it is; null for everybody else, and where no such record was found. */
  @Column('uuid', { nullable: true }) childId: string | null;
  @Column('date') fromOn: string;
  /** The first day it no longer holds; null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
}
