import { Act, ActInput, Input, Refused, check, dayInWords, records, type Acting } from '@iro/subgraph';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordToChange, writeIntoRecord } from '../checks/record-of-review';
import { reviewRecordById } from '../loaders/record-loaders';
import { completionOf, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input('The full record of a review written.')
export class WriteReviewRecordInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.number('The version of the record as you read it; left out while nothing is recorded of it.', {
    nullable: true,
  })
  version?: number | null;
  @Input.day('The day it was written.') writtenOn: string;
}

/** The full record is written once the review is completed. */
export class WriteReviewRecord {
  @Act(
    'WRITE_REVIEW_RECORD',
    () => ReviewRecord,
    'Records that the full record of a completed review was written: within fifteen working days of completion.',
  )
  async writeReviewRecord(input: WriteReviewRecordInput, context: Acting): Promise<ReviewRecord> {
    check.notAhead(context.today, 'The writing of a record', input.writtenOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewRecordById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      check.order(
        completionOf(review),
        input.writtenOn,
        'The record is written once the review is completed.',
      );
      const before = await recordToChange(manager, review.id, input.version);
      if (before?.writtenOn)
        throw new Refused(
          'ALREADY_WRITTEN',
          `The record of this review was written on ${dayInWords(before.writtenOn)}. Correct that if it is wrong.`,
        );
      const record = await writeIntoRecord(manager, review, before, { writtenOn: input.writtenOn });
      return {
        id: record,
        before,
        after: { writtenOn: input.writtenOn },
        on: input.writtenOn,
        sentence: 'The full record of the review was written.',
      };
    });
  }
}
