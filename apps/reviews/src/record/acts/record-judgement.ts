import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { judgementDimensions, judgementGrades } from '@iro/codes';
import { PartOf, Refused, checkCode, inWords, insertRecord, type Context } from '@iro/subgraph';
import { judgements } from '../../review/loaders/review-part-loaders';
import { Judgement } from '../../review/types/review-parts.type';
import { checkBegun, childOfReview, made, reviewInHand } from '../../review/checks/review-in-hand';

@InputType({ description: "The IRO's judgement of one side of a child's care at a review." })
export class RecordJudgementInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => String, {
    description:
      'What is judged: CARE_PLAN, PATHWAY_PLAN, PERMANENCE, CHILDS_VOICE, PLACEMENT, HEALTH, EDUCATION or CONTACT.',
  })
  dimension: string;
  @Field(() => String, { description: 'OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.' })
  grade: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordJudgement {
  @PartOf('REVIEWS')
  @Mutation(() => Judgement, {
    description: "Records the IRO's judgement of one side of a child's care at a review, once for each side.",
  })
  async recordJudgement(
    @Arg('input', () => RecordJudgementInput, { description: 'What is judged, and how.' })
    input: RecordJudgementInput,
    @Ctx() context: Context,
  ): Promise<Judgement> {
    checkCode('dimension', input.dimension, judgementDimensions);
    checkCode('grade', input.grade, judgementGrades);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RECORD_JUDGEMENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId);
        checkBegun(review);
        const { dimension, grade } = input;
        const [same] = await manager.query<unknown[]>(
          'SELECT 1 FROM judgement WHERE review_id = $1 AND dimension = $2',
          [review.id, dimension],
        );
        if (same !== undefined)
          throw new Refused(
            'ALREADY_JUDGED',
            'This side of the care has been judged at this review. Correct that judgement if it is wrong.',
          );
        const judgement = await insertRecord(manager, 'judgement', {
          child_id: review.child_id,
          review_id: review.id,
          dimension,
          grade,
        });
        const sentence =
          `The IRO judged at the review, ` +
          `${inWords(judgementDimensions, dimension)}: ` +
          `${inWords(judgementGrades, grade)}.`;
        return {
          id: judgement,
          before: null,
          after: { dimension, grade },
          on: review.completed_on ?? review.started_on,
          sentence,
        };
      },
    );
    return made(await judgements.byId(context, id), 'judgement');
  }
}
