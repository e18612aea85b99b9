import { ID } from 'type-graphql';
import { BadInput, DateScalar, asSystem, checkOrder, correction } from '@iro/subgraph';
import { accountById } from '../loaders/account-loaders';
import { Account } from '../types/account.type';
import { checkIdentified, checkNotOwn, checkRecord, checkRole } from '../checks/account-checks';

/** Puts right what is on record of an account; whom it names is held to the same as when it was opened. */
export const CorrectAccount = correction({
  name: 'correctAccount',
  act: 'CORRECT_ACCOUNT',
  what: 'account',
  table: 'account',
  type: () => Account,
  load: accountById,
  fields: {
    name: { type: () => String, description: 'The person’s name.', needed: true },
    identifier: {
      type: () => String,
      description: 'The subject, or the address in small letters.',
      needed: true,
    },
    issuer: {
      type: () => String,
      description: 'The identity provider that a SUBJECT is of; empty for an address.',
      needed: true,
    },
    recordId: { type: () => ID, description: 'The IRO, social worker, manager or adviser they are.' },
    fromOn: { type: () => DateScalar, description: 'First day it holds.', needed: true },
    toOn: {
      type: () => DateScalar,
      description: 'The first day it no longer holds; null while it lasts.',
    },
  },
  check: async (manager, row, { reach }) => {
    const said = checkIdentified(
      String(row['identified_by']),
      String(row['identifier']),
      String(row['issuer']),
    );
    if (said.identifier !== row['identifier'])
      throw new BadInput(`Write identifier as it is kept: ${said.identifier}`);
    checkOrder(
      String(row['from_on']),
      row['to_on'] as string | null,
      'The end cannot come before the beginning.',
    );
    const [stored] = await manager.query<Record<string, unknown>[]>(
      'SELECT identified_by, issuer, identifier FROM account WHERE id = $1',
      [row.id],
    );
    for (const each of [row, stored ?? row]) await checkNotOwn(manager, reach, each);
    await asSystem(manager, reach, () =>
      checkRecord(manager, checkRole(String(row['role'])), row['record_id'] as string | null),
    );
  },
});
