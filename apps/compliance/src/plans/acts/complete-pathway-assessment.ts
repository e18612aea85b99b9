import { ageOn, type CivilDate } from '@iro/calendar';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { pathwayAssessmentById } from '../loaders/plan-loaders';
import { PathwayAssessmentEntity } from '../tables/pathway-assessment.entity';
import { PathwayAssessment } from '../types/pathway-assessment.type';
import { bornBy, refuseTwice } from '../../graph/checks/child-on-day';

@Input('An assessment of needs for a pathway plan.')
export class CompletePathwayAssessmentInput extends ActInput {
  @Input.id('The young person.') childId: string;
  @Input.day('The day it was completed.') completedOn: string;
}

/**
 * Records that a young person's needs were assessed for a pathway plan; from the age of fifteen, so that it
 * can be ready at sixteen.
 */
export class CompletePathwayAssessment {
  @Act(
    'COMPLETE_PATHWAY_ASSESSMENT',
    () => PathwayAssessment,
    'Records that the assessment of a young person’s needs for a pathway plan was completed.',
  )
  async completePathwayAssessment(
    input: CompletePathwayAssessmentInput,
    context: Acting,
  ): Promise<PathwayAssessment> {
    check.notAhead(context.today, 'An assessment', input.completedOn);
    const { childId, completedOn } = input;
    return context.record(childId, pathwayAssessmentById, async (manager) => {
      const { dateOfBirth } = await bornBy(manager, childId, completedOn);
      if (ageOn(dateOfBirth, completedOn as CivilDate) < 15)
        throw new Refused(
          'UNDER_FIFTEEN',
          'An assessment for a pathway plan counts from the age of fifteen. Check the day.',
        );
      await refuseTwice(manager, PathwayAssessmentEntity, { childId, completedOn });
      const id = await records.insert(manager, PathwayAssessmentEntity, { childId, completedOn });
      return {
        id,
        before: null,
        after: { completedOn },
        on: completedOn,
        sentence: 'The assessment for a pathway plan was completed.',
      };
    });
  }
}
