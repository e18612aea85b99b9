import type { CivilDate } from '@iro/calendar';
import { placementTypes } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { inCareOn } from '../checks/care-on';
import { isTemporary } from '../checks/codes-agree';
import { checkStay } from '../checks/temporary-stay';
import { PlacementEntity } from '../tables/placement.entity';
import { Placement } from '../types/placement.type';
import { placementById } from '../loaders/care-loaders';

@Input('A temporary stay inside a placement.')
export class RecordTemporaryStayInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text(
    'T0 to T4 of the return: T1 in hospital, T2 on holiday, T3 while the ' +
      'carer is on holiday, T4 other of seven days or less.',
  )
  type: string;
  @Input.day('First day.') from: CivilDate;
  @Input.day('The day the child came back; left out while the stay lasts.', { nullable: true })
  to?: CivilDate | null;
}

/** A child is away for a while and comes back to the same placement. */
export class RecordTemporaryStay {
  @Act(
    'RECORD_TEMPORARY_STAY',
    () => Placement,
    'Records a temporary stay, which lies inside the placement it interrupts.',
  )
  async recordTemporaryStay(input: RecordTemporaryStayInput, context: Acting): Promise<Placement> {
    const { childId, type, from } = input;
    const to = input.to ?? null;
    if (!isTemporary(type) || !placementTypes.codes.some(({ code }) => code === type))
      throw new BadInput('type is one of T0, T1, T2, T3, T4.');
    check.notAhead(context.today, 'A temporary stay', from);
    check.notAhead(context.today, 'The end of a temporary stay', to);
    return context.record(childId, placementById, async (manager) => {
      await inCareOn(manager, childId, from);
      await checkStay(manager, { id: null, childId, type, from, to });
      const id = await records.insert(manager, PlacementEntity, {
        childId,
        type,
        fromOn: from,
        toOn: to,
        startKnown: true,
        temporary: true,
      });
      return {
        id,
        before: null,
        after: { id, type, from, to },
        on: from,
        sentence: `A temporary stay began: ${inWords(placementTypes, type)}.`,
      };
    });
  }
}
