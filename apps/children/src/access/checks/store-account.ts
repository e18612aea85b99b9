import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { BadInput, check, records, type NewRecord } from '@iro/subgraph';
import { AccountEntity } from '../tables/account.entity';
import { checkIdentified, checkRecord, checkRole, childNamed } from './account-checks';

/** Whose record an account is tied to, as sent. */
export interface Ties {
  readonly role: string;
  readonly recordId?: string | null;
  readonly localId?: string | null;
  readonly dateOfBirth?: string | null;
}

/** An account as sent. */
export interface AccountSent extends Ties {
  readonly name: string;
  readonly identifiedBy: string;
  readonly identifier: string;
  readonly issuer?: string | null;
  readonly from?: string | null;
  readonly endedOn?: string | null;
}

/** What of an account is worked out from what is sent: whose record it is tied to. */
export async function tiesOf(
  manager: EntityManager,
  { role, recordId, localId, dateOfBirth }: Ties,
): Promise<{ recordId: string | null; childId: string | null }> {
  const known = checkRole(role);
  await checkRecord(manager, known, recordId ?? null);
  if (known !== 'YOUNG_PERSON') {
    if (localId || dateOfBirth)
      throw new BadInput('localId and dateOfBirth are for an account of the role YOUNG_PERSON.');
    return { recordId: recordId ?? null, childId: null };
  }
  if (!localId || !dateOfBirth)
    throw new BadInput('Say localId and dateOfBirth of the young person, both exactly.');
  return { recordId: null, childId: await childNamed(manager, localId, dateOfBirth) };
}

/**
 * Stores an account. Runs as the product itself, which reads of whom it is tied to. @returns its id and row
 */
export async function storeAccount(
  manager: EntityManager,
  sent: AccountSent,
  today: CivilDate,
): Promise<{ id: string; row: NewRecord<AccountEntity> }> {
  const identified = checkIdentified(sent.identifiedBy, sent.identifier, sent.issuer);
  const fromOn = sent.from ?? today;
  check.order(fromOn, sent.endedOn, 'The end cannot come before the beginning.');
  const row = {
    name: check.said('name', sent.name),
    role: checkRole(sent.role),
    ...identified,
    ...(await tiesOf(manager, sent)),
    fromOn,
    toOn: sent.endedOn ?? null,
  };
  return { id: await records.insert(manager, AccountEntity, row), row };
}
