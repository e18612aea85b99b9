import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { schoolGrades } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  changeRecord,
  checkCode,
  checkNotAhead,
  checkSaid,
  possible,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { inspectionById, schoolById } from '../loaders/education-loaders';
import { Inspection } from '../types/school.type';
import { readBack } from '../../graph/checks/child-on-day';
import { holdPupils, raiseForPupils } from '../../attention-items/checks/school-attention';
import { schoolHeld } from '../checks/school-on-record';

@InputType({
  description: 'What an inspection should say, and why it was wrong. A field left out stays as it is.',
})
export class CorrectInspectionInput {
  @Field(() => ID, { description: 'The inspection to put right.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'Why the record was wrong.' }) reason: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day from which the grade holds.' })
  inspectedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The overall grade: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.',
  })
  grade?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Puts an inspection right. It is an act of its own, since a grade put right to inadequate is news to the
 * children placed there as much as a new one.
 */
@Resolver()
export class CorrectInspection {
  @PartOf('EDUCATION')
  @Mutation(() => Inspection, {
    description:
      'Puts right what is on record of an inspection; the record as it was is kept in the ' +
      'journal, with the reason. A grade of inadequate raises attention items as a new one does.',
  })
  async correctInspection(
    @Arg('input', () => CorrectInspectionInput, { description: 'What is right, and why it was wrong.' })
    input: CorrectInspectionInput,
    @Ctx() context: Context,
  ): Promise<Inspection> {
    const reason = checkSaid('reason', input.reason);
    checkCode('grade', input.grade, schoolGrades);
    checkNotAhead(context.today, 'An inspection', input.inspectedOn);
    const changes = {
      ...(input.inspectedOn ? { inspected_on: input.inspectedOn } : {}),
      ...(input.grade ? { grade: input.grade } : {}),
    };
    if (Object.keys(changes).length === 0)
      throw new BadInput('Say what is to be put right: inspectedOn, grade.');
    const inspection = possible([input.id]).length === 0 ? null : await inspectionById(context, input.id);
    const school = inspection === null ? null : await schoolById(context, inspection.schoolId);
    if (school === null) throw new NotFound('inspection');
    const recorded = await context.act(
      'CORRECT_INSPECTION',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await holdPupils(manager, context, school.id);
        await schoolHeld(manager, school.urn, 'UPDATE');
        const before = await recordToChange(manager, 'inspection', 'inspection', input.id);
        await changeRecord(manager, 'inspection', input.id, input.version, changes);
        const children = await raiseForPupils(manager, context, school.id);
        const sentence =
          children.length > 0
            ? 'The child’s school was found to be graded inadequate: whether the ' +
              'child is to stay there has to be considered.'
            : 'The record of an inspection was put right.';
        return { id: input.id, before, after: { ...before, ...changes, reason }, sentence, children };
      },
    );
    return readBack(inspectionById, context, recorded, 'inspection');
  }
}
