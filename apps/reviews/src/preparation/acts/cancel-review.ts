import { reviewCancelReasons } from '@iro/codes';
import { Act, ChangeInput, Input, check, dayInWords, inWords, records, type Acting } from '@iro/subgraph';
import { ReviewEntity } from '../../review/tables/review.entity';
import { Review } from '../../review/types/review.type';
import { checkNotCompleted, reviewToChange } from '../../review/checks/review-to-change';
import { reviewById } from '../../review/loaders/review-loaders';

@Input('A review called off for good.')
export class CancelReviewInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.text('Why: LEFT_CARE, PLANNED_TWICE, HELD_WITH_ANOTHER or OTHER.') reason: string;
}

/** A review called off meets no duty: whatever made it due stays open. */
export class CancelReview {
  @Act('CANCEL_REVIEW', () => Review, 'Calls a review off for good. Whatever makes a review due stays due.')
  async cancelReview(input: CancelReviewInput, context: Acting): Promise<Review> {
    check.code('reason', input.reason, reviewCancelReasons);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId, input.version);
      checkNotCompleted(review);
      await records.change(
        manager,
        ReviewEntity,
        { id: review.id, version: input.version },
        { cancelled: true, cancelReason: input.reason, cancelledOn: context.today },
      );
      const which =
        review.plannedFor === null ? 'A review' : `The review planned for ${dayInWords(review.plannedFor)}`;
      return {
        id: review.id,
        before: { cancelled: false },
        after: { cancelled: true, reason: input.reason },
        sentence: `${which} was called off: ${inWords(reviewCancelReasons, input.reason)}.`,
      };
    });
  }
}
