import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { placementTypes } from '@iro/codes';
import { DateScalar, PartOf, Refused, checkNotAhead, inWords, type Context } from '@iro/subgraph';
import { readBack } from '../checks/child-of-record';
import { isForAdoption } from '../checks/codes-agree';
import { moveChild } from '../checks/move-child';
import { placementsOfChild } from '../../identity/loaders/loaders';
import { Placement } from '../types/placement.type';
import { PlacementInput } from '../types/placement.input';

@InputType({ description: 'That a placement for adoption ended without an adoption.' })
export class EndPlacementForAdoptionInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it ended.' }) endedOn: CivilDate;
  @Field(() => PlacementInput, { description: 'Where the child lives from then on.' })
  placement: PlacementInput;
  @Field(() => String, { description: 'Why it ended, by the codes of the return for a change of placement.' })
  reasonForChange: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the end was planned; false when left out.' })
  planned?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the placement for adoption as you read it, to be refused if it has changed since.',
  })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A placement for adoption is disrupted: the child moves, and a review of the disruption becomes due. */
@Resolver()
export class EndPlacementForAdoption {
  @PartOf('PLACEMENT')
  @Mutation(() => Placement, {
    description:
      'Records that a placement for adoption ended without an adoption, and where the child ' +
      'lives now; the IRO is told. The decision stands until it is reversed.',
  })
  async endPlacementForAdoption(
    @Arg('input', () => EndPlacementForAdoptionInput, { description: 'The end, and what comes after.' })
    input: EndPlacementForAdoptionInput,
    @Ctx() context: Context,
  ): Promise<Placement> {
    const { childId, endedOn, placement, reasonForChange } = input;
    checkNotAhead(context.today, 'The end of a placement', endedOn);
    if (isForAdoption(placement.type))
      throw new Refused(
        'STILL_FOR_ADOPTION',
        'Say where the child lives now; another placement for adoption is recorded after that by its own act.',
      );
    const id = await context.act(
      'END_PLACEMENT_FOR_ADOPTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const moved = await moveChild(manager, context, {
          childId,
          from: endedOn,
          placement,
          planned: input.planned ?? false,
          sameCarer: false,
          reasonForChange,
          version: input.version ?? null,
          event: 'ADOPTION_DISRUPTED',
          allowed: (before) => {
            if (!isForAdoption(before.type))
              throw new Refused(
                'NOT_PLACED_FOR_ADOPTION',
                'The child is not placed for adoption on that day. Record a move instead.',
              );
          },
        });
        return {
          ...moved,
          on: endedOn,
          sentence: `The placement for adoption ended; the child moved: now ${inWords(placementTypes, moved.to)}.`,
        };
      },
    );
    return readBack(placementsOfChild(context, childId), id, 'placement');
  }
}
