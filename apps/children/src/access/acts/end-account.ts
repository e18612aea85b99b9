import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { checkNotOwn } from '../checks/account-checks';
import { accountById } from '../loaders/account-loaders';
import { AccountEntity } from '../tables/account.entity';
import { Account } from '../types/account.type';

@Input('Whose account ends, and when.')
export class EndAccountInput extends ChangeInput {
  @Input.id('The account.') id: string;
  @Input.day(
    'The first day they no longer come in; it may lie ahead. Today ends it at once: within a minute nobody ' +
      'comes in by it.',
  )
  endedOn: string;
}

/** Ends an account, at once or from a day on. */
export class EndAccount {
  @Act('END_ACCOUNT', () => Account, 'Ends an account, at once or from a day on.')
  async endAccount(input: EndAccountInput, context: Acting): Promise<Account> {
    return context.record(null, accountById, async (manager) => {
      const before = await records.toChange(manager, AccountEntity, input.id);
      await checkNotOwn(manager, context.reach, before);
      check.order(before.fromOn, input.endedOn, 'The end cannot come before the beginning.');
      if (before.toOn !== null && before.toOn <= context.today)
        throw new Refused('ALREADY_ENDED', 'This account has ended already. Correct it if its day is wrong.');
      await records.change(manager, AccountEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'An account ends.',
      };
    });
  }
}
