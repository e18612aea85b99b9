import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';
import { bornBy } from '../../graph/checks/child-on-day';
import { placementOf } from '../checks/plan-on-record';

@Input('A placement plan that was agreed.')
export class AgreePlacementPlanInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.id('The placement it is for.') placementId: string;
  @Input.day('The day it was agreed; it may be before the placement began.') agreedOn: string;
}

/** Records that a placement plan was agreed: one for each placement. */
export class AgreePlacementPlan {
  @Act('AGREE_PLACEMENT_PLAN', () => Plan, 'Records that the plan of a placement was agreed.')
  async agreePlacementPlan(input: AgreePlacementPlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'A plan', input.agreedOn);
    const { childId, placementId, agreedOn } = input;
    return context.record(childId, planById, async (manager) => {
      await bornBy(manager, childId, agreedOn);
      const { toOn } = await placementOf(manager, childId, placementId);
      check.order(agreedOn, toOn, 'The placement had ended by then. Check the day and the placement.');
      if (await records.has(manager, PlanEntity, { childId, kind: 'PLACEMENT', placementId, endedOn: null }))
        throw new Refused(
          'PLAN_APPLIES',
          'This placement has a plan on record. Correct that one if it is wrong, or end it first.',
        );
      const id = await records.insert(manager, PlanEntity, {
        childId,
        kind: 'PLACEMENT',
        placementId,
        agreedOn,
      });
      return {
        id,
        before: null,
        after: { kind: 'PLACEMENT', placementId, agreedOn },
        on: agreedOn,
        sentence: 'A placement plan was agreed.',
      };
    });
  }
}
