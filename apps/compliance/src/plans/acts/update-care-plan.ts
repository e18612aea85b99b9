import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, changeRecord, checkNotAhead, checkOrder, type Context } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';
import { insertPlanReview, planToChange } from '../checks/plan-on-record';

@InputType({ description: 'A care plan that was brought up to date.' })
export class UpdateCarePlanInput {
  @Field(() => ID, { description: 'The plan.' }) planId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was brought up to date.' }) updatedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Records that a care plan was brought up to date, as after a review; the last time is on the plan, each is a
 * row of its own.
 */
@Resolver()
export class UpdateCarePlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, {
    description: 'Records that a care plan was brought up to date, as after a review.',
  })
  async updateCarePlan(
    @Arg('input', () => UpdateCarePlanInput, { description: 'Which, and when.' }) input: UpdateCarePlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'An update', input.updatedOn);
    const { planId, updatedOn } = input;
    const childId = await childOfRecord(context, 'plan', 'plan', planId);
    const recorded = await context.act(
      'UPDATE_CARE_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await planToChange(manager, planId, 'CARE');
        checkOrder(
          before['agreed_on'] as string,
          updatedOn,
          'A plan cannot be brought up to date before it was agreed.',
        );
        checkOrder(
          before['updated_on'] as string | null,
          updatedOn,
          'The plan has a later update on record. Correct that one if it is wrong.',
        );
        await insertPlanReview(manager, before, updatedOn, true);
        await changeRecord(manager, 'plan', planId, input.version, { updated_on: updatedOn });
        return {
          id: planId,
          before,
          after: { ...before, updated_on: updatedOn },
          on: updatedOn,
          sentence: 'The care plan was brought up to date.',
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
