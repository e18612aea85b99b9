import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  dayInWords,
  typed,
  type Context,
} from '@iro/subgraph';
import { decisions } from '../../review/loaders/review-part-loaders';
import { ReviewDecision } from '../../review/types/review-parts.type';
import { made, partInHand, reviewInHand, storedPart } from '../../review/checks/review-in-hand';

@InputType({ description: 'A decision of a review that was carried out.' })
export class CompleteReviewDecisionInput {
  @Field(() => ID, { description: 'The decision.' }) decisionId: string;
  @Field(() => Int, { description: 'The version of the decision as you read it.' }) version: number;
  @Field(() => DateScalar, { description: 'The day it was done.' }) doneOn: string;
  @Field(() => String, { nullable: true, description: 'What shows that it was.' }) evidence?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class CompleteReviewDecision {
  @PartOf('REVIEWS')
  @Mutation(() => ReviewDecision, {
    description: 'Records that a decision of a review was carried out, and what shows it.',
  })
  async completeReviewDecision(
    @Arg('input', () => CompleteReviewDecisionInput, {
      description: 'Which decision, when, and what shows it.',
    })
    input: CompleteReviewDecisionInput,
    @Ctx() context: Context,
  ): Promise<ReviewDecision> {
    checkNotAhead(context.today, 'A decision carried out', input.doneOn);
    const part = await partInHand(context, 'review_decision', 'decision', input.decisionId);
    const id = await context.act(
      'COMPLETE_REVIEW_DECISION',
      { childId: part.childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, part.reviewId);
        const before = await storedPart<{ done_on: string | null; due_by: string | null }>(
          manager,
          'review_decision',
          'decision',
          part.id,
          input.version,
        );
        if (before.done_on !== null)
          throw new Refused(
            'ALREADY_DONE',
            `This decision was carried out on ${dayInWords(before.done_on)}. Correct the record if that is wrong.`,
          );
        checkOrder(
          review.started_on ?? review.completed_on,
          input.doneOn,
          'A decision cannot be carried out before the review at which it was made.',
        );
        await changeRecord(manager, 'review_decision', part.id, input.version, {
          done_on: input.doneOn,
          evidence: typed(input.evidence),
        });
        const late = before.due_by !== null && input.doneOn > before.due_by ? ', late' : '';
        return {
          id: part.id,
          before,
          after: { doneOn: input.doneOn, evidence: typed(input.evidence) },
          on: input.doneOn,
          sentence: `A decision of the review was carried out${late}.`,
        };
      },
    );
    return made(await decisions.byId(context, id), 'decision');
  }
}
