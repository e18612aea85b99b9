import { Act, ActInput, Input, Refused, check, dayInWords, records, type Acting } from '@iro/subgraph';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordToChange, writeIntoRecord } from '../checks/record-of-review';
import { reviewRecordById } from '../loaders/record-loaders';
import { completionOf, reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';
import { ReviewDecisionEntity } from '../tables/review-decision.entity';

@Input('The decisions of a review issued.')
export class IssueDecisionsInput extends ActInput {
  @Input.id('The review.') reviewId: string;
  @Input.number('The version of the record as you read it; left out while nothing is recorded of it.', {
    nullable: true,
  })
  version?: number | null;
  @Input.day('The day they were issued.') issuedOn: string;
}

/** Issued decisions start the days in which the managers may answer. */
export class IssueDecisions {
  @Act(
    'ISSUE_DECISIONS',
    () => ReviewRecord,
    'Records that the decisions of a completed review were issued: within five working ' +
      'days of completion. The managers have five more to answer.',
  )
  async issueDecisions(input: IssueDecisionsInput, context: Acting): Promise<ReviewRecord> {
    check.notAhead(context.today, 'The issue of decisions', input.issuedOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewRecordById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      check.order(completionOf(review), input.issuedOn, 'Decisions are issued once the review is completed.');
      const before = await recordToChange(manager, review.id, input.version);
      if (before?.decisionsIssuedOn)
        throw new Refused(
          'ALREADY_ISSUED',
          `The decisions of this review were issued on ` +
            `${dayInWords(before.decisionsIssuedOn)}. Correct the record if that is ` +
            `wrong.`,
        );
      if (!(await records.has(manager, ReviewDecisionEntity, { reviewId: review.id })))
        throw new Refused(
          'NO_DECISIONS',
          'No decision of this review is on record. Record what was decided before it is issued.',
        );
      const record = await writeIntoRecord(manager, review, before, { decisionsIssuedOn: input.issuedOn });
      return {
        id: record,
        before,
        after: { issuedOn: input.issuedOn },
        on: input.issuedOn,
        sentence: 'The decisions of the review were issued.',
      };
    });
  }
}
