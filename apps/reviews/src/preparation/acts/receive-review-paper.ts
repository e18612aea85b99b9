import { reviewPaperKinds } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { ReviewPaperEntity } from '../tables/review-paper.entity';
import { ReviewPaper } from '../types/review-paper.type';
import { reviewPaperById } from '../loaders/preparation-loaders';
import { partToChange } from '../../review/checks/review-to-change';

@Input('A paper that came.')
export class ReceiveReviewPaperInput extends ChangeInput {
  @Input.id('The paper.') paperId: string;
  @Input.day('The day it came.') receivedOn: string;
}

/** A paper comes once, and again where it was sent back. */
export class ReceiveReviewPaper {
  @Act(
    'RECEIVE_REVIEW_PAPER',
    () => ReviewPaper,
    'Records that a paper came that was asked for before a review; again, where the first was sent back.',
  )
  async receiveReviewPaper(input: ReceiveReviewPaperInput, context: Acting): Promise<ReviewPaper> {
    check.notAhead(context.today, 'A paper', input.receivedOn);
    const childId = await records.childOf(context, ReviewPaperEntity, input.paperId);
    return context.record(childId, reviewPaperById, async (manager) => {
      const { part: before } = await partToChange(manager, ReviewPaperEntity, input.paperId, input.version);
      if (before.receivedOn !== null && before.acceptable !== false)
        throw new Refused(
          'ALREADY_RECEIVED',
          'This paper is recorded as received. It can come again once it has been found not acceptable.',
        );
      check.order(
        before.receivedOn ?? before.requestedOn,
        input.receivedOn,
        'A paper cannot have come before it was asked for or sent back.',
      );
      await records.change(
        manager,
        ReviewPaperEntity,
        { id: before.id, version: input.version },
        { receivedOn: input.receivedOn, acceptable: null, lacking: null },
      );
      const late = input.receivedOn > before.dueBy ? ', late' : '';
      return {
        id: before.id,
        before,
        after: { receivedOn: input.receivedOn },
        on: input.receivedOn,
        sentence: `Received for the review${late}: ${inWords(reviewPaperKinds, before.kind)}.`,
      };
    });
  }
}
