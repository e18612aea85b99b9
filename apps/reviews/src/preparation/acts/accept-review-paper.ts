import { reviewPaperKinds } from '@iro/codes';
import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  Refused,
  inWords,
  records,
  typed,
  type Acting,
} from '@iro/subgraph';
import { ReviewPaperEntity } from '../tables/review-paper.entity';
import { ReviewPaper } from '../types/review-paper.type';
import { reviewPaperById } from '../loaders/preparation-loaders';
import { partToChange } from '../../review/checks/review-to-change';

@Input("The IRO's judgement of a paper that came.")
export class AcceptReviewPaperInput extends ChangeInput {
  @Input.id('The paper.') paperId: string;
  @Input.yesNo('Whether it is good enough for the review.') acceptable: boolean;
  @Input.text('What is wrong with it: needed when it is not acceptable.', { nullable: true })
  lacking?: string | null;
}

/** A paper that is not good enough counts as not received until it comes again. */
export class AcceptReviewPaper {
  @Act(
    'ACCEPT_REVIEW_PAPER',
    () => ReviewPaper,
    'Records whether a paper that came is good enough for the review. One that is not ' +
      'is to be sent again, and has not been received until then.',
  )
  async acceptReviewPaper(input: AcceptReviewPaperInput, context: Acting): Promise<ReviewPaper> {
    const lacking = typed(input.lacking);
    if (input.acceptable !== (lacking === null))
      throw new BadInput('Say in lacking what is wrong with a paper that is not acceptable, and only then.');
    const childId = await records.childOf(context, ReviewPaperEntity, input.paperId);
    return context.record(childId, reviewPaperById, async (manager) => {
      const { part: before } = await partToChange(manager, ReviewPaperEntity, input.paperId, input.version);
      if (before.receivedOn === null)
        throw new Refused(
          'NOT_RECEIVED',
          'This paper has not come yet. Record that it did before judging it.',
        );
      await records.change(
        manager,
        ReviewPaperEntity,
        { id: before.id, version: input.version },
        { acceptable: input.acceptable, lacking },
      );
      return {
        id: before.id,
        before,
        after: { acceptable: input.acceptable, lacking },
        sentence:
          `For the review, ` +
          `${input.acceptable ? 'accepted' : 'not acceptable and sent back'}: ` +
          `${inWords(reviewPaperKinds, before.kind)}.`,
      };
    });
  }
}
