import { schoolGrades } from '@iro/codes';
import { Act, BadInput, CorrectionInput, Input, NotFound, check, records, type Acting } from '@iro/subgraph';
import { inspectionById, schoolById } from '../loaders/education-loaders';
import { InspectionEntity } from '../tables/inspection.entity';
import { Inspection } from '../types/school.type';
import { holdPupils, raiseForPupils } from '../../attention-items/checks/school-attention';
import { schoolHeld } from '../checks/school-on-record';

@Input('What an inspection should say, and why it was wrong. A field left out stays as it is.')
export class CorrectInspectionInput extends CorrectionInput {
  @Input.day('The day from which the grade holds.', { nullable: true }) inspectedOn?: string | null;
  @Input.text('The overall grade: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.', { nullable: true })
  grade?: string | null;
}

/**
 * Puts an inspection right. It is an act of its own, since a grade put right to inadequate is news to the
 * children placed there as much as a new one.
 */
export class CorrectInspection {
  @Act(
    'CORRECT_INSPECTION',
    () => Inspection,
    'Puts right what is on record of an inspection; the record as it was is kept in the ' +
      'journal, with the reason. A grade of inadequate raises attention items as a new one does.',
  )
  async correctInspection(input: CorrectInspectionInput, context: Acting): Promise<Inspection> {
    const reason = check.said('reason', input.reason);
    check.code('grade', input.grade, schoolGrades);
    check.notAhead(context.today, 'An inspection', input.inspectedOn);
    const changes = {
      ...(input.inspectedOn ? { inspectedOn: input.inspectedOn } : {}),
      ...(input.grade ? { grade: input.grade } : {}),
    };
    if (Object.keys(changes).length === 0)
      throw new BadInput('Say what is to be put right: inspectedOn, grade.');
    const inspection = await inspectionById(context, input.id);
    const school = inspection === null ? null : await schoolById(context, inspection.schoolId);
    if (school === null) throw new NotFound('inspection');
    return context.record(null, inspectionById, async (manager) => {
      await holdPupils(manager, context, school.id);
      await schoolHeld(manager, school.urn, 'UPDATE');
      const before = await records.toChange(manager, InspectionEntity, input.id);
      await records.change(manager, InspectionEntity, input, changes);
      const children = await raiseForPupils(manager, context, school.id);
      const sentence =
        children.length > 0
          ? 'The child’s school was found to be graded inadequate: whether the ' +
            'child is to stay there has to be considered.'
          : 'The record of an inspection was put right.';
      return { id: input.id, before, after: { ...before, ...changes, reason }, sentence, children };
    });
  }
}
