import { Act, ChangeInput, Input, Refused, asSystem, check, records, type Acting } from '@iro/subgraph';
import { checkNotOwn, checkRole } from '../checks/account-checks';
import { tiesOf } from '../checks/store-account';
import { accountById } from '../loaders/account-loaders';
import { AccountEntity } from '../tables/account.entity';
import { Account } from '../types/account.type';

@Input('What somebody’s account is from a day on: another role, another record, or both.')
export class ChangeAccountInput extends ChangeInput {
  @Input.id('The account as it is until then.') id: string;
  @Input.day('The first day of what is new; it may lie ahead.') from: string;
  @Input.text('The role from then on; the same when left out.', { nullable: true }) role?: string | null;
  @Input.id('The IRO, social worker, manager or adviser they are then, of peopleToTie; for those roles.', {
    nullable: true,
  })
  recordId?: string | null;
  @Input.text('For a YOUNG_PERSON: the local id of their record, exactly.', { nullable: true })
  localId?: string | null;
  @Input.day('For a YOUNG_PERSON: their date of birth.', { nullable: true }) dateOfBirth?: string | null;
}

/** Somebody does another job from a day on: the account as it was ends that day, and another begins. */
export class ChangeAccount {
  @Act(
    'CHANGE_ACCOUNT',
    () => Account,
    'Gives a person another role or another record from a day on: the account as it was ends that day, and ' +
      'the one answered begins.',
  )
  async changeAccount(input: ChangeAccountInput, context: Acting): Promise<Account> {
    return context.record(null, accountById, async (manager) => {
      const before = await records.toChange(manager, AccountEntity, input.id);
      await checkNotOwn(manager, context.reach, before);
      check.order(before.fromOn, input.from, 'A change cannot come before the account began.');
      if (before.toOn !== null && before.toOn <= input.from)
        throw new Refused('ALREADY_ENDED', 'This account has ended by that day. Open a new one.');
      const role = checkRole(input.role ?? before.role);
      const ties = await asSystem(manager, context.reach, () => tiesOf(manager, { ...input, role }));
      await records.change(manager, AccountEntity, input, { toOn: input.from });
      const { name, identifiedBy, issuer, identifier, toOn } = before;
      const row = { name, role, identifiedBy, issuer, identifier, ...ties, fromOn: input.from, toOn };
      const id = await records.insert(manager, AccountEntity, row);
      return { id, before, after: { id, ...row }, on: input.from, sentence: 'An account changes.' };
    });
  }
}
