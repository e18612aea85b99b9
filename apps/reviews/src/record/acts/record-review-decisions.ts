import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkOrder,
  checkSaid,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import { recordOf } from '../checks/record-of-review';
import { checkBegun, childOfReview, reviewAfter, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: 'A decision made at a review.' })
export class DecisionInput {
  @Field(() => String, { description: 'The decision in words.' }) text: string;
  @Field(() => String, { nullable: true, description: 'Who is to do it.' }) owner?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when.' }) dueBy?: string | null;
}

@InputType({ description: 'Decisions made at a review.' })
export class RecordReviewDecisionsInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => [DecisionInput], { description: 'One or more.' }) decisions: DecisionInput[];
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordReviewDecisions {
  @PartOf('REVIEWS')
  @Mutation(() => Review, {
    description:
      'Records decisions made at a review: what, by whom, by when. They are issued by an act of their own.',
  })
  async recordReviewDecisions(
    @Arg('input', () => RecordReviewDecisionsInput, { description: 'The decisions.' })
    input: RecordReviewDecisionsInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    if (input.decisions.length === 0 || input.decisions.length > 100)
      throw new BadInput('Give one to a hundred decisions.');
    const decisions = input.decisions.map(({ text, owner, dueBy }) => ({
      text: checkSaid('text', text),
      owner: typed(owner),
      due_by: dueBy ?? null,
    }));
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RECORD_REVIEW_DECISIONS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkBegun(review);
        if ((await recordOf(manager, review.id))?.decisions_issued_on)
          throw new Refused(
            'ALREADY_ISSUED',
            'The decisions of this review have been issued: none can be added to them. Correct one that is wrong.',
          );
        for (const { due_by } of decisions)
          checkOrder(
            review.started_on,
            due_by,
            'A decision cannot be due before the review at which it is made.',
          );
        for (const decision of decisions)
          await insertRecord(manager, 'review_decision', {
            child_id: review.child_id,
            review_id: review.id,
            ...decision,
          });
        const sentence =
          decisions.length === 1
            ? 'A decision of the review was recorded.'
            : `${decisions.length} decisions of the review were recorded.`;
        return {
          id: review.id,
          before: null,
          after: decisions,
          on: review.completed_on ?? review.started_on,
          sentence,
        };
      },
    );
    return reviewAfter(context, id);
  }
}
