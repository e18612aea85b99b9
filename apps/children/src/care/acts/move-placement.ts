import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { placementTypes, reasonsForPlacementChange } from '@iro/codes';
import { DateScalar, PartOf, Refused, checkNotAhead, inWords, type Context } from '@iro/subgraph';
import { readBack } from '../checks/child-of-record';
import { isForAdoption } from '../checks/codes-agree';
import { moveChild } from '../checks/move-child';
import { placementsOfChild } from '../../identity/loaders/loaders';
import { Placement } from '../types/placement.type';
import { PlacementInput } from '../types/placement.input';

@InputType({ description: 'A move from one placement to the next.' })
export class MovePlacementInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day of the move.' }) from: CivilDate;
  @Field(() => PlacementInput, { description: 'Where the child lives from then on.' })
  placement: PlacementInput;
  @Field(() => Boolean, { description: 'Whether the move was planned.' }) planned: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the carer stays the same; false when left out.',
  })
  sameCarer?: boolean | null;
  @Field(() => String, {
    description: 'Why the placement until then ended, by the codes of the return, such as CARPL.',
  })
  reasonForChange: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the placement until then as you read it, to be refused if it has changed since.',
  })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Refuses what the acts of adoption are for. */
function allowed(before: string, next: string): void {
  if (isForAdoption(next))
    throw new Refused(
      'ADOPTION_HAS_ITS_OWN_ACT',
      'A placement for adoption is recorded by its own act, which looks for the decision.',
    );
  if (isForAdoption(before))
    throw new Refused(
      'ADOPTION_HAS_ITS_OWN_ACT',
      'The child is placed for adoption. Record the end of that placement by its own act.',
    );
}

/** A child moves. The IRO is told by the same act. */
@Resolver()
export class MovePlacement {
  @PartOf('PLACEMENT')
  @Mutation(() => Placement, {
    description:
      'Records that a child moved, planned or not. The placement until then ends that day, and the IRO is told.',
  })
  async movePlacement(
    @Arg('input', () => MovePlacementInput, { description: 'The move.' }) input: MovePlacementInput,
    @Ctx() context: Context,
  ): Promise<Placement> {
    const { childId, from, placement, planned, reasonForChange } = input;
    checkNotAhead(context.today, 'A move', from);
    const id = await context.act(
      'MOVE_PLACEMENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const moved = await moveChild(manager, context, {
          childId,
          from,
          placement,
          planned,
          reasonForChange,
          sameCarer: input.sameCarer ?? false,
          version: input.version ?? null,
          event: planned ? 'PLACEMENT_MOVE' : 'UNPLANNED_MOVE',
          allowed: (before) => allowed(before.type, placement.type),
        });
        return {
          ...moved,
          on: from,
          sentence:
            `The child moved, ${planned ? 'as planned' : 'unplanned'}: now ` +
            `${inWords(placementTypes, moved.to)}. Why the placement before ended: ` +
            `${inWords(reasonsForPlacementChange, reasonForChange)}.`,
        };
      },
    );
    return readBack(placementsOfChild(context, childId), id, 'placement');
  }
}
