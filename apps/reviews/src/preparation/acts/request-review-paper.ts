import { addWorkingDays, englandHolidays, type CivilDate } from '@iro/calendar';
import { reviewPaperKinds } from '@iro/codes';
import {
  Act,
  ActInput,
  Input,
  Refused,
  check,
  dayInWords,
  inWords,
  records,
  type Acting,
} from '@iro/subgraph';
import { ReviewPaperEntity } from '../tables/review-paper.entity';
import { ReviewPaper } from '../types/review-paper.type';
import { reviewPaperById } from '../loaders/preparation-loaders';
import { checkNotCompleted, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input('A paper asked for before a review.')
export class RequestReviewPaperInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.text('SOCIAL_WORKER_REPORT, CARE_PLAN, PEP or HEALTH_PLAN.') kind: string;
  @Input.day('By when it is to be with the IRO; three working days before the review when left out.', {
    nullable: true,
  })
  dueBy?: string | null;
}

/** Each paper is asked for once for a review; by when follows from the day planned. */
export class RequestReviewPaper {
  @Act('REQUEST_REVIEW_PAPER', () => ReviewPaper, 'Records that a paper was asked for before a review.')
  async requestReviewPaper(input: RequestReviewPaperInput, context: Acting): Promise<ReviewPaper> {
    check.code('kind', input.kind, reviewPaperKinds);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewPaperById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      checkNotCompleted(review);
      if (await records.has(manager, ReviewPaperEntity, { reviewId: review.id, kind: input.kind }))
        throw new Refused('ALREADY_REQUESTED', 'This paper has already been asked for, for this review.');
      const dueBy = input.dueBy ?? dueBefore(review.plannedFor, context.today);
      if (dueBy === null)
        throw new Refused('NOT_PLANNED', 'No day is set for this review: say by when the paper is needed.');
      check.order(context.today, dueBy, 'A paper is asked for by today or a day to come.');
      const paper = { kind: input.kind, requestedOn: context.today, dueBy };
      const id = await records.insert(manager, ReviewPaperEntity, {
        childId: review.childId,
        reviewId: review.id,
        ...paper,
      });
      return {
        id,
        before: null,
        after: paper,
        sentence: `For the review, by ${dayInWords(dueBy)}, was asked for: ${inWords(reviewPaperKinds, input.kind)}.`,
      };
    });
  }
}

/** Three working days before the review; today where that is past. */
function dueBefore(plannedFor: string | null, today: CivilDate): string | null {
  if (plannedFor === null) return null;
  const before = addWorkingDays(plannedFor as CivilDate, -3, englandHolidays);
  return before < today ? today : before;
}
