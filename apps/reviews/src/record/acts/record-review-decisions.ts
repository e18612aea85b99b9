import { Act, ActInput, BadInput, Input, Refused, check, records, typed, type Acting } from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import { ReviewDecisionEntity } from '../tables/review-decision.entity';
import { recordOfReview } from '../checks/record-of-review';
import { checkBegun, reviewToChange } from '../../review/checks/review-to-change';
import { reviewById } from '../../review/loaders/review-loaders';
import { ReviewEntity } from '../../review/tables/review.entity';

/** One decision, within the act that records them all. */
@Input('A decision made at a review.')
export class DecisionInput {
  @Input.text('The decision in words.') text: string;
  @Input.text('Who is to do it.', { nullable: true }) owner?: string | null;
  @Input.day('By when.', { nullable: true }) dueBy?: string | null;
}

@Input('Decisions made at a review.')
export class RecordReviewDecisionsInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.of(() => [DecisionInput], 'One or more.') decisions: DecisionInput[];
}

/** Decisions are added until they are issued. */
export class RecordReviewDecisions {
  @Act(
    'RECORD_REVIEW_DECISIONS',
    () => Review,
    'Records decisions made at a review: what, by whom, by when. They are issued by an act of their own.',
  )
  async recordReviewDecisions(input: RecordReviewDecisionsInput, context: Acting): Promise<Review> {
    if (input.decisions.length === 0 || input.decisions.length > 100)
      throw new BadInput('Give one to a hundred decisions.');
    const decisions = input.decisions.map(({ text, owner, dueBy }) => ({
      text: check.said('text', text),
      owner: typed(owner),
      dueBy: dueBy ?? null,
    }));
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      checkBegun(review);
      if ((await recordOfReview(manager, review.id))?.decisionsIssuedOn)
        throw new Refused(
          'ALREADY_ISSUED',
          'The decisions of this review have been issued: none can be added to them. Correct one that is wrong.',
        );
      for (const { dueBy } of decisions)
        check.order(
          review.startedOn,
          dueBy,
          'A decision cannot be due before the review at which it is made.',
        );
      for (const decision of decisions)
        await records.insert(manager, ReviewDecisionEntity, {
          childId: review.childId,
          reviewId: review.id,
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
        on: review.completedOn ?? review.startedOn,
        sentence,
      };
    });
  }
}
