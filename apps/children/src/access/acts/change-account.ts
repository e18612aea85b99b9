import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  asSystem,
  changeRecord,
  checkOrder,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';
import { accountById } from '../loaders/account-loaders';
import { Account } from '../types/account.type';
import { checkNotOwn, checkRole } from '../checks/account-checks';
import { tiesOf } from './open-account';

@InputType({
  description: 'What somebody’s account is from a day on: another role, another record, or both.',
})
export class ChangeAccountInput {
  @Field(() => ID, { description: 'The account as it is until then.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day of what is new; it may lie ahead.' }) from: string;
  @Field(() => String, { nullable: true, description: 'The role from then on; the same when left out.' })
  role?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The IRO, social worker, manager or adviser they are then, of peopleToTie; for those roles.',
  })
  recordId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For a YOUNG_PERSON: the local id of their record, exactly.',
  })
  localId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'For a YOUNG_PERSON: their date of birth.' })
  dateOfBirth?: string | null;
  @Field(() => String, anActId) actId?: string | null;
}

/** Somebody does another job from a day on: the account as it was ends that day, and another begins. */
@Resolver()
export class ChangeAccount {
  @PartOf('ACCOUNTS')
  @Mutation(() => Account, {
    description:
      'Gives a person another role or another record from a day on: the account as it was ends that day, and ' +
      'the one answered begins.',
  })
  async changeAccount(
    @Arg('input', () => ChangeAccountInput, { description: 'Which, what it is then, and from when.' })
    input: ChangeAccountInput,
    @Ctx() context: Context,
  ): Promise<Account> {
    const id = await context.act(
      'CHANGE_ACCOUNT',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'account', 'account', input.id);
        await checkNotOwn(manager, context.reach, before);
        checkOrder(String(before['from_on']), input.from, 'A change cannot come before the account began.');
        if (before['to_on'] !== null && String(before['to_on']) <= input.from)
          throw new Refused('ALREADY_ENDED', 'This account has ended by that day. Open a new one.');
        const role = checkRole(input.role ?? String(before['role']));
        const ties = await asSystem(manager, context.reach, () => tiesOf(manager, { ...input, role }));
        await changeRecord(manager, 'account', input.id, input.version, { to_on: input.from });
        const row = {
          name: before['name'],
          role,
          identified_by: before['identified_by'],
          issuer: before['issuer'],
          identifier: before['identifier'],
          ...ties,
          from_on: input.from,
          to_on: before['to_on'],
        };
        const made = await insertRecord(manager, 'account', row);
        return {
          id: made,
          before,
          after: { id: made, ...row },
          on: input.from,
          sentence: 'An account changes.',
        };
      },
    );
    return readBack(accountById(context, id), 'account');
  }
}
