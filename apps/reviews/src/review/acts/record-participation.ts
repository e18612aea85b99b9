import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { participationCodes, participationMethods, reviewChairs } from '@iro/codes';
import {
  BadInput,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { Review } from '../types/review.type';
import { checkParticipationAge } from '../checks/participation-and-age';
import {
  checkBegun,
  childOfReview,
  reviewAfter,
  reviewInHand,
  type StoredReview,
} from '../checks/review-in-hand';

@InputType({ description: 'A way of taking part that the child was offered.' })
export class ParticipationMethodInput {
  @Field(() => String, { description: 'WRITTEN, IRO_VISIT, ATTENDED, ADVOCATE, OBSERVATION or DIGITAL.' })
  method: string;
  @Field(() => Boolean, { description: 'Whether the child took it up.' }) used: boolean;
}

@InputType({ description: "The child's part in a review." })
export class RecordParticipationInput {
  @Field(() => ID, { description: 'The review.' }) reviewId: string;
  @Field(() => Int, { description: 'The version of the review as you read it.' }) version: number;
  @Field(() => String, { description: 'PN0 to PN7 as in SSDA903.' }) code: string;
  @Field(() => String, { nullable: true, description: 'Who chaired it: IRO, CHILD or JOINTLY.' }) chairedBy?:
    string | null;
  @Field(() => [ParticipationMethodInput], {
    nullable: true,
    description: 'Every way that was tried, taken up or not.',
  })
  methods?: ParticipationMethodInput[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether an advocate helped the child.' }) advocate?:
    boolean | null;
  @Field(() => String, { nullable: true, description: "The child's views, in the child's own words." })
  views?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Ways by which views are conveyed, whoever carries them; where one was taken up, PN7 says the opposite. */
const conveys = new Set(['WRITTEN', 'ADVOCATE', 'DIGITAL']);
const absent = new Set(['PN5', 'PN6', 'PN7']);

@Resolver()
export class RecordParticipation {
  @PartOf('REVIEWS')
  @Mutation(() => Review, {
    description:
      "Records the child's part in a review: the code, every way of taking part " +
      "that was tried, who chaired it, and the child's own words.",
  })
  async recordParticipation(
    @Arg('input', () => RecordParticipationInput, { description: 'How the child took part.' })
    input: RecordParticipationInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    const methods = input.methods ?? [];
    checkCodes(input, methods);
    const childId = await childOfReview(context, input.reviewId);
    const id = await context.act(
      'RECORD_PARTICIPATION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const review = await reviewInHand(manager, input.reviewId, input.version);
        checkBegun(review);
        await refuseRecorded(manager, review, input);
        await checkParticipationAge(
          manager,
          childId,
          input.code,
          review.completed_on ?? review.started_on ?? context.today,
        );
        const observed = methods.find(({ method }) => method === 'OBSERVATION')?.used;
        await changeRecord(manager, 'review', review.id, input.version, {
          participation: input.code,
          chaired_by: input.chairedBy ?? review.chaired_by,
          ...(observed === undefined ? {} : { observed }),
        });
        const ofReview = { child_id: review.child_id, review_id: review.id };
        for (const { method, used } of methods)
          await insertRecord(manager, 'participation_method', { ...ofReview, method, used });
        await insertRecord(manager, 'review_participation', {
          ...ofReview,
          advocate: input.advocate ?? null,
          views: typed(input.views),
          recorded_on: context.today,
          recorded_by: context.reach.role,
        });
        const { chairedBy } = input;
        const who =
          chairedBy && chairedBy !== 'IRO' ? `; chaired by ${inWords(reviewChairs, chairedBy)}` : '';
        const sentence = `The child's part in the review: ${inWords(participationCodes, input.code)}${who}.`;
        return {
          id: review.id,
          before: { participation: review.participation, chairedBy: review.chaired_by },
          after: input,
          on: review.completed_on ?? review.started_on,
          sentence,
        };
      },
    );
    return reviewAfter(context, id);
  }
}

function checkCodes(input: RecordParticipationInput, methods: readonly ParticipationMethodInput[]): void {
  checkCode('code', input.code, participationCodes);
  checkCode('chairedBy', input.chairedBy, reviewChairs);
  for (const { method } of methods) checkCode('method', method, participationMethods);
  if (new Set(methods.map(({ method }) => method)).size < methods.length)
    throw new BadInput('Name each way of taking part once.');
  const used = new Set(methods.filter((each) => each.used).map(({ method }) => method));
  if (used.has('ATTENDED') && absent.has(input.code))
    throw new Refused(
      'METHOD_AGAINST_CODE',
      `${input.code} is for a child who was not there, and the child is said to have come. Correct one of the two.`,
    );
  if (input.code === 'PN7' && [...used].some((method) => conveys.has(method)))
    throw new Refused(
      'METHOD_AGAINST_CODE',
      'PN7 is for a child whose views were not conveyed, and a way by which they ' +
        'were is said to have been taken up. Correct one of the two.',
    );
}

async function refuseRecorded(
  manager: EntityManager,
  review: StoredReview,
  { code, methods }: RecordParticipationInput,
): Promise<void> {
  const sentence = "The child's part in this review is already recorded. Correct that record if it is wrong.";
  if (review.participation !== null && review.participation !== code)
    throw new Refused('ALREADY_RECORDED', sentence);
  const [earlier] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM review_participation
      WHERE review_id = $1
      UNION ALL
      SELECT 1
      FROM participation_method
      WHERE review_id = $1 AND method = ANY($2)
    `,
    [review.id, (methods ?? []).map(({ method }) => method)],
  );
  if (earlier !== undefined) throw new Refused('ALREADY_RECORDED', sentence);
}
