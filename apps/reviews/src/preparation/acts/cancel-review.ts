import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { reviewCancelReasons } from '@iro/codes';
import { PartOf, changeRecord, checkCode, dayInWords, inWords, type Context } from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import {
  checkNotCompleted,
  childOfReview,
  reviewAfter,
  reviewInHand,
} from '../../review/checks/review-in-hand';

@InputType({ description: 'A review called off for good.' })
export class CancelReviewInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the review as you read it.' }) version: number;
  @Field(() => String, { description: 'Why: LEFT_CARE, PLANNED_TWICE, HELD_WITH_ANOTHER or OTHER.' })
  reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class CancelReview {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description: 'Calls a review off for good. Whatever makes a review due stays due.',
  })
  async cancelReview(
    @Arg('input', () => CancelReviewInput, { description: 'Which review, and why.' })
    input: CancelReviewInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    checkCode('reason', input.reason, reviewCancelReasons);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act('CANCEL_REVIEW', { childId, actId: input.actId, input }, async (manager) => {
      const review = await reviewInHand(manager, input.reviewId, input.version);
      checkNotCompleted(review);
      await changeRecord(manager, 'review', review.id, input.version, {
        cancelled: true,
        cancel_reason: input.reason,
        cancelled_on: context.today,
      });
      const which =
        review.planned_for === null ? 'A review' : `The review planned for ${dayInWords(review.planned_for)}`;
      return {
        id: review.id,
        before: { cancelled: false },
        after: { cancelled: true, reason: input.reason },
        sentence: `${which} was called off: ${inWords(reviewCancelReasons, input.reason)}.`,
      };
    });
    return reviewAfter(context, id);
  }
}
