import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, changeRecord, checkNotAhead, checkOrder, type Context } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';
import { insertPlanReview, planToChange } from '../checks/plan-on-record';

@InputType({ description: 'A review of a pathway plan.' })
export class ReviewPathwayPlanInput {
  @Field(() => ID, { description: 'The plan.' }) planId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was reviewed.' }) reviewedOn: string;
  @Field(() => Boolean, {
    description: 'Whether the plan was changed; it is then brought up to date that day.',
  })
  changed: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records a review of a pathway plan, which is due every six months. */
@Resolver()
export class ReviewPathwayPlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, {
    description: 'Records a review of a pathway plan, and whether the plan was changed.',
  })
  async reviewPathwayPlan(
    @Arg('input', () => ReviewPathwayPlanInput, { description: 'The review.' }) input: ReviewPathwayPlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'A review', input.reviewedOn);
    const { planId, reviewedOn, changed } = input;
    const childId = await childOfRecord(context, 'plan', 'plan', planId);
    const recorded = await context.act(
      'REVIEW_PATHWAY_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await planToChange(manager, planId, 'PATHWAY');
        checkOrder(
          before['agreed_on'] as string,
          reviewedOn,
          'A plan cannot be reviewed before it was agreed.',
        );
        await insertPlanReview(manager, before, reviewedOn, changed);
        const later =
          changed && (before['updated_on'] === null || reviewedOn > (before['updated_on'] as string));
        await changeRecord(manager, 'plan', planId, input.version, later ? { updated_on: reviewedOn } : {});
        return {
          id: planId,
          before,
          after: { ...before, reviewedOn, changed },
          on: reviewedOn,
          sentence: `The pathway plan was reviewed and ${changed ? 'changed' : 'left as it was'}.`,
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
