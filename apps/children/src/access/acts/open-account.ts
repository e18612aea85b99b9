import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  BadInput,
  DateScalar,
  PartOf,
  asSystem,
  checkOrder,
  checkSaid,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { anActId, readBack } from '../../identity/checks/said-alike';
import { accountById } from '../loaders/account-loaders';
import { Account, AccountIdentifiers } from '../types/account.type';
import { checkIdentified, checkNotOwn, checkRecord, checkRole, childNamed } from '../checks/account-checks';

@InputType({ description: 'Who may come in, in which role and from when.' })
export class OpenAccountInput {
  @Field(() => String, { description: 'The person’s name.' }) name: string;
  @Field(() => String, { description: 'The role, such as SOCIAL_WORKER.' }) role: string;
  @Field(() => AccountIdentifiers, { description: 'What `identifier` is.' })
  identifiedBy: keyof typeof AccountIdentifiers;
  @Field(() => String, {
    description: 'The person as their tokens name them: the subject, the e-mail address or the UPN.',
  })
  identifier: string;
  @Field(() => String, {
    nullable: true,
    description: 'For a SUBJECT: the identity provider, as its tokens say in `iss`.',
  })
  issuer?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The IRO, social worker, manager or adviser they are, of peopleToTie; for those roles.',
  })
  recordId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For a YOUNG_PERSON: the local id of their record, exactly.',
  })
  localId?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'For a YOUNG_PERSON: their date of birth. Where the two fit no record the account opens all the same, ' +
      'and shows nothing.',
  })
  dateOfBirth?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day; today when left out.' })
  from?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer holds, where that is known.',
  })
  endedOn?: string | null;
  @Field(() => String, anActId) actId?: string | null;
}

/** What of an account is worked out from what is said: whose record it is tied to. */
export async function tiesOf(
  manager: EntityManager,
  {
    role,
    recordId,
    localId,
    dateOfBirth,
  }: Pick<OpenAccountInput, 'recordId' | 'localId' | 'dateOfBirth'> & {
    role: string;
  },
): Promise<{ record_id: string | null; child_id: string | null }> {
  const known = checkRole(role);
  await checkRecord(manager, known, recordId ?? null);
  if (known !== 'YOUNG_PERSON') {
    if (localId || dateOfBirth)
      throw new BadInput('localId and dateOfBirth are for an account of the role YOUNG_PERSON.');
    return { record_id: recordId ?? null, child_id: null };
  }
  if (!localId || !dateOfBirth)
    throw new BadInput('Say localId and dateOfBirth of the young person, both exactly.');
  return { record_id: null, child_id: await childNamed(manager, localId, dateOfBirth) };
}

/**
 * Stores an account. Runs as the product itself, which reads of whom it is tied to. @returns its id and row
 */
export async function storeAccount(
  manager: EntityManager,
  input: OpenAccountInput,
  today: CivilDate,
): Promise<{ id: string; row: Record<string, unknown> }> {
  const { identifiedBy, issuer, identifier } = checkIdentified(
    input.identifiedBy,
    input.identifier,
    input.issuer,
  );
  const from = input.from ?? today;
  checkOrder(from, input.endedOn, 'The end cannot come before the beginning.');
  const row = {
    name: checkSaid('name', input.name),
    role: checkRole(input.role),
    identified_by: identifiedBy,
    issuer,
    identifier,
    ...(await tiesOf(manager, input)),
    from_on: from,
    to_on: input.endedOn ?? null,
  };
  return { id: await insertRecord(manager, 'account', row), row };
}

/** Lets somebody in, in one role. */
@Resolver()
export class OpenAccount {
  @PartOf('ACCOUNTS')
  @Mutation(() => Account, {
    description: 'Lets a person in, in one role, tied to the record that says who they are.',
  })
  async openAccount(
    @Arg('input', () => OpenAccountInput, { description: 'Who, in which role, and from when.' })
    input: OpenAccountInput,
    @Ctx() context: Context,
  ): Promise<Account> {
    const id = await context.act(
      'OPEN_ACCOUNT',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const { id: made, row } = await asSystem(manager, context.reach, () =>
          storeAccount(manager, input, context.today),
        );
        await checkNotOwn(manager, context.reach, row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: String(row['from_on']),
          sentence: 'An account was opened.',
        };
      },
    );
    return readBack(accountById(context, id), 'account');
  }
}
