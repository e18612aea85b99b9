import type { CivilDate } from '@iro/calendar';
import { placementTypes } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, inWords, type Acting } from '@iro/subgraph';
import { isForAdoption } from '../checks/codes-agree';
import { moveChild } from '../checks/move-child';
import { Placement } from '../types/placement.type';
import { PlacementInput } from '../types/placement.input';
import { placementById } from '../loaders/care-loaders';

@Input('That a placement for adoption ended without an adoption.')
export class EndPlacementForAdoptionInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day it ended.') endedOn: CivilDate;
  @Input.of(() => PlacementInput, 'Where the child lives from then on.') placement: PlacementInput;
  @Input.text('Why it ended, by the codes of the return for a change of placement.') reasonForChange: string;
  @Input.yesNo('Whether the end was planned; false when left out.', { nullable: true })
  planned?: boolean | null;
  @Input.number(
    'The version of the placement for adoption as you read it, to be refused if it has changed since.',
    { nullable: true },
  )
  version?: number | null;
}

/** A placement for adoption is disrupted: the child moves, and a review of the disruption becomes due. */
export class EndPlacementForAdoption {
  @Act(
    'END_PLACEMENT_FOR_ADOPTION',
    () => Placement,
    'Records that a placement for adoption ended without an adoption, and where the child ' +
      'lives now; the IRO is told. The decision stands until it is reversed.',
  )
  async endPlacementForAdoption(input: EndPlacementForAdoptionInput, context: Acting): Promise<Placement> {
    const { childId, endedOn, placement, reasonForChange } = input;
    check.notAhead(context.today, 'The end of a placement', endedOn);
    if (isForAdoption(placement.type))
      throw new Refused(
        'STILL_FOR_ADOPTION',
        'Say where the child lives now; another placement for adoption is recorded after that by its own act.',
      );
    return context.record(childId, placementById, async (manager) => {
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
    });
  }
}
