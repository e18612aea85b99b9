import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';
import { planToChange } from '../checks/plan-on-record';

@Input('A care plan that was associated with the child’s record.')
export class AssociateCarePlanInput extends ChangeInput {
  @Input.id('The plan.') planId: string;
  @Input.day('The day it was associated.') associatedOn: string;
}

/** Records that a care plan is associated with the child's record: where it is not, IROs raise a concern. */
export class AssociateCarePlan {
  @Act('ASSOCIATE_CARE_PLAN', () => Plan, 'Records that a care plan was associated with the child’s record.')
  async associateCarePlan(input: AssociateCarePlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'This', input.associatedOn);
    const { planId, associatedOn } = input;
    const childId = await records.childOf(context, PlanEntity, planId);
    return context.record(childId, planById, async (manager) => {
      const before = await planToChange(manager, planId, 'CARE');
      if (before.associatedOn !== null)
        throw new Refused(
          'ALREADY_ASSOCIATED',
          'This plan is associated with the record already. Correct the record if the day is wrong.',
        );
      check.order(
        before.agreedOn,
        associatedOn,
        'A plan cannot be associated with the record before it was agreed.',
      );
      await records.change(manager, PlanEntity, { id: planId, version: input.version }, { associatedOn });
      return {
        id: planId,
        before,
        after: { ...before, associatedOn },
        on: associatedOn,
        sentence: 'The care plan was associated with the record.',
      };
    });
  }
}
