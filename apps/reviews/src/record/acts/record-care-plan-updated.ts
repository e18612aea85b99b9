import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  checkOrder,
  dayInWords,
  type Context,
} from '@iro/subgraph';
import { records } from '../../review/loaders/review-part-loaders';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordInHand, writeInto } from '../checks/record-of-review';
import { childOfReview, completionOf, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: 'The care plan brought up to date after a review.' })
export class RecordCarePlanUpdatedInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the record as you read it; left out while nothing is recorded of it.',
  })
  version?: number | null;
  @Field(() => DateScalar, { description: 'The day it was brought up to date.' }) updatedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordCarePlanUpdated {
  @PartOf('DATES')
  @Mutation(() => ReviewRecord, {
    description:
      'Records that the care plan was brought up to date after a review: within ten ' +
      'working days of completion. Kept with the record of the review.',
  })
  async recordCarePlanUpdated(
    @Arg('input', () => RecordCarePlanUpdatedInput, { description: 'After which review, and when.' })
    input: RecordCarePlanUpdatedInput,
    @Ctx() context: Context,
  ): Promise<ReviewRecord> {
    checkNotAhead(context.today, 'The update of a care plan', input.updatedOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RECORD_CARE_PLAN_UPDATED',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkOrder(
          completionOf(review),
          input.updatedOn,
          'The care plan is brought up to date once the review is completed.',
        );
        const before = await recordInHand(manager, review.id, input.version);
        if (before?.care_plan_updated_on)
          throw new Refused(
            'ALREADY_UPDATED',
            `The care plan was brought up to date after this review on ` +
              `${dayInWords(before.care_plan_updated_on)}. Correct the record if that is wrong.`,
          );
        const record = await writeInto(manager, review, before, {
          care_plan_updated_on: input.updatedOn,
          care_plan_updated_by: context.reach.role,
        });
        return {
          id: record,
          before,
          after: { updatedOn: input.updatedOn, by: context.reach.role },
          on: input.updatedOn,
          sentence: 'The care plan was brought up to date after the review.',
        };
      },
    );
    return made(await records.byId(context, id), 'record');
  }
}
