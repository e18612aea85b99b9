import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  checkOrder,
  checkSaid,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { schoolPlaceById } from '../loaders/education-loaders';
import { SchoolPlace } from '../types/school-place.type';
import { bornBy, readBack } from '../../graph/checks/child-on-day';
import { raiseForPupil } from '../../attention-items/checks/school-attention';
import { gradeOn, schoolHeld } from '../checks/school-on-record';

@InputType({
  description: 'Why a place in a school graded inadequate is taken all the same, and who decided it.',
})
export class PlaceOverrideInput {
  @Field(() => String, { description: 'Why it is in the child’s interest.' }) reason: string;
  @Field(() => String, { description: 'Who decided it.' }) decidedBy: string;
}

@InputType({ description: 'A place at a school.' })
export class RecordSchoolPlaceInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'The school’s unique reference number (URN).' }) urn: string;
  @Field(() => DateScalar, { description: 'The first day on roll; it may lie ahead.' }) fromOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on roll; left out while it lasts.' })
  toOn?: string | null;
  @Field(() => PlaceOverrideInput, {
    nullable: true,
    description: 'Needed where the school is graded inadequate, and else left out.',
  })
  override?: PlaceOverrideInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
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
@Resolver()
export class RecordSchoolPlace {
  @PartOf('EDUCATION')
  @Mutation(() => SchoolPlace, {
    description:
      'Records a child’s place at a school. A new place in a school graded ' +
      'inadequate is refused unless it is overridden with a reason.',
  })
  async recordSchoolPlace(
    @Arg('input', () => RecordSchoolPlaceInput, { description: 'The place.' }) input: RecordSchoolPlaceInput,
    @Ctx() context: Context,
  ): Promise<SchoolPlace> {
    checkOrder(input.fromOn, input.toOn, 'A place cannot end before it begins.');
    const override = input.override
      ? {
          reason: checkSaid('override.reason', input.override.reason),
          by: checkSaid('override.decidedBy', input.override.decidedBy),
        }
      : null;
    const { childId, fromOn } = input;
    const toOn = input.toOn ?? null;
    const recorded = await context.act(
      'RECORD_SCHOOL_PLACE',
      { childId, actId: input.actId, input },
      async (manager) => {
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
          inadequate && override !== null
            ? { override_reason: override.reason, overridden_by: override.by }
            : {};
        const id = await insertRecord(manager, 'school_place', {
          child_id: childId,
          school_id: schoolId,
          from_on: fromOn,
          to_on: toOn,
          ...overridden,
        });
        const lasts = toOn === null || toOn >= context.today;
        if (!inadequate && lasts && (await gradeOn(manager, schoolId, context.today)) === 'INADEQUATE')
          await raiseForPupil(manager, context, schoolId, childId);
        const sentence = inadequate
          ? 'The child got a place at a school graded inadequate, by a decision with its reason on record.'
          : 'The child got a place at a school.';
        return { id, before: null, after: { schoolId, fromOn, toOn, ...overridden }, on: fromOn, sentence };
      },
    );
    return readBack(schoolPlaceById, context, recorded, 'school place');
  }
}
