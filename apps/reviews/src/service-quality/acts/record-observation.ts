import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { observationAspects, observationKinds } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  possible,
  recordToChange,
  typed,
  type Context,
} from '@iro/subgraph';
import { PracticeObservation } from '../types/iros-own-work.type';
import { practiceObservations, readBack } from '../../iro-work/loaders/work-loaders';
import { checkIro } from '../../iro-work/checks/whose-work';

@InputType({ description: "One aspect of an IRO's work, scored." })
export class ObservationScoreInput {
  @Field(() => String, { description: 'What was scored, such as CHILDS_VOICE.' }) aspect: string;
  @Field(() => Int, { description: '1 (weak) to 4 (excellent).' }) score: number;
}

@InputType({
  description:
    'An observation done: name a planned one by `observationId`, or record ' +
    'one outside the programme with `iroId` and `kind`.',
})
export class RecordObservationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The planned observation; left out when it is outside the programme.',
  })
  observationId?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version of the planned one as you read it.' })
  version?: number | null;
  @Field(() => ID, { nullable: true, description: 'The IRO, when it is outside the programme.' }) iroId?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT, when it is outside the programme.',
  })
  kind?: string | null;
  @Field(() => DateScalar, { description: 'The day it was done.' }) doneOn: string;
  @Field(() => ID, { nullable: true, description: 'The review observed or audited; left out for none.' })
  reviewId?: string | null;
  @Field(() => [ObservationScoreInput], { description: 'What was scored.' }) scores: ObservationScoreInput[];
  @Field(() => String, {
    nullable: true,
    description: 'What the IRO is to do; left out where nothing was agreed.',
  })
  actions?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

function check(input: RecordObservationInput): void {
  if (
    input.observationId
      ? input.iroId || input.kind || !input.version
      : !input.iroId || !input.kind || input.version
  ) {
    throw new BadInput(
      'Give observationId and version for a planned observation, or iroId and kind for one outside the programme.',
    );
  }
  checkCode('kind', input.kind, observationKinds);
  checkScores(input.scores);
}

/** @throws BadInput when an aspect or a score is none, or an aspect is scored twice */
export function checkScores(scores: readonly ObservationScoreInput[]): void {
  for (const { aspect, score } of scores) {
    checkCode('aspect', aspect, observationAspects);
    if (score < 1 || score > 4) throw new BadInput('A score is 1 (weak) to 4 (excellent).');
  }
  if (new Set(scores.map(({ aspect }) => aspect)).size < scores.length)
    throw new BadInput('Score each aspect once.');
}

/** The review must be one of the IRO's own. */
async function checkReview(
  manager: EntityManager,
  reviewId: string | null | undefined,
  iroId: unknown,
): Promise<void> {
  if (!reviewId) return;
  const [review] =
    possible([reviewId]).length === 0
      ? []
      : await manager.query<{ iroId: string | null }[]>(
          'SELECT iro_id AS "iroId" FROM review WHERE id = $1',
          [reviewId],
        );
  if (review === undefined) throw new NotFound('review');
  if (review.iroId !== null && review.iroId !== iroId)
    throw new Refused(
      'ANOTHER_IROS_REVIEW',
      'This review was held by another IRO. Name the review that was observed, or leave reviewId out.',
    );
}

@Resolver()
export class RecordObservation {
  @PartOf('OBSERVATION')
  @Mutation(() => PracticeObservation, {
    description: "Records that an IRO's work was observed or audited, with scores and what was agreed.",
  })
  async recordObservation(
    @Arg('input', () => RecordObservationInput, { description: 'What was found.' })
    input: RecordObservationInput,
    @Ctx() context: Context,
  ): Promise<PracticeObservation> {
    check(input);
    checkNotAhead(context.today, 'An observation', input.doneOn);
    const id = await context.act(
      'RECORD_OBSERVATION',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const found = {
          done_on: input.doneOn,
          review_id: input.reviewId ?? null,
          scores: JSON.stringify(input.scores),
          actions: typed(input.actions),
        };
        if (!input.observationId) {
          const row = { iro_id: await checkIro(manager, input.iroId ?? ''), kind: input.kind, ...found };
          await checkReview(manager, input.reviewId, row.iro_id);
          const observation = await insertRecord(manager, 'practice_observation', row);
          return {
            id: observation,
            before: null,
            after: { id: observation, ...row },
            on: input.doneOn,
            sentence: `An ${inWords(observationKinds, String(input.kind))} was done.`,
          };
        }
        const before = await recordToChange(
          manager,
          'practice_observation',
          'observation',
          input.observationId,
        );
        if (before['done_on'] !== null)
          throw new Refused(
            'ALREADY_DONE',
            `This observation was done on ${String(before['done_on'])}. If the record is wrong, correct it.`,
          );
        await checkReview(manager, input.reviewId, before['iro_id']);
        await changeRecord(manager, 'practice_observation', before.id, input.version ?? null, found);
        return {
          id: before.id,
          before,
          after: { ...before, ...found },
          on: input.doneOn,
          sentence: `The planned ${inWords(observationKinds, String(before['kind']))} was done.`,
        };
      },
    );
    return readBack(context, practiceObservations, id);
  }
}
