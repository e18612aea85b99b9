import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  checkOrder,
  dayInWords,
  type Context,
} from '@iro/subgraph';
import { records } from '../../review/loaders/review-part-loaders';
import { ReviewRecord } from '../../review/types/review-parts.type';
import { recordInHand, writeInto } from '../checks/record-of-review';
import { childOfReview, completionOf, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: 'The full record of a review written.' })
export class WriteReviewRecordInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the record as you read it; left out while nothing is recorded of it.',
  })
  version?: number | null;
  @Field(() => DateScalar, { description: 'The day it was written.' }) writtenOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class WriteReviewRecord {
  @PartOf('DATES')
  @Mutation(() => ReviewRecord, {
    description:
      'Records that the full record of a completed review was written: within fifteen working days of completion.',
  })
  async writeReviewRecord(
    @Arg('input', () => WriteReviewRecordInput, { description: 'Which review, and when.' })
    input: WriteReviewRecordInput,
    @Ctx() context: Context,
  ): Promise<ReviewRecord> {
    checkNotAhead(context.today, 'The writing of a record', input.writtenOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'WRITE_REVIEW_RECORD',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkOrder(
          completionOf(review),
          input.writtenOn,
          'The record is written once the review is completed.',
        );
        const before = await recordInHand(manager, review.id, input.version);
        if (before?.written_on)
          throw new Refused(
            'ALREADY_WRITTEN',
            `The record of this review was written on ${dayInWords(before.written_on)}. Correct that if it is wrong.`,
          );
        const record = await writeInto(manager, review, before, { written_on: input.writtenOn });
        return {
          id: record,
          before,
          after: { writtenOn: input.writtenOn },
          on: input.writtenOn,
          sentence: 'The full record of the review was written.',
        };
      },
    );
    return made(await records.byId(context, id), 'record');
  }
}
