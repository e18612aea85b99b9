import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { reviewPaperKinds } from '@iro/codes';
import { BadInput, PartOf, Refused, changeRecord, inWords, typed, type Context } from '@iro/subgraph';
import { papers } from '../../review/loaders/review-part-loaders';
import { ReviewPaper } from '../types/review-paper.type';
import type { StoredPaper } from './receive-review-paper';
import { made, partInHand, reviewInHand, storedPart } from '../../review/checks/review-in-hand';

@InputType({ description: "The IRO's judgement of a paper that came." })
export class AcceptReviewPaperInput {
  @Field(() => ID, { description: 'The paper.' }) paperId: string;
  @Field(() => Int, { description: 'The version of the paper as you read it.' }) version: number;
  @Field(() => Boolean, { description: 'Whether it is good enough for the review.' }) acceptable: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with it: needed when it is not acceptable.',
  })
  lacking?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class AcceptReviewPaper {
  @PartOf('DATES')
  @Mutation(() => ReviewPaper, {
    description:
      'Records whether a paper that came is good enough for the review. One that is not ' +
      'is to be sent again, and has not been received until then.',
  })
  async acceptReviewPaper(
    @Arg('input', () => AcceptReviewPaperInput, { description: 'Which paper, and whether it will do.' })
    input: AcceptReviewPaperInput,
    @Ctx() context: Context,
  ): Promise<ReviewPaper> {
    const lacking = typed(input.lacking);
    if (input.acceptable !== (lacking === null))
      throw new BadInput('Say in lacking what is wrong with a paper that is not acceptable, and only then.');
    const part = await partInHand(context, 'review_paper', 'paper', input.paperId);
    const id = await context.act(
      'ACCEPT_REVIEW_PAPER',
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
        if (before.received_on === null)
          throw new Refused(
            'NOT_RECEIVED',
            'This paper has not come yet. Record that it did before judging it.',
          );
        await changeRecord(manager, 'review_paper', part.id, input.version, {
          acceptable: input.acceptable,
          lacking,
        });
        return {
          id: part.id,
          before,
          after: { acceptable: input.acceptable, lacking },
          sentence:
            `For the review, ` +
            `${input.acceptable ? 'accepted' : 'not acceptable and sent back'}: ` +
            `${inWords(reviewPaperKinds, before.kind)}.`,
        };
      },
    );
    return made(await papers.byId(context, id), 'paper');
  }
}
