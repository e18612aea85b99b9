import type { CivilDate } from '@iro/calendar';
import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { checkStay } from '../checks/temporary-stay';
import { PlacementEntity } from '../tables/placement.entity';
import { Placement } from '../types/placement.type';
import { placementById } from '../loaders/care-loaders';

@Input('The end of a temporary stay.')
export class EndTemporaryStayInput extends ChangeInput {
  @Input.id('The stay.') id: string;
  @Input.day('The day the child came back.') endedOn: CivilDate;
}

/** A child comes back to the placement. */
export class EndTemporaryStay {
  @Act(
    'END_TEMPORARY_STAY',
    () => Placement,
    'Records that a child came back from a temporary stay to the placement.',
  )
  async endTemporaryStay(input: EndTemporaryStayInput, context: Acting): Promise<Placement> {
    const { id, version, endedOn } = input;
    check.notAhead(context.today, 'The end of a temporary stay', endedOn);
    const childId = await records.childOf(context, PlacementEntity, id);
    return context.record(childId, placementById, async (manager) => {
      const before = await records.toChange(manager, PlacementEntity, id);
      if (!before.temporary)
        throw new Refused(
          'NOT_A_TEMPORARY_STAY',
          'That is a placement, not a temporary stay. Record a move instead.',
        );
      if (before.toOn !== null && before.version === version)
        throw new Refused(
          'ALREADY_ENDED',
          'That stay has already ended. Have its end corrected if it is wrong.',
        );
      await checkStay(manager, {
        id,
        childId,
        type: before.type,
        from: before.fromOn as CivilDate,
        to: endedOn,
      });
      await records.change(manager, PlacementEntity, input, { toOn: endedOn });
      return {
        id,
        before,
        after: { id, endedOn },
        on: endedOn,
        sentence: 'The child came back from the temporary stay.',
      };
    });
  }
}
