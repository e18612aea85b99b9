import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';
import { bornBy } from '../../graph/checks/child-on-day';
import { refuseSecondPlan } from '../checks/plan-on-record';

@Input('A care plan that was agreed.')
export class AgreeCarePlanInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day it was agreed; it may be before the first placement.') agreedOn: string;
}

/** Records that a care plan was agreed; a child has one at a time, which is then kept up to date. */
export class AgreeCarePlan {
  @Act('AGREE_CARE_PLAN', () => Plan, 'Records that a care plan was agreed for a child.')
  async agreeCarePlan(input: AgreeCarePlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'A plan', input.agreedOn);
    const { childId, agreedOn } = input;
    return context.record(childId, planById, async (manager) => {
      await bornBy(manager, childId, agreedOn);
      await refuseSecondPlan(manager, childId, 'CARE', agreedOn);
      const id = await records.insert(manager, PlanEntity, { childId, kind: 'CARE', agreedOn });
      return {
        id,
        before: null,
        after: { kind: 'CARE', agreedOn },
        on: agreedOn,
        sentence: 'A care plan was agreed.',
      };
    });
  }
}
