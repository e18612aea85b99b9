import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';
import { accountById } from '../loaders/account-loaders';
import { Account } from '../types/account.type';
import { checkNotOwn } from '../checks/account-checks';

@InputType({ description: 'Whose account ends, and when.' })
export class EndAccountInput {
  @Field(() => ID, { description: 'The account.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, {
    description:
      'The first day they no longer come in; it may lie ahead. Today ends it at once: within a minute nobody ' +
      'comes in by it.',
  })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Ends an account, at once or from a day on. */
@Resolver()
export class EndAccount {
  @PartOf('ACCOUNTS')
  @Mutation(() => Account, { description: 'Ends an account, at once or from a day on.' })
  async endAccount(
    @Arg('input', () => EndAccountInput, { description: 'Which, and the day.' }) input: EndAccountInput,
    @Ctx() context: Context,
  ): Promise<Account> {
    const id = await context.act(
      'END_ACCOUNT',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'account', 'account', input.id);
        await checkNotOwn(manager, context.reach, before);
        checkOrder(String(before['from_on']), input.endedOn, 'The end cannot come before the beginning.');
        if (before['to_on'] !== null && String(before['to_on']) <= context.today)
          throw new Refused(
            'ALREADY_ENDED',
            'This account has ended already. Correct it if its day is wrong.',
          );
        await changeRecord(manager, 'account', input.id, input.version, { to_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, to_on: input.endedOn },
          on: input.endedOn,
          sentence: 'An account ends.',
        };
      },
    );
    return readBack(accountById(context, id), 'account');
  }
}
