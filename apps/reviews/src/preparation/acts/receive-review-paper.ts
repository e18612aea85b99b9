import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { reviewPaperKinds } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  inWords,
  type Context,
} from '@iro/subgraph';
import { papers } from '../../review/loaders/review-part-loaders';
import { ReviewPaper } from '../types/review-paper.type';
import { made, partInHand, reviewInHand, storedPart } from '../../review/checks/review-in-hand';

@InputType({ description: 'A paper that came.' })
export class ReceiveReviewPaperInput {
  @Field(() => ID, { description: 'The paper.' }) paperId: string;
  @Field(() => Int, { description: 'The version of the paper as you read it.' }) version: number;
  @Field(() => DateScalar, { description: 'The day it came.' }) receivedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A paper as stored. */
export interface StoredPaper {
  readonly kind: string;
  readonly requested_on: string;
  readonly due_by: string;
  readonly received_on: string | null;
  readonly acceptable: boolean | null;
}

@Resolver()
export class ReceiveReviewPaper {
  @PartOf('DATES')
  @Mutation(() => ReviewPaper, {
    description:
      'Records that a paper came that was asked for before a review; again, where the first was sent back.',
  })
  async receiveReviewPaper(
    @Arg('input', () => ReceiveReviewPaperInput, { description: 'Which paper, and when.' })
    input: ReceiveReviewPaperInput,
    @Ctx() context: Context,
  ): Promise<ReviewPaper> {
    checkNotAhead(context.today, 'A paper', input.receivedOn);
    const part = await partInHand(context, 'review_paper', 'paper', input.paperId);
    const id = await context.act(
      'RECEIVE_REVIEW_PAPER',
      { childId: part.childId, actId: input.actId, input },
      async (manager) => {
        await reviewInHand(manager, part.reviewId);
        const before = await storedPart<StoredPaper>(
          manager,
          'review_paper',
          'paper',
          part.id,
          input.version,
        );
        if (before.received_on !== null && before.acceptable !== false)
          throw new Refused(
            'ALREADY_RECEIVED',
            'This paper is recorded as received. It can come again once it has been found not acceptable.',
          );
        checkOrder(
          before.received_on ?? before.requested_on,
          input.receivedOn,
          'A paper cannot have come before it was asked for or sent back.',
        );
        await changeRecord(manager, 'review_paper', part.id, input.version, {
          received_on: input.receivedOn,
          acceptable: null,
          lacking: null,
        });
        const late = input.receivedOn > before.due_by ? ', late' : '';
        return {
          id: part.id,
          before,
          after: { receivedOn: input.receivedOn },
          on: input.receivedOn,
          sentence: `Received for the review${late}: ${inWords(reviewPaperKinds, before.kind)}.`,
        };
      },
    );
    return made(await papers.byId(context, id), 'paper');
  }
}
