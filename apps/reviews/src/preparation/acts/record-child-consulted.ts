import { Act, ChangeInput, Input, check, records, typed, type Acting } from '@iro/subgraph';
import { ReviewEntity } from '../../review/tables/review.entity';
import { Review } from '../../review/types/review.type';
import { checkNotCompleted, reviewToChange } from '../../review/checks/review-to-change';
import { reviewById } from '../../review/loaders/review-loaders';

@Input('A child asked where the review should be and who should come.')
export class RecordChildConsultedInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.day('The day the child was asked.') consultedOn: string;
  @Input.text('What the child said.', { nullable: true }) wishes?: string | null;
}

/** The child is asked before the review where it should be held and who should come. */
export class RecordChildConsulted {
  @Act(
    'RECORD_CHILD_CONSULTED',
    () => Review,
    'Records that the child was asked where the review should be held and who should be invited.',
  )
  async recordChildConsulted(input: RecordChildConsultedInput, context: Acting): Promise<Review> {
    check.notAhead(context.today, 'A talk with the child', input.consultedOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId, input.version);
      checkNotCompleted(review);
      // Asked again, the first day stays: what was done in time is not undone.
      const consultedOn =
        review.childConsultedOn !== null && review.childConsultedOn < input.consultedOn
          ? review.childConsultedOn
          : input.consultedOn;
      const wishes = typed(input.wishes);
      await records.change(
        manager,
        ReviewEntity,
        { id: review.id, version: input.version },
        { childConsultedOn: consultedOn, ...(wishes === null ? {} : { childWishes: wishes }) },
      );
      return {
        id: review.id,
        before: { childConsultedOn: review.childConsultedOn },
        after: { childConsultedOn: consultedOn, wishes },
        on: input.consultedOn,
        sentence: 'The child was asked where the review should be and who should be invited.',
      };
    });
  }
}
