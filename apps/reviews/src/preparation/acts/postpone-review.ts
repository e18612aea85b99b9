import { latenessReasons } from '@iro/codes';
import {
  Act,
  ChangeInput,
  Input,
  Refused,
  check,
  dayInWords,
  inWords,
  records,
  type Acting,
} from '@iro/subgraph';
import { ReviewEntity } from '../../review/tables/review.entity';
import { Review } from '../../review/types/review.type';
import { PostponementEntity } from '../tables/postponement.entity';
import { checkNotCompleted, reviewToChange } from '../../review/checks/review-to-change';
import { reviewById } from '../../review/loaders/review-loaders';

@Input('A planned review put off.')
export class PostponeReviewInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.text('Why, such as DOCUMENTS_MISSING.') reason: string;
  @Input.day('The new day; left out while none is set.', { nullable: true }) movedTo?: string | null;
}

/** A review put off before it begins keeps the day by which it is due. */
export class PostponeReview {
  @Act(
    'POSTPONE_REVIEW',
    () => Review,
    'Puts a planned review off before it has begun. It counts as a ' +
      'postponement; the day by which the law wants the review stays.',
  )
  async postponeReview(input: PostponeReviewInput, context: Acting): Promise<Review> {
    check.code('reason', input.reason, latenessReasons);
    const movedTo = input.movedTo ?? null;
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId, input.version);
      checkNotCompleted(review);
      if (review.startedOn !== null)
        throw new Refused(
          'ALREADY_BEGUN',
          'This review has begun: it can be adjourned, no longer postponed.',
        );
      if (review.plannedFor === null)
        throw new Refused(
          'NOT_PLANNED',
          'No day is set for this review, so it cannot be put off. Plan it for a day.',
        );
      if (movedTo !== null && movedTo < context.today)
        throw new Refused('PLANNED_IN_PAST', 'A review is put off to today or a day to come.');
      if (movedTo !== null && movedTo <= review.plannedFor)
        throw new Refused(
          'NOT_LATER',
          `It is planned for ${dayInWords(review.plannedFor)}: a postponement is to a later ` +
            `day. To bring it forward, correct the day it is planned for.`,
        );
      await records.change(
        manager,
        ReviewEntity,
        { id: review.id, version: input.version },
        { plannedFor: movedTo },
      );
      const put = {
        postponedOn: context.today,
        plannedFor: review.plannedFor,
        movedTo,
        reason: input.reason,
      };
      await records.insert(manager, PostponementEntity, {
        childId: review.childId,
        reviewId: review.id,
        ...put,
      });
      const to = movedTo === null ? ', with no new day' : ` to ${dayInWords(movedTo)}`;
      return {
        id: review.id,
        before: { plannedFor: review.plannedFor },
        after: put,
        sentence:
          `The review planned for ${dayInWords(review.plannedFor)} was put ` +
          `off${to}: ${inWords(latenessReasons, input.reason)}.`,
      };
    });
  }
}
