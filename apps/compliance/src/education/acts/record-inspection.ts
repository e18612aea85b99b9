import { schoolGrades } from '@iro/codes';
import { Act, ActInput, Input, NotFound, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { inspectionById, schoolByUrn } from '../loaders/education-loaders';
import { InspectionEntity } from '../tables/inspection.entity';
import { Inspection } from '../types/school.type';
import { holdPupils, raiseForPupils } from '../../attention-items/checks/school-attention';
import { schoolHeld } from '../checks/school-on-record';

@Input('An inspection of a school.')
export class RecordInspectionInput extends ActInput {
  @Input.text('The school’s unique reference number (URN).') urn: string;
  @Input.day('The day from which the grade holds.') inspectedOn: string;
  @Input.text('The overall grade: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.') grade: string;
}

/**
 * Records an inspection. When it leaves the school inadequate, each looked-after child placed there gets an
 * attention item in the same act.
 */
export class RecordInspection {
  @Act(
    'RECORD_INSPECTION',
    () => Inspection,
    'Records an inspection of a school. A grade of inadequate raises an attention ' +
      'item for each looked-after child placed there, at once.',
  )
  async recordInspection(input: RecordInspectionInput, context: Acting): Promise<Inspection> {
    check.code('grade', input.grade, schoolGrades);
    check.notAhead(context.today, 'An inspection', input.inspectedOn);
    const { inspectedOn, grade } = input;
    const school = await schoolByUrn(context, input.urn.trim());
    if (school === null) throw new NotFound('school on record');
    return context.record(null, inspectionById, async (manager) => {
      await holdPupils(manager, context, school.id);
      await schoolHeld(manager, input.urn, 'UPDATE');
      if (await records.has(manager, InspectionEntity, { schoolId: school.id, inspectedOn }))
        throw new Refused(
          'ALREADY_RECORDED',
          'An inspection of this school is already recorded for that day. Correct that one if it is wrong.',
        );
      const id = await records.insert(manager, InspectionEntity, { schoolId: school.id, inspectedOn, grade });
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
    });
  }
}
