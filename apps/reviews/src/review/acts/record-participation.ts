import type { EntityManager } from 'typeorm';
import { participationCodes, participationMethods, reviewChairs } from '@iro/codes';
import {
  Act,
  BadInput,
  ChangeInput,
  Input,
  Refused,
  check,
  inWords,
  readRows,
  records,
  rowsOf,
  typed,
  type Acting,
} from '@iro/subgraph';
import { ParticipationMethodEntity } from '../tables/participation-method.entity';
import { ReviewParticipationEntity } from '../tables/review-participation.entity';
import { ReviewEntity } from '../tables/review.entity';
import { Review } from '../types/review.type';
import { checkParticipationAge } from '../checks/participation-and-age';
import { checkBegun, reviewToChange } from '../checks/review-to-change';
import { reviewById } from '../loaders/review-loaders';

/** One way of taking part, within the act that records them all. */
@Input('A way of taking part that the child was offered.')
export class ParticipationMethodInput {
  @Input.text('WRITTEN, IRO_VISIT, ATTENDED, ADVOCATE, OBSERVATION or DIGITAL.') method: string;
  @Input.yesNo('Whether the child took it up.') used: boolean;
}

@Input("The child's part in a review.")
export class RecordParticipationInput extends ChangeInput {
  @Input.id('The review.') reviewId: string;
  @Input.text('PN0 to PN7 as in SSDA903.') code: string;
  @Input.text('Who chaired it: IRO, CHILD or JOINTLY.', { nullable: true }) chairedBy?: string | null;
  @Input.of(() => [ParticipationMethodInput], 'Every way that was tried, taken up or not.', {
    nullable: true,
  })
  methods?: ParticipationMethodInput[] | null;
  @Input.yesNo('Whether an advocate helped the child.', { nullable: true }) advocate?: boolean | null;
  @Input.text("The child's views, in the child's own words.", { nullable: true }) views?: string | null;
}

/** Ways by which views are conveyed, whoever carries them; where one was taken up, PN7 says the opposite. */
const conveys = new Set(['WRITTEN', 'ADVOCATE', 'DIGITAL']);
const absent = new Set(['PN5', 'PN6', 'PN7']);

/** The child's part in a review is recorded whole: the code, the ways tried and the words. */
export class RecordParticipation {
  @Act(
    'RECORD_PARTICIPATION',
    () => Review,
    "Records the child's part in a review: the code, every way of taking part " +
      "that was tried, who chaired it, and the child's own words.",
  )
  async recordParticipation(input: RecordParticipationInput, context: Acting): Promise<Review> {
    const methods = input.methods ?? [];
    checkCodes(input, methods);
    const childId = await records.childOf(context, ReviewEntity, input.reviewId);
    return context.record(childId, reviewById, async (manager) => {
      const review = await reviewToChange(manager, input.reviewId, input.version);
      checkBegun(review);
      await refuseRecorded(manager, review, input);
      await checkParticipationAge(
        manager,
        childId,
        input.code,
        review.completedOn ?? review.startedOn ?? context.today,
      );
      const observed = methods.find(({ method }) => method === 'OBSERVATION')?.used;
      await records.change(
        manager,
        ReviewEntity,
        { id: review.id, version: input.version },
        {
          participation: input.code,
          chairedBy: input.chairedBy ?? review.chairedBy,
          ...(observed === undefined ? {} : { observed }),
        },
      );
      const ofReview = { childId: review.childId, reviewId: review.id };
      for (const { method, used } of methods)
        await records.insert(manager, ParticipationMethodEntity, { ...ofReview, method, used });
      await records.insert(manager, ReviewParticipationEntity, {
        ...ofReview,
        advocate: input.advocate ?? null,
        views: typed(input.views),
        recordedOn: context.today,
        recordedBy: context.reach.role,
      });
      const { chairedBy } = input;
      const who = chairedBy && chairedBy !== 'IRO' ? `; chaired by ${inWords(reviewChairs, chairedBy)}` : '';
      const sentence = `The child's part in the review: ${inWords(participationCodes, input.code)}${who}.`;
      return {
        id: review.id,
        before: { participation: review.participation, chairedBy: review.chairedBy },
        after: input,
        on: review.completedOn ?? review.startedOn,
        sentence,
      };
    });
  }
}

function checkCodes(input: RecordParticipationInput, methods: readonly ParticipationMethodInput[]): void {
  check.code('code', input.code, participationCodes);
  check.code('chairedBy', input.chairedBy, reviewChairs);
  for (const { method } of methods) check.code('method', method, participationMethods);
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
  review: ReviewEntity,
  { code, methods }: RecordParticipationInput,
): Promise<void> {
  const sentence = "The child's part in this review is already recorded. Correct that record if it is wrong.";
  if (review.participation !== null && review.participation !== code)
    throw new Refused('ALREADY_RECORDED', sentence);
  const again = await readRows(
    manager,
    rowsOf(ParticipationMethodEntity, ['id']),
    'WHERE t.review_id = $1 AND t.method = ANY($2) LIMIT 1',
    [review.id, (methods ?? []).map(({ method }) => method)],
  );
  if (again.length > 0 || (await records.has(manager, ReviewParticipationEntity, { reviewId: review.id })))
    throw new Refused('ALREADY_RECORDED', sentence);
}
