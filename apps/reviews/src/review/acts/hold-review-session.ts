import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { Review } from '../types/review.type';
import { iroFromNowOn } from '../checks/responsible-iro';
import { checkNotCompleted, childOfReview, reviewAfter, reviewInHand } from '../checks/review-in-hand';

@InputType({ description: 'A session of a review that was held.' })
export class HoldReviewSessionInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the review as you read it.' }) version: number;
  @Field(() => DateScalar, { description: 'The day of the meeting.' }) heldOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class HoldReviewSession {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description:
      'Records a session of a review; a series of meetings may have any number. ' +
      'The first one begins the review, and none completes it.',
  })
  async holdReviewSession(
    @Arg('input', () => HoldReviewSessionInput, { description: 'Which review, and when.' })
    input: HoldReviewSessionInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    const { heldOn } = input;
    checkNotAhead(context.today, 'A session', heldOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'HOLD_REVIEW_SESSION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId, input.version);
        checkNotCompleted(review);
        const [same] = await manager.query<unknown[]>(
          'SELECT 1 FROM review_session WHERE review_id = $1 AND held_on = $2',
          [review.id, heldOn],
        );
        if (same !== undefined)
          throw new Refused('ALREADY_RECORDED', 'A session of this review is already recorded for that day.');
        const startedOn =
          review.started_on === null || heldOn < review.started_on ? heldOn : review.started_on;
        await changeRecord(manager, 'review', review.id, input.version, {
          started_on: startedOn,
          iro_id: await iroFromNowOn(manager, review),
          kept_here: true,
        });
        await insertRecord(manager, 'review_session', {
          child_id: review.child_id,
          review_id: review.id,
          held_on: heldOn,
          adjourned: false,
        });
        const sentence =
          review.started_on === null ? 'A review began.' : 'A further session of a review was held.';
        return {
          id: review.id,
          before: { startedOn: review.started_on },
          after: { startedOn, heldOn },
          on: heldOn,
          sentence,
        };
      },
    );
    return reviewAfter(context, id);
  }
}
