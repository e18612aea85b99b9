import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { latenessReasons } from '@iro/codes';
import { adjournmentLimit } from '@iro/rules';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  dayInWords,
  inWords,
  type Context,
} from '@iro/subgraph';
import { Review } from '../types/review.type';
import { checkNotCompleted, childOfReview, reviewAfter, reviewInHand } from '../checks/review-in-hand';

@InputType({ description: 'A review adjourned at the end of its last session.' })
export class AdjournReviewInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the review as you read it.' }) version: number;
  @Field(() => String, { description: 'Why, such as DOCUMENTS_MISSING.' }) reason: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which it is to go on; when left out, the last day there may be: 20 working days from the session.',
  })
  until?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class AdjournReview {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description:
      'Adjourns a review at the end of its last session, once and for at most 20 working days; ' +
      'the answer says until when. The day by which the law wants the review stays.',
  })
  async adjournReview(
    @Arg('input', () => AdjournReviewInput, { description: 'Which review, why and until when.' })
    input: AdjournReviewInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    checkCode('reason', input.reason, latenessReasons);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'ADJOURN_REVIEW',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId, input.version);
        checkNotCompleted(review);
        if (review.adjourned)
          throw new Refused(
            'ADJOURNED_BEFORE',
            'This review has been adjourned once: it cannot be adjourned again. Hold its next session, or complete it.',
          );
        const [session] = await manager.query<{ id: string; heldOn: CivilDate }[]>(
          `
            SELECT id, held_on AS "heldOn"
            FROM review_session
            WHERE review_id = $1
            ORDER BY held_on DESC
            LIMIT 1
          `,
          [review.id],
        );
        if (session === undefined)
          throw new Refused(
            'NOT_BEGUN',
            'A review is adjourned at a session: record the session first. One that has not begun can be postponed.',
          );
        const limit = adjournmentLimit(session.heldOn, englandHolidays);
        const until = input.until ?? limit;
        if (until === null)
          throw new Refused(
            'NO_RULE_THEN',
            'No rule on adjournments was in force on the day of the session: say until when.',
          );
        if (until <= session.heldOn)
          throw new Refused(
            'DAYS_OUT_OF_ORDER',
            `The session was on ${dayInWords(session.heldOn)}: a review is adjourned to a later day.`,
          );
        if (limit !== null && until > limit)
          throw new Refused(
            'ADJOURNED_TOO_LONG',
            `A review may be adjourned for at most 20 working days from its session: until ${dayInWords(limit)}.`,
          );
        await changeRecord(manager, 'review', review.id, input.version, {
          adjourned: true,
          adjourned_until: until,
        });
        await changeRecord(manager, 'review_session', session.id, null, {
          adjourned: true,
          adjourned_because: input.reason,
        });
        const after = { adjournedUntil: until, sessionOn: session.heldOn, reason: input.reason };
        return {
          id: review.id,
          before: { adjourned: false },
          after,
          on: session.heldOn,
          sentence: `The review was adjourned until ${dayInWords(until)}: ${inWords(latenessReasons, input.reason)}.`,
        };
      },
    );
    return reviewAfter(context, id);
  }
}
