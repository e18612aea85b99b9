import type { CivilDate } from '@iro/calendar';
import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { childrenInReach, everyChildOfSet } from '../checks/proceedings-children';
import { CareProceedingsEntity } from '../tables/care-proceedings.entity';
import { CareProceedings } from '../types/care-proceedings.type';
import { proceedingsById } from '../loaders/proceedings-loaders';

@Input('How a set of care proceedings was concluded.')
export class ConcludeCareProceedingsInput extends ChangeInput {
  @Input.id('The set.') id: string;
  @Input.day('The day they were concluded.') concludedOn: CivilDate;
  @Input.text('What the court decided.') outcome: string;
}

/**
 * The court has decided, for all children of the set. Orders are recorded as changes of each child's legal
 * status.
 */
export class ConcludeCareProceedings {
  @Act(
    'CONCLUDE_CARE_PROCEEDINGS',
    () => CareProceedings,
    'Records how a set of care proceedings was concluded. What the court ordered ' +
      'is recorded for each child as a change of legal status.',
  )
  async concludeCareProceedings(
    input: ConcludeCareProceedingsInput,
    context: Acting,
  ): Promise<CareProceedings> {
    const { id, version, concludedOn } = input;
    const outcome = check.said('outcome', input.outcome);
    check.notAhead(context.today, 'The end of proceedings', concludedOn);
    const childId = await childrenInReach(context, id);
    return context.record(childId, proceedingsById, async (manager) => {
      const before = await records.toChange(manager, CareProceedingsEntity, id);
      if (before.concludedOn !== null && before.version === version)
        throw new Refused(
          'ALREADY_ENDED',
          'Those proceedings are concluded already. Have the record corrected if it is wrong.',
        );
      check.order(
        before.issuedOn,
        concludedOn,
        'Proceedings cannot be concluded before they are issued. Check the day.',
      );
      const children = await everyChildOfSet(manager, context, id);
      await records.change(manager, CareProceedingsEntity, input, { concludedOn, outcome });
      return {
        id,
        children,
        before,
        after: { id, concludedOn, outcome },
        on: concludedOn,
        sentence: 'The care proceedings were concluded.',
      };
    });
  }
}
