import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { schoolPlaceById } from '../loaders/education-loaders';
import { SchoolPlaceEntity } from '../tables/school-place.entity';
import { SchoolPlace } from '../types/school-place.type';

@Input('A school place that ends.')
export class EndSchoolPlaceInput extends ChangeInput {
  @Input.id('The place.') placeId: string;
  @Input.day('The last day on roll; it may lie ahead.') toOn: string;
}

/** Records the last day of a school place. */
export class EndSchoolPlace {
  @Act('END_SCHOOL_PLACE', () => SchoolPlace, 'Records the last day of a child’s place at a school.')
  async endSchoolPlace(input: EndSchoolPlaceInput, context: Acting): Promise<SchoolPlace> {
    const { placeId, toOn } = input;
    const childId = await records.childOf(context, SchoolPlaceEntity, placeId);
    return context.record(childId, schoolPlaceById, async (manager) => {
      const before = await records.toChange(manager, SchoolPlaceEntity, placeId);
      if (before.toOn !== null)
        throw new Refused(
          'ALREADY_ENDED',
          'This place has its last day on record. Correct the record if the day is wrong.',
        );
      check.order(before.fromOn, toOn, 'A place cannot end before it begins.');
      await records.change(manager, SchoolPlaceEntity, { id: placeId, version: input.version }, { toOn });
      return {
        id: placeId,
        before,
        after: { ...before, toOn },
        on: toOn,
        sentence: 'The child’s school place ended.',
      };
    });
  }
}
