import type { EntityManager } from 'typeorm';
import { observationKinds } from '@iro/codes';
import {
  Act,
  ActInput,
  BadInput,
  Input,
  NotFound,
  Refused,
  check,
  inWords,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  typed,
  type Acting,
  type Done,
} from '@iro/subgraph';
import { ReviewEntity } from '../../review/tables/review.entity';
import { PracticeObservationEntity } from '../tables/practice-observation.entity';
import { checkScores } from '../checks/observation-scores';
import { ObservationScoreInput } from '../types/observation-score.input';
import { PracticeObservation } from '../types/iros-own-work.type';
import { checkIro } from '../../iro-work/checks/whose-work';
import { practiceObservationById } from '../loaders/service-quality-loaders';

@Input(
  'An observation done: name a planned one by `observationId`, or record ' +
    'one outside the programme with `iroId` and `kind`.',
)
export class RecordObservationInput extends ActInput {
  @Input.id('The planned observation; left out when it is outside the programme.', { nullable: true })
  observationId?: string | null;
  @Input.number('The version of the planned one as you read it.', { nullable: true }) version?: number | null;
  @Input.id('The IRO, when it is outside the programme.', { nullable: true }) iroId?: string | null;
  @Input.text('REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT, when it is outside the programme.', {
    nullable: true,
  })
  kind?: string | null;
  @Input.day('The day it was done.') doneOn: string;
  @Input.id('The review observed or audited; left out for none.', { nullable: true })
  reviewId?: string | null;
  @Input.of(() => [ObservationScoreInput], 'What was scored.') scores: ObservationScoreInput[];
  @Input.text('What the IRO is to do; left out where nothing was agreed.', { nullable: true })
  actions?: string | null;
}

function checkObservation(input: RecordObservationInput): void {
  if (
    input.observationId
      ? input.iroId || input.kind || !input.version
      : !input.iroId || !input.kind || input.version
  ) {
    throw new BadInput(
      'Give observationId and version for a planned observation, or iroId and kind for one outside the programme.',
    );
  }
  check.code('kind', input.kind, observationKinds);
  checkScores(input.scores);
}

/** @throws NotFound; Refused when the review was held by another IRO than the one observed */
async function checkReview(manager: EntityManager, reviewId: string | null, iroId: string): Promise<void> {
  if (!reviewId) return;
  const [review] =
    recordIdsAmong([reviewId]).length === 0
      ? []
      : await readRows(manager, rowsOf(ReviewEntity, ['iroId']), 'WHERE t.id = $1', [reviewId]);
  if (review === undefined) throw new NotFound('review');
  if (review.iroId !== null && review.iroId !== iroId)
    throw new Refused(
      'ANOTHER_IROS_REVIEW',
      'This review was held by another IRO. Name the review that was observed, or leave reviewId out.',
    );
}

/** An observation done is one of the year's programme, or one outside it. */
export class RecordObservation {
  @Act(
    'RECORD_OBSERVATION',
    () => PracticeObservation,
    "Records that an IRO's work was observed or audited, with scores and what was agreed.",
  )
  async recordObservation(input: RecordObservationInput, context: Acting): Promise<PracticeObservation> {
    checkObservation(input);
    check.notAhead(context.today, 'An observation', input.doneOn);
    return context.record(null, practiceObservationById, async (manager) => {
      const { observationId, doneOn, reviewId, scores } = input;
      const found = { doneOn, reviewId: reviewId ?? null, scores, actions: typed(input.actions) };
      return observationId
        ? recordPlanned(manager, { id: observationId, version: input.version ?? null }, found)
        : recordOther(manager, { iroId: input.iroId ?? '', kind: input.kind ?? '' }, found);
    });
  }
}

/** What was found: the same for an observation of the programme and one outside it. */
type Found = Pick<PracticeObservationEntity, 'doneOn' | 'reviewId' | 'scores' | 'actions'>;

/** @throws NotFound; Refused when it was done before; Conflict when somebody changed it since */
async function recordPlanned(
  manager: EntityManager,
  { id, version }: { id: string; version: number | null },
  found: Found,
): Promise<Done> {
  const before = await records.toChange(manager, PracticeObservationEntity, id);
  if (before.doneOn !== null)
    throw new Refused(
      'ALREADY_DONE',
      `This observation was done on ${before.doneOn}. If the record is wrong, correct it.`,
    );
  await checkReview(manager, found.reviewId, before.iroId);
  await records.change(manager, PracticeObservationEntity, { id, version }, found);
  const sentence = `The planned ${inWords(observationKinds, before.kind)} was done.`;
  return { id, before, after: { ...before, ...found }, on: found.doneOn, sentence };
}

/** An observation outside the programme: it was never planned. */
async function recordOther(
  manager: EntityManager,
  of: Pick<PracticeObservationEntity, 'iroId' | 'kind'>,
  found: Found,
): Promise<Done> {
  const row = { iroId: await checkIro(manager, of.iroId), kind: of.kind, ...found };
  await checkReview(manager, found.reviewId, row.iroId);
  const id = await records.insert(manager, PracticeObservationEntity, row);
  const sentence = `An ${inWords(observationKinds, of.kind)} was done.`;
  return { id, before: null, after: { id, ...row }, on: found.doneOn, sentence };
}
