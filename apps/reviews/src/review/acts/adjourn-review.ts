import { englandHolidays, type CivilDate } from '@iro/calendar';
import { latenessReasons } from '@iro/codes';
import { adjournmentLimit } from '@iro/rules';
import {
  Act,
  ChangeInput,
  Input,
  Refused,
  check,
  dayInWords,
  inWords,
  readRows,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { ReviewSessionEntity } from '../tables/review-session.entity';
import { ReviewEntity } from '../tables/review.entity';
import { Review } from '../types/review.type';
import { checkNotCompleted, reviewToChange } from '../checks/review-to-change';
import { reviewById } from '../loaders/review-loaders';

@Input('A review adjourned at the end of its last session.')
export class AdjournReviewInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.text('Why, such as DOCUMENTS_MISSING.') reason: string;
  @Input.day(
    'The day on which it is to go on; when left out, the last day there may be: 20 working days from the session.',
    { nullable: true },
  )
  until?: string | null;
}

/** A review is adjourned once, at the end of a session, for as long as the rules allow. */
export class AdjournReview {
  @Act(
    'ADJOURN_REVIEW',
    () => Review,
    'Adjourns a review at the end of its last session, once and for at most 20 working days; ' +
      'the answer says until when. The day by which the law wants the review stays.',
  )
  async adjournReview(input: AdjournReviewInput, context: Acting): Promise<Review> {
    check.code('reason', input.reason, latenessReasons);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId, input.version);
      checkNotCompleted(review);
      if (review.adjourned)
        throw new Refused(
          'ADJOURNED_BEFORE',
          'This review has been adjourned once: it cannot be adjourned again. Hold its next session, or complete it.',
        );
      const [session] = await readRows(
        manager,
        rowsOf(ReviewSessionEntity, ['id', 'heldOn']),
        'WHERE t.review_id = $1 ORDER BY t.held_on DESC LIMIT 1',
        [review.id],
      );
      if (session === undefined)
        throw new Refused(
          'NOT_BEGUN',
          'A review is adjourned at a session: record the session first. One that has not begun can be postponed.',
        );
      const limit = adjournmentLimit(session.heldOn as CivilDate, englandHolidays);
      const until = input.until ?? limit;
      if (until === null)
        throw new Refused(
          'NO_RULE_THEN',
          'No rule on adjournments was in force on the day of the session: say until when.',
        );
      if (until <= session.heldOn)
        throw new Refused(
          'DAYS_OUT_OF_ORDER',
          `The session was on ${dayInWords(session.heldOn)}: a review is adjourned to a later day.`,
        );
      if (limit !== null && until > limit)
        throw new Refused(
          'ADJOURNED_TOO_LONG',
          `A review may be adjourned for at most 20 working days from its session: until ${dayInWords(limit)}.`,
        );
      await records.change(
        manager,
        ReviewEntity,
        { id: review.id, version: input.version },
        { adjourned: true, adjournedUntil: until },
      );
      await records.change(
        manager,
        ReviewSessionEntity,
        { id: session.id, version: null },
        { adjourned: true, adjournedBecause: input.reason },
      );
      const after = { adjournedUntil: until, sessionOn: session.heldOn, reason: input.reason };
      return {
        id: review.id,
        before: { adjourned: false },
        after,
        on: session.heldOn,
        sentence: `The review was adjourned until ${dayInWords(until)}: ${inWords(latenessReasons, input.reason)}.`,
      };
    });
  }
}
