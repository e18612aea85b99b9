import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { ReviewSessionEntity } from '../tables/review-session.entity';
import { ReviewEntity } from '../tables/review.entity';
import { Review } from '../types/review.type';
import { iroFromNowOn } from '../checks/responsible-iro';
import { checkNotCompleted, reviewToChange } from '../checks/review-to-change';
import { reviewById } from '../loaders/review-loaders';

@Input('A session of a review that was held.')
export class HoldReviewSessionInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.day('The day of the meeting.') heldOn: string;
}

/** The first session of a review begins it; further ones follow, and none completes it. */
export class HoldReviewSession {
  @Act(
    'HOLD_REVIEW_SESSION',
    () => Review,
    'Records a session of a review; a series of meetings may have any number. ' +
      'The first one begins the review, and none completes it.',
  )
  async holdReviewSession(input: HoldReviewSessionInput, context: Acting): Promise<Review> {
    const { heldOn } = input;
    check.notAhead(context.today, 'A session', heldOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId, input.version);
      checkNotCompleted(review);
      if (await records.has(manager, ReviewSessionEntity, { reviewId: review.id, heldOn }))
        throw new Refused('ALREADY_RECORDED', 'A session of this review is already recorded for that day.');
      const startedOn = review.startedOn === null || heldOn < review.startedOn ? heldOn : review.startedOn;
      await records.change(
        manager,
        ReviewEntity,
        { id: review.id, version: input.version },
        { startedOn, iroId: await iroFromNowOn(manager, review), keptHere: true },
      );
      await records.insert(manager, ReviewSessionEntity, {
        childId: review.childId,
        reviewId: review.id,
        heldOn,
        adjourned: false,
      });
      const sentence =
        review.startedOn === null ? 'A review began.' : 'A further session of a review was held.';
      return {
        id: review.id,
        before: { startedOn: review.startedOn },
        after: { startedOn, heldOn },
        on: heldOn,
        sentence,
      };
    });
  }
}
