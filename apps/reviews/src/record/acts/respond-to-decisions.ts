import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  Refused,
  check,
  dayInWords,
  typed,
  records,
  type Acting,
} from '@iro/subgraph';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordToChange, writeIntoRecord } from '../checks/record-of-review';
import { reviewRecordById } from '../loaders/record-loaders';
import { reviewToChange } from '../../review/checks/review-to-change';
import { ReviewEntity } from '../../review/tables/review.entity';

@Input("The managers' answer to a review's decisions.")
export class RespondToDecisionsInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.yesNo('Whether the decisions are agreed.') agreed: boolean;
  @Input.text('What the managers say: needed when they do not agree.', { nullable: true })
  words?: string | null;
  @Input.day('The day of the answer; today when left out.', { nullable: true }) respondedOn?: string | null;
}

/** The managers answer once, after the decisions were issued. */
export class RespondToDecisions {
  @Act(
    'RESPOND_TO_DECISIONS',
    () => ReviewRecord,
    'Answers the decisions of a review for the managers: within five ' +
      'working days of their issue. Silence is agreement.',
  )
  async respondToDecisions(input: RespondToDecisionsInput, context: Acting): Promise<ReviewRecord> {
    const words = typed(input.words);
    if (!input.agreed && words === null) throw new BadInput('Say in words what is not agreed.');
    const respondedOn = input.respondedOn ?? context.today;
    check.notAhead(context.today, 'An answer', respondedOn);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewRecordById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId);
      const before = await recordToChange(manager, review.id, input.version);
      if (!before?.decisionsIssuedOn)
        throw new Refused('NOT_ISSUED', 'The decisions of this review have not been issued yet.');
      if (before.managersRespondedOn)
        throw new Refused(
          'ALREADY_ANSWERED',
          `The managers answered on ` +
            `${dayInWords(before.managersRespondedOn)}. Have the record ` +
            `corrected if that is wrong.`,
        );
      check.order(
        before.decisionsIssuedOn,
        respondedOn,
        'An answer cannot come before the decisions were issued.',
      );
      const record = await writeIntoRecord(manager, review, before, {
        managersRespondedOn: respondedOn,
        managersAgreed: input.agreed,
        managersWords: words,
      });
      return {
        id: record,
        before,
        after: { respondedOn, agreed: input.agreed, words },
        on: respondedOn,
        sentence: input.agreed
          ? 'The managers agreed to the decisions of the review.'
          : 'The managers did not agree to all decisions of the review.',
      };
    });
  }
}
