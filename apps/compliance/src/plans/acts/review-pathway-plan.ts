import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { PlanEntity } from '../tables/plan.entity';
import { Plan } from '../types/plan.type';
import { insertPlanReview, planToChange } from '../checks/plan-on-record';

@Input('A review of a pathway plan.')
export class ReviewPathwayPlanInput extends ChangeInput {
  @Input.id('The plan.') planId: string;
  @Input.day('The day it was reviewed.') reviewedOn: string;
  @Input.yesNo('Whether the plan was changed; it is then brought up to date that day.') changed: boolean;
}

/** Records a review of a pathway plan, which is due every six months. */
export class ReviewPathwayPlan {
  @Act(
    'REVIEW_PATHWAY_PLAN',
    () => Plan,
    'Records a review of a pathway plan, and whether the plan was changed.',
  )
  async reviewPathwayPlan(input: ReviewPathwayPlanInput, context: Acting): Promise<Plan> {
    check.notAhead(context.today, 'A review', input.reviewedOn);
    const { planId, reviewedOn, changed } = input;
    const childId = await records.childOf(context, PlanEntity, planId);
    return context.record(childId, planById, async (manager) => {
      const before = await planToChange(manager, planId, 'PATHWAY');
      check.order(before.agreedOn, reviewedOn, 'A plan cannot be reviewed before it was agreed.');
      await insertPlanReview(manager, before, reviewedOn, changed);
      const later = changed && (before.updatedOn === null || reviewedOn > before.updatedOn);
      await records.change(
        manager,
        PlanEntity,
        { id: planId, version: input.version },
        later ? { updatedOn: reviewedOn } : {},
      );
      return {
        id: planId,
        before,
        after: { ...before, reviewedOn, changed },
        on: reviewedOn,
        sentence: `The pathway plan was reviewed and ${changed ? 'changed' : 'left as it was'}.`,
      };
    });
  }
}
