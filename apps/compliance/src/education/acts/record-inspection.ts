import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { schoolGrades } from '@iro/codes';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { inspectionById, schoolByUrn } from '../loaders/education-loaders';
import { Inspection } from '../types/school.type';
import { readBack } from '../../graph/checks/child-on-day';
import { holdPupils, raiseForPupils } from '../../attention-items/checks/school-attention';
import { schoolHeld } from '../checks/school-on-record';

@InputType({ description: 'An inspection of a school.' })
export class RecordInspectionInput {
  @Field(() => String, { description: 'The school’s unique reference number (URN).' }) urn: string;
  @Field(() => DateScalar, { description: 'The day from which the grade holds.' }) inspectedOn: string;
  @Field(() => String, {
    description: 'The overall grade: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.',
  })
  grade: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Records an inspection. When it leaves the school inadequate, each looked-after child placed there gets an
 * attention item in the same act.
 */
@Resolver()
export class RecordInspection {
  @PartOf('EDUCATION')
  @Mutation(() => Inspection, {
    description:
      'Records an inspection of a school. A grade of inadequate raises an attention ' +
      'item for each looked-after child placed there, at once.',
  })
  async recordInspection(
    @Arg('input', () => RecordInspectionInput, { description: 'The inspection.' })
    input: RecordInspectionInput,
    @Ctx() context: Context,
  ): Promise<Inspection> {
    checkCode('grade', input.grade, schoolGrades);
    checkNotAhead(context.today, 'An inspection', input.inspectedOn);
    const { inspectedOn, grade } = input;
    const school = await schoolByUrn(context, input.urn.trim());
    if (school === null) throw new NotFound('school on record');
    const recorded = await context.act(
      'RECORD_INSPECTION',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await holdPupils(manager, context, school.id);
        await schoolHeld(manager, input.urn, 'UPDATE');
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM inspection WHERE school_id = $1 AND inspected_on = $2',
          [school.id, inspectedOn],
        );
        if (same.length > 0)
          throw new Refused(
            'ALREADY_RECORDED',
            'An inspection of this school is already recorded for that day. Correct that one if it is wrong.',
          );
        const id = await insertRecord(manager, 'inspection', {
          school_id: school.id,
          inspected_on: inspectedOn,
          grade,
        });
        const children = grade === 'INADEQUATE' ? await raiseForPupils(manager, context, school.id) : [];
        const sentence =
          children.length > 0
            ? 'The child’s school was graded inadequate: whether the child is to stay there has to be considered.'
            : `A school was inspected: ${inWords(schoolGrades, grade)}.`;
        return {
          id,
          before: null,
          after: { schoolId: school.id, inspectedOn, grade },
          on: inspectedOn,
          sentence,
          children,
        };
      },
    );
    return readBack(inspectionById, context, recorded, 'inspection');
  }
}
