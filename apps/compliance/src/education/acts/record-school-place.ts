import type { EntityManager } from 'typeorm';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { schoolPlaceById } from '../loaders/education-loaders';
import { SchoolPlaceEntity } from '../tables/school-place.entity';
import { SchoolPlace } from '../types/school-place.type';
import { bornBy } from '../../graph/checks/child-on-day';
import { raiseForPupil } from '../../attention-items/checks/school-attention';
import { gradeOn, schoolHeld } from '../checks/school-on-record';

@Input('Why a place in a school graded inadequate is taken all the same, and who decided it.')
export class PlaceOverrideInput {
  @Input.text('Why it is in the child’s interest.') reason: string;
  @Input.text('Who decided it.') decidedBy: string;
}

@Input('A place at a school.')
export class RecordSchoolPlaceInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('The school’s unique reference number (URN).') urn: string;
  @Input.day('The first day on roll; it may lie ahead.') fromOn: string;
  @Input.day('The last day on roll; left out while it lasts.', { nullable: true }) toOn?: string | null;
  @Input.of(() => PlaceOverrideInput, 'Needed where the school is graded inadequate, and else left out.', {
    nullable: true,
  })
  override?: PlaceOverrideInput | null;
}

/**
 * @throws Refused when the child is on the roll of a school in those days; the constraint says the same to
 * two at once
 */
async function refuseSecond(
  manager: EntityManager,
  { childId, fromOn, toOn }: RecordSchoolPlaceInput,
): Promise<void> {
  const held = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM school_place
      WHERE child_id = $1 AND daterange(from_on, to_on, '[)') && daterange($2::date, $3::date, '[)')
    `,
    [childId, fromOn, toOn ?? null],
  );
  if (held.length > 0)
    throw new Refused(
      'PLACE_HELD',
      'The child is on the roll of a school in those days. End that place first, or check the days.',
    );
}

/**
 * Records a place at a school. A new place in a school that is inadequate on its first day is refused, unless
 * somebody decided otherwise for a reason; a place of earlier, in a school that has become so since, raises
 * an attention item instead.
 */
export class RecordSchoolPlace {
  @Act(
    'RECORD_SCHOOL_PLACE',
    () => SchoolPlace,
    'Records a child’s place at a school. A new place in a school graded ' +
      'inadequate is refused unless it is overridden with a reason.',
  )
  async recordSchoolPlace(input: RecordSchoolPlaceInput, context: Acting): Promise<SchoolPlace> {
    check.order(input.fromOn, input.toOn, 'A place cannot end before it begins.');
    const override = input.override
      ? {
          reason: check.said('override.reason', input.override.reason),
          by: check.said('override.decidedBy', input.override.decidedBy),
        }
      : null;
    const { childId, fromOn } = input;
    const toOn = input.toOn ?? null;
    return context.record(childId, schoolPlaceById, async (manager) => {
      await bornBy(manager, childId, fromOn);
      const schoolId = await schoolHeld(manager, input.urn, 'SHARE');
      await refuseSecond(manager, input);
      const inadequate = (await gradeOn(manager, schoolId, fromOn)) === 'INADEQUATE';
      if (inadequate && override === null) {
        throw new Refused(
          'SCHOOL_INADEQUATE',
          'This school is graded inadequate: no child in care is newly placed there. Find ' +
            'another school, or give an override with the reason and who decided it.',
        );
      }
      const overridden =
        inadequate && override !== null ? { overrideReason: override.reason, overriddenBy: override.by } : {};
      const id = await records.insert(manager, SchoolPlaceEntity, {
        childId,
        schoolId,
        fromOn,
        toOn,
        ...overridden,
      });
      const lasts = toOn === null || toOn >= context.today;
      if (!inadequate && lasts && (await gradeOn(manager, schoolId, context.today)) === 'INADEQUATE')
        await raiseForPupil(manager, context, schoolId, childId);
      const sentence = inadequate
        ? 'The child got a place at a school graded inadequate, by a decision with its reason on record.'
        : 'The child got a place at a school.';
      return { id, before: null, after: { schoolId, fromOn, toOn, ...overridden }, on: fromOn, sentence };
    });
  }
}
