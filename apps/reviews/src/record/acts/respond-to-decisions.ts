import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  BadInput,
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  checkOrder,
  dayInWords,
  typed,
  type Context,
} from '@iro/subgraph';
import { records } from '../../review/loaders/review-part-loaders';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordInHand, writeInto } from '../checks/record-of-review';
import { childOfReview, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: "The managers' answer to a review's decisions." })
export class RespondToDecisionsInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the record as you read it.' }) version: number;
  @Field(() => Boolean, { description: 'Whether the decisions are agreed.' }) agreed: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What the managers say: needed when they do not agree.',
  })
  words?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the answer; today when left out.' })
  respondedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RespondToDecisions {
  @PartOf('REVIEWS')
  @Mutation(() => ReviewRecord, {
    description:
      'Answers the decisions of a review for the managers: within five ' +
      'working days of their issue. Silence is agreement.',
  })
  async respondToDecisions(
    @Arg('input', () => RespondToDecisionsInput, { description: 'The answer.' })
    input: RespondToDecisionsInput,
    @Ctx() context: Context,
  ): Promise<ReviewRecord> {
    const words = typed(input.words);
    if (!input.agreed && words === null) throw new BadInput('Say in words what is not agreed.');
    const respondedOn = input.respondedOn ?? context.today;
    checkNotAhead(context.today, 'An answer', respondedOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RESPOND_TO_DECISIONS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        const before = await recordInHand(manager, review.id, input.version);
        if (!before?.decisions_issued_on)
          throw new Refused('NOT_ISSUED', 'The decisions of this review have not been issued yet.');
        if (before.managers_responded_on)
          throw new Refused(
            'ALREADY_ANSWERED',
            `The managers answered on ` +
              `${dayInWords(before.managers_responded_on)}. Have the record ` +
              `corrected if that is wrong.`,
          );
        checkOrder(
          before.decisions_issued_on,
          respondedOn,
          'An answer cannot come before the decisions were issued.',
        );
        const record = await writeInto(manager, review, before, {
          managers_responded_on: respondedOn,
          managers_agreed: input.agreed,
          managers_words: words,
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
      },
    );
    return made(await records.byId(context, id), 'record');
  }
}
