import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { latenessReasons } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  dayInWords,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import {
  checkNotCompleted,
  childOfReview,
  reviewAfter,
  reviewInHand,
} from '../../review/checks/review-in-hand';

@InputType({ description: 'A planned review put off.' })
export class PostponeReviewInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the review as you read it.' }) version: number;
  @Field(() => String, { description: 'Why, such as DOCUMENTS_MISSING.' }) reason: string;
  @Field(() => DateScalar, { nullable: true, description: 'The new day; left out while none is set.' })
  movedTo?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class PostponeReview {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description:
      'Puts a planned review off before it has begun. It counts as a ' +
      'postponement; the day by which the law wants the review stays.',
  })
  async postponeReview(
    @Arg('input', () => PostponeReviewInput, { description: 'Which review, why and to when.' })
    input: PostponeReviewInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    checkCode('reason', input.reason, latenessReasons);
    const movedTo = input.movedTo ?? null;
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'POSTPONE_REVIEW',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId, input.version);
        checkNotCompleted(review);
        if (review.started_on !== null)
          throw new Refused(
            'ALREADY_BEGUN',
            'This review has begun: it can be adjourned, no longer postponed.',
          );
        if (review.planned_for === null)
          throw new Refused(
            'NOT_PLANNED',
            'No day is set for this review, so it cannot be put off. Plan it for a day.',
          );
        if (movedTo !== null && movedTo < context.today)
          throw new Refused('PLANNED_IN_PAST', 'A review is put off to today or a day to come.');
        if (movedTo !== null && movedTo <= review.planned_for)
          throw new Refused(
            'NOT_LATER',
            `It is planned for ${dayInWords(review.planned_for)}: a postponement is to a later ` +
              `day. To bring it forward, correct the day it is planned for.`,
          );
        await changeRecord(manager, 'review', review.id, input.version, { planned_for: movedTo });
        const put = {
          postponed_on: context.today,
          planned_for: review.planned_for,
          moved_to: movedTo,
          reason: input.reason,
        };
        await insertRecord(manager, 'postponement', {
          child_id: review.child_id,
          review_id: review.id,
          ...put,
        });
        const to = movedTo === null ? ', with no new day' : ` to ${dayInWords(movedTo)}`;
        return {
          id: review.id,
          before: { plannedFor: review.planned_for },
          after: put,
          sentence:
            `The review planned for ${dayInWords(review.planned_for)} was put ` +
            `off${to}: ${inWords(latenessReasons, input.reason)}.`,
        };
      },
    );
    return reviewAfter(context, id);
  }
}
