import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { addWorkingDays, englandHolidays, type CivilDate } from '@iro/calendar';
import { reviewPaperKinds } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkOrder,
  dayInWords,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { papers } from '../../review/loaders/review-part-loaders';
import { ReviewPaper } from '../types/review-paper.type';
import { checkNotCompleted, childOfReview, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: 'A paper asked for before a review.' })
export class RequestReviewPaperInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => String, { description: 'SOCIAL_WORKER_REPORT, CARE_PLAN, PEP or HEALTH_PLAN.' }) kind: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when it is to be with the IRO; three working days before the review when left out.',
  })
  dueBy?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RequestReviewPaper {
  @PartOf('DATES')
  @Mutation(() => ReviewPaper, { description: 'Records that a paper was asked for before a review.' })
  async requestReviewPaper(
    @Arg('input', () => RequestReviewPaperInput, { description: 'Which paper, for which review.' })
    input: RequestReviewPaperInput,
    @Ctx() context: Context,
  ): Promise<ReviewPaper> {
    checkCode('kind', input.kind, reviewPaperKinds);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'REQUEST_REVIEW_PAPER',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkNotCompleted(review);
        const [asked] = await manager.query<unknown[]>(
          'SELECT 1 FROM review_paper WHERE review_id = $1 AND kind = $2',
          [review.id, input.kind],
        );
        if (asked !== undefined)
          throw new Refused('ALREADY_REQUESTED', 'This paper has already been asked for, for this review.');
        const dueBy = input.dueBy ?? dueBefore(review.planned_for, context.today);
        if (dueBy === null)
          throw new Refused('NOT_PLANNED', 'No day is set for this review: say by when the paper is needed.');
        checkOrder(context.today, dueBy, 'A paper is asked for by today or a day to come.');
        const paper = { kind: input.kind, requested_on: context.today, due_by: dueBy };
        const made = await insertRecord(manager, 'review_paper', {
          child_id: review.child_id,
          review_id: review.id,
          ...paper,
        });
        return {
          id: made,
          before: null,
          after: paper,
          sentence: `For the review, by ${dayInWords(dueBy)}, was asked for: ${inWords(reviewPaperKinds, input.kind)}.`,
        };
      },
    );
    return made(await papers.byId(context, id), 'paper');
  }
}

/** Three working days before the review; today where that is past. */
function dueBefore(plannedFor: string | null, today: CivilDate): string | null {
  if (plannedFor === null) return null;
  const before = addWorkingDays(plannedFor as CivilDate, -3, englandHolidays);
  return before < today ? today : before;
}
