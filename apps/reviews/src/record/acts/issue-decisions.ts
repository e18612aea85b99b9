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

@InputType({ description: 'The decisions of a review issued.' })
export class IssueDecisionsInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the record as you read it; left out while nothing is recorded of it.',
  })
  version?: number | null;
  @Field(() => DateScalar, { description: 'The day they were issued.' }) issuedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class IssueDecisions {
  @PartOf('DATES')
  @Mutation(() => ReviewRecord, {
    description:
      'Records that the decisions of a completed review were issued: within five working ' +
      'days of completion. The managers have five more to answer.',
  })
  async issueDecisions(
    @Arg('input', () => IssueDecisionsInput, { description: 'Which review, and when.' })
    input: IssueDecisionsInput,
    @Ctx() context: Context,
  ): Promise<ReviewRecord> {
    checkNotAhead(context.today, 'The issue of decisions', input.issuedOn);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'ISSUE_DECISIONS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkOrder(
          completionOf(review),
          input.issuedOn,
          'Decisions are issued once the review is completed.',
        );
        const before = await recordInHand(manager, review.id, input.version);
        if (before?.decisions_issued_on)
          throw new Refused(
            'ALREADY_ISSUED',
            `The decisions of this review were issued on ` +
              `${dayInWords(before.decisions_issued_on)}. Correct the record if that is ` +
              `wrong.`,
          );
        const [decided] = await manager.query<unknown[]>(
          'SELECT 1 FROM review_decision WHERE review_id = $1 LIMIT 1',
          [review.id],
        );
        if (decided === undefined)
          throw new Refused(
            'NO_DECISIONS',
            'No decision of this review is on record. Record what was decided before it is issued.',
          );
        const record = await writeInto(manager, review, before, { decisions_issued_on: input.issuedOn });
        return {
          id: record,
          before,
          after: { issuedOn: input.issuedOn },
          on: input.issuedOn,
          sentence: 'The decisions of the review were issued.',
        };
      },
    );
    return made(await records.byId(context, id), 'record');
  }
}
