import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';
import { insertPlanReview, planToChange } from '../checks/plan-on-record';

@Input('A care plan that was brought up to date.')
export class UpdateCarePlanInput extends ChangeInput {
  @Input.id('The plan.') planId: string;
  @Input.day('The day it was brought up to date.') updatedOn: string;
}

/**
 * Records that a care plan was brought up to date, as after a review; the last time is on the plan, each is a
 * row of its own.
 */
export class UpdateCarePlan {
  @Act('UPDATE_CARE_PLAN', () => Plan, 'Records that a care plan was brought up to date, as after a review.')
  async updateCarePlan(input: UpdateCarePlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'An update', input.updatedOn);
    const { planId, updatedOn } = input;
    const childId = await records.childOf(context, PlanEntity, planId);
    return context.record(childId, planById, async (manager) => {
      const before = await planToChange(manager, planId, 'CARE');
      check.order(before.agreedOn, updatedOn, 'A plan cannot be brought up to date before it was agreed.');
      check.order(
        before.updatedOn,
        updatedOn,
        'The plan has a later update on record. Correct that one if it is wrong.',
      );
      await insertPlanReview(manager, before, updatedOn, true);
      await records.change(manager, PlanEntity, { id: planId, version: input.version }, { updatedOn });
      return {
        id: planId,
        before,
        after: { ...before, updatedOn },
        on: updatedOn,
        sentence: 'The care plan was brought up to date.',
      };
    });
  }
}
