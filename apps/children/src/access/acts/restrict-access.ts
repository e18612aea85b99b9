import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  changeRecord,
  checkNotAhead,
  checkSaid,
  DateScalar,
  dayInWords,
  insertRecord,
  NotFound,
  recordToChange,
  Refused,
  type Context,
} from '@iro/subgraph';
import { accessRestrictions } from '../loaders/access-loaders';
import { AccessRestriction } from '../types/access.type';

@InputType({ description: 'Someone who may not see a child: staff who know the family.' })
export class RestrictAccessInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'Who is denied, as their token names them (`sub`).' }) actor: string;
  @Field(() => String, { description: 'Why.' }) reason: string;
  @Field(() => DateScalar, { description: 'By when you will look at it again.' }) reviewBy: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@InputType({ description: 'A restriction that was looked at again and goes on.' })
export class ReviewAccessRestrictionInput {
  @Field(() => ID, { description: 'The restriction.' }) id: string;
  @Field(() => Int, { description: 'The version you read.' }) version: number;
  @Field(() => DateScalar, { description: 'By when you will look at it next.' }) reviewBy: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@InputType({ description: 'A restriction that no longer holds.' })
export class LiftAccessRestrictionInput {
  @Field(() => ID, { description: 'The restriction.' }) id: string;
  @Field(() => Int, { description: 'The version you read.' }) version: number;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

const found = async (context: Context, id: string): Promise<AccessRestriction> => {
  const restriction = await accessRestrictions.byId(context, id);
  if (restriction === null) throw new NotFound('restriction');
  return restriction;
};

const checkReview = (today: string, reviewBy: string): void => {
  if (reviewBy <= today)
    throw new Refused(
      'REVIEW_IN_PAST',
      'Choose a day after today on which the restriction will be looked at again.',
    );
};

/** Who is kept from a child: restricted, looked at again, lifted. */
@Resolver()
export class RestrictAccess {
  @Mutation(() => AccessRestriction, {
    description: 'Keeps someone from a child’s record, whatever their role, from now on.',
  })
  async restrictAccess(
    @Arg('input', () => RestrictAccessInput, { description: 'Who, from whom and why.' })
    input: RestrictAccessInput,
    @Ctx() context: Context,
  ): Promise<AccessRestriction> {
    const [actor, reason] = [checkSaid('actor', input.actor), checkSaid('reason', input.reason)];
    checkReview(context.today, input.reviewBy);
    if (actor === context.reach.actor)
      throw new Refused(
        'OWN_ACCESS',
        'You cannot keep yourself from a child: nobody could lift it. Have another manager do it.',
      );
    const id = await context.act(
      'RESTRICT_ACCESS',
      { childId: input.childId, actId: input.actId, input },
      async (manager) => {
        const [same] = await manager.query<unknown[]>(
          'SELECT 1 FROM access_restriction WHERE child_id = $1 AND actor = $2 AND lifted_on IS NULL',
          [input.childId, actor],
        );
        if (same !== undefined)
          throw new Refused(
            'ALREADY_RESTRICTED',
            'This person is already kept from the child. Review or lift that restriction instead.',
          );
        const row = {
          child_id: input.childId,
          actor,
          reason,
          from_on: context.today,
          review_by: input.reviewBy,
        };
        return {
          id: await insertRecord(manager, 'access_restriction', row),
          before: null,
          after: row,
          sentence: 'Access to the record was restricted for one person.',
        };
      },
    );
    return found(context, id);
  }

  @Mutation(() => AccessRestriction, {
    description: 'Records that a restriction was looked at again and goes on.',
  })
  async reviewAccessRestriction(
    @Arg('input', () => ReviewAccessRestrictionInput, { description: 'Which one, and when next.' })
    input: ReviewAccessRestrictionInput,
    @Ctx() context: Context,
  ): Promise<AccessRestriction> {
    checkReview(context.today, input.reviewBy);
    const { childId } = await found(context, input.id);
    const id = await context.act(
      'REVIEW_ACCESS_RESTRICTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'access_restriction', 'restriction', input.id);
        if (before['lifted_on'] !== null)
          throw new Refused(
            'ALREADY_LIFTED',
            'This restriction was lifted. Restrict access again if it is needed.',
          );
        await changeRecord(manager, 'access_restriction', input.id, input.version, {
          reviewed_on: context.today,
          review_by: input.reviewBy,
        });
        return {
          id: input.id,
          before,
          after: { ...before, reviewed_on: context.today, review_by: input.reviewBy },
          sentence: `A restriction of access was looked at again and goes on; next by ${dayInWords(input.reviewBy)}.`,
        };
      },
    );
    return found(context, id);
  }

  @Mutation(() => AccessRestriction, {
    description:
      'Lifts a restriction: from now on the person sees the child again as far as their role does.',
  })
  async liftAccessRestriction(
    @Arg('input', () => LiftAccessRestrictionInput, { description: 'Which one.' })
    input: LiftAccessRestrictionInput,
    @Ctx() context: Context,
  ): Promise<AccessRestriction> {
    const { childId, fromOn } = await found(context, input.id);
    checkNotAhead(context.today, 'A restriction', fromOn);
    const id = await context.act(
      'LIFT_ACCESS_RESTRICTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'access_restriction', 'restriction', input.id);
        if (before['lifted_on'] !== null)
          throw new Refused('ALREADY_LIFTED', 'This restriction was already lifted.');
        await changeRecord(manager, 'access_restriction', input.id, input.version, {
          lifted_on: context.today,
        });
        return {
          id: input.id,
          before,
          after: { ...before, lifted_on: context.today },
          sentence: 'A restriction of access was lifted.',
        };
      },
    );
    return found(context, id);
  }
}
