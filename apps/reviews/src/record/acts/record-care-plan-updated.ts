import { Act, ActInput, Input, Refused, check, dayInWords, records, type Acting } from '@iro/subgraph';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordToChange, writeIntoRecord } from '../checks/record-of-review';
import { reviewRecordById } from '../loaders/record-loaders';
import { completionOf, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input('The care plan brought up to date after a review.')
export class RecordCarePlanUpdatedInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.number('The version of the record as you read it; left out while nothing is recorded of it.', {
    nullable: true,
  })
  version?: number | null;
  @Input.day('The day it was brought up to date.') updatedOn: string;
}

/** The care plan is brought up to date once after each review. */
export class RecordCarePlanUpdated {
  @Act(
    'RECORD_CARE_PLAN_UPDATED',
    () => ReviewRecord,
    'Records that the care plan was brought up to date after a review: within ten ' +
      'working days of completion. Kept with the record of the review.',
  )
  async recordCarePlanUpdated(input: RecordCarePlanUpdatedInput, context: Acting): Promise<ReviewRecord> {
    check.notAhead(context.today, 'The update of a care plan', input.updatedOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewRecordById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      check.order(
        completionOf(review),
        input.updatedOn,
        'The care plan is brought up to date once the review is completed.',
      );
      const before = await recordToChange(manager, review.id, input.version);
      if (before?.carePlanUpdatedOn)
        throw new Refused(
          'ALREADY_UPDATED',
          `The care plan was brought up to date after this review on ` +
            `${dayInWords(before.carePlanUpdatedOn)}. Correct the record if that is wrong.`,
        );
      const record = await writeIntoRecord(manager, review, before, {
        carePlanUpdatedOn: input.updatedOn,
        carePlanUpdatedBy: context.reach.role,
      });
      return {
        id: record,
        before,
        after: { updatedOn: input.updatedOn, by: context.reach.role },
        on: input.updatedOn,
        sentence: 'The care plan was brought up to date after the review.',
      };
    });
  }
}
