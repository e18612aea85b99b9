import { visitPlaces } from '@iro/codes';
import { Act, ActInput, BadInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { IroVisitEntity } from '../tables/iro-visit.entity';
import { IroVisit } from '../types/iro-work.type';
import { checkInCare, whoseWork } from '../checks/whose-work';
import { iroVisitById } from '../loaders/iro-work-loaders';

@Input('A visit of the IRO to record.')
export class RecordIroVisitInput extends ActInput {
  @Input.id('The child visited.') childId: string;
  @Input.id("Who visited, when the manager records it; the child's IRO when not said.", { nullable: true })
  iroId?: string | null;
  @Input.day('The day of the visit.') visitedOn: string;
  @Input.text('Where, such as PLACEMENT or SCHOOL.') place: string;
  @Input.yesNo('Whether the child was spoken to alone; that is a talk in private.') alone: boolean;
  @Input.yesNo('Whether the child was observed rather than spoken to, as with a baby.') observed: boolean;
}

/** A visit of one IRO to one child is on record once a day. */
export class RecordIroVisit {
  @Act(
    'RECORD_IRO_VISIT',
    () => IroVisit,
    'Records a visit of the IRO to a child: it meets the visit between reviews and, ' +
      'where the child was spoken to alone, the talk in private.',
  )
  async recordIroVisit(input: RecordIroVisitInput, context: Acting): Promise<IroVisit> {
    const { childId, visitedOn, place, alone, observed } = input;
    check.code('place', place, visitPlaces);
    if (alone && observed)
      throw new BadInput('Say either that the child was spoken to alone or that the child was observed.');
    check.notAhead(context.today, 'A visit', visitedOn);
    return context.record(childId, iroVisitById, async (manager) => {
      const iroId = await whoseWork(manager, context, childId, input.iroId);
      await checkInCare(manager, childId, visitedOn);
      if (await records.has(manager, IroVisitEntity, { childId, iroId, visitedOn }))
        throw new Refused(
          'ALREADY_RECORDED',
          'A visit of this IRO to this child on that day is already on record. Correct that one if it is wrong.',
        );
      const row = { childId, iroId, visitedOn, place, alone, observed };
      const visit = await records.insert(manager, IroVisitEntity, row);
      const how = alone ? ' and spoke to them alone' : observed ? ' and observed them' : '';
      return {
        id: visit,
        before: null,
        after: { id: visit, ...row },
        on: visitedOn,
        sentence: `The IRO visited the child${how}.`,
      };
    });
  }
}
