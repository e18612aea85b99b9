import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { placementTypes } from '@iro/codes';
import { Act, ActInput, BadInput, Input, Refused, check, inWords, type Acting } from '@iro/subgraph';
import { isForAdoption } from '../checks/codes-agree';
import { moveChild } from '../checks/move-child';
import { Placement } from '../types/placement.type';
import { PlacementInput } from '../types/placement.input';
import { placementById } from '../loaders/care-loaders';

@Input('That a child was placed for adoption.')
export class RecordPlacementForAdoptionInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The first day of the placement.') from: CivilDate;
  @Input.of(
    () => PlacementInput,
    'The placement: A3 or A4 with consent, A5 or A6 under a placement order; A3 ' +
      'and A5 with the foster carer the child is already with.',
  )
  placement: PlacementInput;
  @Input.number(
    'The version of the placement until then as you read it, to be refused if it has changed since.',
    { nullable: true },
  )
  version?: number | null;
}

/** Refuses a placement for adoption that nobody had decided on by that day (DfE rules 551 to 554). */
async function checkDecided(manager: EntityManager, childId: string, from: CivilDate): Promise<void> {
  const [decision] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM adoption_decision
      WHERE child_id = $1
        AND (decided_on IS NULL OR decided_on <= $2)
        AND (reversed_on IS NULL OR reversed_on > $2)
    `,
    [childId, from],
  );
  if (decision === undefined)
    throw new Refused(
      'NOT_DECIDED',
      'No decision that the child should be placed for adoption stands on that day. Record the decision first.',
    );
}

/**
 * A child is placed for adoption: a planned move, with the reviews that the adoption regulations want from
 * then on.
 */
export class RecordPlacementForAdoption {
  @Act(
    'RECORD_PLACEMENT_FOR_ADOPTION',
    () => Placement,
    'Records that a child was placed for adoption. The placement until then ends that day, and the IRO is told.',
  )
  async recordPlacementForAdoption(
    input: RecordPlacementForAdoptionInput,
    context: Acting,
  ): Promise<Placement> {
    const { childId, from, placement } = input;
    if (!isForAdoption(placement.type)) throw new BadInput('placement.type is one of A3, A4, A5, A6.');
    check.notAhead(context.today, 'A placement for adoption', from);
    const sameCarer = placement.type === 'A3' || placement.type === 'A5';
    return context.record(childId, placementById, async (manager) => {
      await checkDecided(manager, childId, from);
      const moved = await moveChild(manager, context, {
        childId,
        from,
        placement,
        planned: true,
        sameCarer,
        reasonForChange: sameCarer ? 'PLACE' : 'CARPL',
        version: input.version ?? null,
        event: 'PLACEMENT_MOVE',
        allowed: (before) => {
          if (isForAdoption(before.type))
            throw new Refused(
              'ALREADY_PLACED_FOR_ADOPTION',
              'The child is placed for adoption already. Record the end of that placement first.',
            );
        },
      });
      return { ...moved, on: from, sentence: `The child was ${inWords(placementTypes, moved.to)}.` };
    });
  }
}
