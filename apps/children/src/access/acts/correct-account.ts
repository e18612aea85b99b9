import { BadInput, asSystem, check, correctable, correction } from '@iro/subgraph';
import { checkIdentified, checkNotOwn, checkRecord, checkRole } from '../checks/account-checks';
import { accountById } from '../loaders/account-loaders';
import { AccountEntity } from '../tables/account.entity';
import { Account } from '../types/account.type';

/** Puts right what is on record of an account; whom it names is held to the same as when it was opened. */
export const CorrectAccount = correction({
  act: 'CORRECT_ACCOUNT',
  entity: AccountEntity,
  type: () => Account,
  load: accountById,
  fields: {
    name: correctable.text('The person’s name.'),
    identifier: correctable.text('The subject, or the address in small letters.'),
    issuer: correctable.text('The identity provider that a SUBJECT is of; empty for an address.'),
    recordId: correctable.id('The IRO, social worker, manager or adviser they are.'),
    fromOn: correctable.day('First day it holds.'),
    toOn: correctable.day('The first day it no longer holds; null while it lasts.'),
  },
  check: async (manager, row, { reach }, before) => {
    const { identifier } = checkIdentified(row.identifiedBy, row.identifier, row.issuer);
    if (identifier !== row.identifier) throw new BadInput(`Write identifier as it is kept: ${identifier}`);
    check.order(row.fromOn, row.toOn, 'The end cannot come before the beginning.');
    for (const each of [row, before]) await checkNotOwn(manager, reach, each);
    await asSystem(manager, reach, () => checkRecord(manager, checkRole(row.role), row.recordId));
  },
});
