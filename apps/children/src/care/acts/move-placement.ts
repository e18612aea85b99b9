import type { CivilDate } from '@iro/calendar';
import { placementTypes, reasonsForPlacementChange } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, inWords, type Acting } from '@iro/subgraph';
import { isForAdoption } from '../checks/codes-agree';
import { moveChild } from '../checks/move-child';
import { Placement } from '../types/placement.type';
import { PlacementInput } from '../types/placement.input';
import { placementById } from '../loaders/care-loaders';

@Input('A move from one placement to the next.')
export class MovePlacementInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day of the move.') from: CivilDate;
  @Input.of(() => PlacementInput, 'Where the child lives from then on.') placement: PlacementInput;
  @Input.yesNo('Whether the move was planned.') planned: boolean;
  @Input.yesNo('Whether the carer stays the same; false when left out.', { nullable: true })
  sameCarer?: boolean | null;
  @Input.text('Why the placement until then ended, by the codes of the return, such as CARPL.')
  reasonForChange: string;
  @Input.number(
    'The version of the placement until then as you read it, to be refused if it has changed since.',
    { nullable: true },
  )
  version?: number | null;
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
export class MovePlacement {
  @Act(
    'MOVE_PLACEMENT',
    () => Placement,
    'Records that a child moved, planned or not. The placement until then ends that day, and the IRO is told.',
  )
  async movePlacement(input: MovePlacementInput, context: Acting): Promise<Placement> {
    const { childId, from, placement, planned, reasonForChange } = input;
    check.notAhead(context.today, 'A move', from);
    return context.record(childId, placementById, async (manager) => {
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
    });
  }
}
