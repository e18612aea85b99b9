import { ageOn, type CivilDate } from '@iro/calendar';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';
import { bornBy } from '../../graph/checks/child-on-day';
import { refuseSecondPlan } from '../checks/plan-on-record';

@Input('A pathway plan that was agreed.')
export class AgreePathwayPlanInput extends ActInput {
  @Input.id('The young person.') childId: string;
  @Input.day('The day it was agreed.') agreedOn: string;
}

/** Records that a pathway plan was agreed, on the assessment of the young person's needs. */
export class AgreePathwayPlan {
  @Act('AGREE_PATHWAY_PLAN', () => Plan, 'Records that a pathway plan was agreed with a young person.')
  async agreePathwayPlan(input: AgreePathwayPlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'A plan', input.agreedOn);
    const { childId, agreedOn } = input;
    return context.record(childId, planById, async (manager) => {
      const { dateOfBirth } = await bornBy(manager, childId, agreedOn);
      if (ageOn(dateOfBirth, agreedOn as CivilDate) < 15)
        throw new Refused(
          'UNDER_FIFTEEN',
          'A pathway plan is for young people about to be sixteen, or older. Check the day.',
        );
      await refuseSecondPlan(manager, childId, 'PATHWAY', agreedOn);
      const assessed = await manager.query<unknown[]>(
        'SELECT 1 FROM pathway_assessment WHERE child_id = $1 AND completed_on <= $2',
        [childId, agreedOn],
      );
      if (assessed.length === 0)
        throw new Refused(
          'NOT_ASSESSED',
          'A pathway plan rests on an assessment of needs, and none completed by ' +
            'that day is on record. Record the assessment first.',
        );
      const id = await records.insert(manager, PlanEntity, { childId, kind: 'PATHWAY', agreedOn });
      return {
        id,
        before: null,
        after: { kind: 'PATHWAY', agreedOn },
        on: agreedOn,
        sentence: 'A pathway plan was agreed.',
      };
    });
  }
}
