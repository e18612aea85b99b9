import {
  Act,
  ChangeInput,
  Input,
  Refused,
  check,
  dayInWords,
  records,
  typed,
  type Acting,
} from '@iro/subgraph';
import { ReviewDecision } from '../../review/types/review-parts.type';
import { ReviewDecisionEntity } from '../tables/review-decision.entity';
import { reviewDecisionById } from '../loaders/record-loaders';
import { partToChange } from '../../review/checks/review-to-change';

@Input('A decision of a review that was carried out.')
export class CompleteReviewDecisionInput extends ChangeInput {
  @Input.id('The decision.') decisionId: string;
  @Input.day('The day it was done.') doneOn: string;
  @Input.text('What shows that it was.', { nullable: true }) evidence?: string | null;
}

/** A decision is carried out once, and what shows it is kept with it. */
export class CompleteReviewDecision {
  @Act(
    'COMPLETE_REVIEW_DECISION',
    () => ReviewDecision,
    'Records that a decision of a review was carried out, and what shows it.',
  )
  async completeReviewDecision(input: CompleteReviewDecisionInput, context: Acting): Promise<ReviewDecision> {
    check.notAhead(context.today, 'A decision carried out', input.doneOn);
    const { decisionId, version, doneOn } = input;
    const evidence = typed(input.evidence);
    const childId = await records.childOf(context, ReviewDecisionEntity, decisionId);
    return context.record(childId, reviewDecisionById, async (manager) => {
      const { part: before, review } = await partToChange(manager, ReviewDecisionEntity, decisionId, version);
      if (before.doneOn !== null)
        throw new Refused(
          'ALREADY_DONE',
          `This decision was carried out on ${dayInWords(before.doneOn)}. Correct the record if that is wrong.`,
        );
      check.order(
        review.startedOn ?? review.completedOn,
        doneOn,
        'A decision cannot be carried out before the review at which it was made.',
      );
      await records.change(manager, ReviewDecisionEntity, { id: decisionId, version }, { doneOn, evidence });
      const late = before.dueBy !== null && doneOn > before.dueBy ? ', late' : '';
      return {
        id: decisionId,
        before,
        after: { doneOn, evidence },
        on: doneOn,
        sentence: `A decision of the review was carried out${late}.`,
      };
    });
  }
}
