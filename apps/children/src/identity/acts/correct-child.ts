import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  asSystem,
  changeRecord,
  checkSaid,
  recordToChange,
  type Columns,
  type Context,
} from '@iro/subgraph';
import { asKept, checkIdentity, claimLocalId } from '../checks/identity';
import { childById } from '../loaders/loaders';
import { Child } from '../types/child.type';

@InputType({
  description: 'Who a child is, rightly, and why the record was wrong. A field left out stays as it is.',
})
export class CorrectChildInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'Why the record was wrong.' }) reason: string;
  @Field(() => String, { nullable: true, description: 'The local id.' }) localId?: string;
  @Field(() => String, { nullable: true, description: 'Forename.' }) forename?: string;
  @Field(() => String, { nullable: true, description: 'Surname.' }) surname?: string;
  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' }) dateOfBirth?: CivilDate;
  @Field(() => String, { nullable: true, description: 'F, M or U for unknown.' }) sex?: string;
  @Field(() => String, { nullable: true, description: 'Ethnic origin, by the codes of the return.' })
  ethnicity?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Unique pupil number, or UN1 to UN5 for why there is none; null takes it away.',
  })
  upn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether she is a mother herself; null for not known.',
  })
  mother?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Those of the fields that were sent; null for one that must have a value is refused. */
function sent(fields: Readonly<Record<string, unknown>>, needed: readonly string[]): Columns {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined);
  const gone = told.find(([column, value]) => value === null && needed.includes(column));
  if (gone !== undefined)
    throw new BadInput(`${gone[0].replaceAll('_', ' ')} cannot be taken away: say what it should be.`);
  return Object.fromEntries(told);
}

/** Refuses a birth after something of the child's life is on record. */
async function checkBirth(
  manager: EntityManager,
  childId: string,
  dateOfBirth: string | undefined,
): Promise<void> {
  if (dateOfBirth === undefined) return;
  const [earlier] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM period_of_care
      WHERE child_id = $1 AND started_on < $2
      UNION ALL
      SELECT 1
      FROM missing_episode
      WHERE child_id = $1 AND started_on < $2
      LIMIT 1
    `,
    [childId, dateOfBirth],
  );
  if (earlier !== undefined)
    throw new Refused(
      'BORN_AFTER_THE_RECORD',
      'Something is on record of the child before that day. Correct that first, or check the date of birth.',
    );
}

/**
 * Puts right who a child is. Names and numbers stand apart, so the kit's own correction of one table does not
 * reach.
 */
@Resolver()
export class CorrectChild {
  @PartOf('CORE')
  @Mutation(() => Child, {
    description: 'Puts right who a child is; the record as it was is kept in the journal, with the reason.',
  })
  async correctChild(
    @Arg('input', () => CorrectChildInput, { description: 'What is right, and why it was wrong.' })
    input: CorrectChildInput,
    @Ctx() context: Context,
  ): Promise<Child> {
    checkIdentity(input, context.today);
    const reason = checkSaid('reason', input.reason);
    const { childId, dateOfBirth, sex, ethnicity, mother, localId, forename, surname, upn } = input;
    const child = sent({ date_of_birth: dateOfBirth, sex, ethnicity, mother }, [
      'date_of_birth',
      'sex',
      'ethnicity',
    ]);
    const identity = sent(
      {
        local_id: localId === undefined ? undefined : asKept(localId),
        forename,
        surname,
        upn: upn === undefined ? undefined : asKept(upn),
      },
      ['local_id', 'forename', 'surname'],
    );
    if (Object.keys(child).length + Object.keys(identity).length === 0)
      throw new BadInput(
        'Say what is to be put right: localId, forename, surname, dateOfBirth, sex, ethnicity, upn or mother.',
      );
    await context.act('CORRECT_CHILD', { childId, actId: input.actId, input }, async (manager) => {
      await checkBirth(manager, childId, dateOfBirth);
      const before = await recordToChange(manager, 'child', 'child', childId);
      const after = { ...before, ...child };
      if (after['mother'] === true && after['sex'] !== 'F')
        throw new Refused(
          'MOTHER_NOT_FEMALE',
          'Only a girl or young woman can be recorded as a mother. Correct one of the two.',
        );
      await changeRecord(manager, 'child', childId, input.version, child);
      const [named] = await manager.query<(Columns & { id: string })[]>(
        'SELECT * FROM child_identity WHERE child_id = $1 FOR UPDATE',
        [childId],
      );
      if (named === undefined) throw new NotFound('child');
      if (localId !== undefined)
        await asSystem(manager, context.reach, () =>
          claimLocalId(manager, String(identity['local_id']), childId),
        );
      if (Object.keys(identity).length > 0)
        await changeRecord(manager, 'child_identity', named.id, null, identity);
      return {
        id: childId,
        before: { ...before, ...named },
        after: { ...after, ...named, ...identity, reason },
        sentence: 'The record of who the child is was put right.',
      };
    });
    const corrected = await childById(context, childId);
    if (corrected === null) throw new NotFound('child');
    return corrected;
  }
}
