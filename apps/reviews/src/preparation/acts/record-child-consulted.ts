import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, changeRecord, checkNotAhead, typed, type Context } from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import {
  checkNotCompleted,
  childOfReview,
  reviewAfter,
  reviewInHand,
} from '../../review/checks/review-in-hand';

@InputType({ description: 'A child asked where the review should be and who should come.' })
export class RecordChildConsultedInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the review as you read it.' }) version: number;
  @Field(() => DateScalar, { description: 'The day the child was asked.' }) consultedOn: string;
  @Field(() => String, { nullable: true, description: 'What the child said.' }) wishes?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordChildConsulted {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description:
      'Records that the child was asked where the review should be held and who should be invited.',
  })
  async recordChildConsulted(
    @Arg('input', () => RecordChildConsultedInput, { description: 'When, and what the child said.' })
    input: RecordChildConsultedInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    checkNotAhead(context.today, 'A talk with the child', input.consultedOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RECORD_CHILD_CONSULTED',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId, input.version);
        checkNotCompleted(review);
        // Asked again, the first day stays: what was done in time is not undone.
        const consultedOn =
          review.child_consulted_on !== null && review.child_consulted_on < input.consultedOn
            ? review.child_consulted_on
            : input.consultedOn;
        const wishes = typed(input.wishes);
        await changeRecord(manager, 'review', review.id, input.version, {
          child_consulted_on: consultedOn,
          ...(wishes === null ? {} : { child_wishes: wishes }),
        });
        return {
          id: review.id,
          before: { childConsultedOn: review.child_consulted_on },
          after: { childConsultedOn: consultedOn, wishes },
          on: input.consultedOn,
          sentence: 'The child was asked where the review should be and who should be invited.',
        };
      },
    );
    return reviewAfter(context, id);
  }
}
