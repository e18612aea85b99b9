import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  changeRecord,
  checkSaid,
  DateScalar,
  insertRecord,
  NotFound,
  recordToChange,
  Refused,
  type Context,
} from '@iro/subgraph';
import { placementRestrictions } from '../loaders/access-loaders';
import { PlacementRestriction } from '../types/access.type';

@InputType({ description: 'A child whose address, carer and school are to be hidden.' })
export class RestrictPlacementInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'Why.' }) reason: string;
  @Field(() => DateScalar, { description: 'By when you will look at it again.' }) reviewBy: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@InputType({ description: 'A placement that need no longer be hidden.' })
export class LiftPlacementRestrictionInput {
  @Field(() => ID, { description: 'The restriction.' }) id: string;
  @Field(() => Int, { description: 'The version you read.' }) version: number;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

const found = async (context: Context, id: string): Promise<PlacementRestriction> => {
  const restriction = await placementRestrictions.byId(context, id);
  if (restriction === null) throw new NotFound('restriction');
  return restriction;
};

/** Whose placement is hidden. */
@Resolver()
export class RestrictPlacement {
  @Mutation(() => PlacementRestriction, {
    description:
      'Hides a child’s address, carer and school from all who need not know ' +
      'them: analysts, siblings’ views, records sent out.',
  })
  async restrictPlacement(
    @Arg('input', () => RestrictPlacementInput, { description: 'Whose, and why.' })
    input: RestrictPlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementRestriction> {
    const reason = checkSaid('reason', input.reason);
    if (input.reviewBy <= context.today)
      throw new Refused(
        'REVIEW_IN_PAST',
        'Choose a day after today on which the restriction will be looked at again.',
      );
    const id = await context.act(
      'RESTRICT_PLACEMENT',
      { childId: input.childId, actId: input.actId, input },
      async (manager) => {
        const [same] = await manager.query<unknown[]>(
          'SELECT 1 FROM placement_restriction WHERE child_id = $1 AND lifted_on IS NULL',
          [input.childId],
        );
        if (same !== undefined)
          throw new Refused('ALREADY_RESTRICTED', 'The placement is already restricted.');
        const row = { child_id: input.childId, reason, from_on: context.today, review_by: input.reviewBy };
        return {
          id: await insertRecord(manager, 'placement_restriction', row),
          before: null,
          after: row,
          sentence: 'The placement was restricted.',
        };
      },
    );
    return found(context, id);
  }

  @Mutation(() => PlacementRestriction, { description: 'Lifts the restriction of a placement.' })
  async liftPlacementRestriction(
    @Arg('input', () => LiftPlacementRestrictionInput, { description: 'Which one.' })
    input: LiftPlacementRestrictionInput,
    @Ctx() context: Context,
  ): Promise<PlacementRestriction> {
    const { childId } = await found(context, input.id);
    const id = await context.act(
      'LIFT_PLACEMENT_RESTRICTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'placement_restriction', 'restriction', input.id);
        if (before['lifted_on'] !== null)
          throw new Refused('ALREADY_LIFTED', 'This restriction was already lifted.');
        await changeRecord(manager, 'placement_restriction', input.id, input.version, {
          lifted_on: context.today,
        });
        return {
          id: input.id,
          before,
          after: { ...before, lifted_on: context.today },
          sentence: 'The restriction of the placement was lifted.',
        };
      },
    );
    return found(context, id);
  }
}
