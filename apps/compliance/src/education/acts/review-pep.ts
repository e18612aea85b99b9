import type { EntityManager } from 'typeorm';
import { judgementGrades } from '@iro/codes';
import {
  Act,
  ChangeInput,
  Input,
  NotFound,
  Refused,
  check,
  inWords,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  type Acting,
} from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PepReviewEntity } from '../tables/pep-review.entity';
import { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import { SchoolTermEntity } from '../tables/school-term.entity';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';

@Input('A review of a personal education plan.')
export class ReviewPepInput extends ChangeInput {
  @Input.id('The plan.') pepId: string;
  @Input.day('The day it was reviewed.') reviewedOn: string;
  @Input.id('The term it was for; that in which the day lies when not said.', { nullable: true })
  termId?: string | null;
  @Input.yesNo('Whether the child’s voice is in it.', { nullable: true }) childsVoice?: boolean | null;
  @Input.text('Its quality: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.', { nullable: true })
  quality?: string | null;
}

/**
 * The term a review was for: the one said, or that of its day; null in the holidays. @throws NotFound when
 * what was said is no term
 */
async function termOf(
  manager: EntityManager,
  termId: string | null | undefined,
  on: string,
): Promise<string | null> {
  const [term] = await readRows(
    manager,
    rowsOf(SchoolTermEntity, ['id']),
    `
      WHERE CASE WHEN $3 THEN t.id = $1::uuid ELSE t.from_on <= $2 AND t.to_on >= $2 END
      ORDER BY t.from_on
      LIMIT 1
    `,
    [recordIdsAmong([termId])[0] ?? null, on, Boolean(termId)],
  );
  if (term === undefined && termId) throw new NotFound('term');
  return term?.id ?? null;
}

/**
 * A folder tells the last review only, on the plan itself: it gets a row of its own before a later one takes
 * its place there.
 */
async function keepToldReview(manager: EntityManager, pep: PersonalEducationPlanEntity): Promise<void> {
  if (pep.reviewedOn === null) return;
  if (await records.has(manager, PepReviewEntity, { pepId: pep.id, reviewedOn: pep.reviewedOn })) return;
  await records.insert(manager, PepReviewEntity, {
    childId: pep.childId,
    pepId: pep.id,
    reviewedOn: pep.reviewedOn,
    termId: await termOf(manager, null, pep.reviewedOn),
    quality: pep.quality,
    childsVoice: pep.childsVoice,
  });
}

/**
 * Records a review of a personal education plan; the latest one gives the plan its quality and whether the
 * child's voice is in it.
 */
export class ReviewPep {
  @Act(
    'REVIEW_PEP',
    () => PersonalEducationPlan,
    'Records a review of a personal education plan: for which term, ' +
      'whether the child’s voice is in it, and its quality.',
  )
  async reviewPep(input: ReviewPepInput, context: Acting): Promise<PersonalEducationPlan> {
    check.code('quality', input.quality, judgementGrades);
    check.notAhead(context.today, 'A review', input.reviewedOn);
    const { pepId, reviewedOn } = input;
    const [childsVoice, quality] = [input.childsVoice ?? null, input.quality ?? null];
    const childId = await records.childOf(context, PersonalEducationPlanEntity, pepId);
    return context.record(childId, pepById, async (manager) => {
      const before = await records.toChange(manager, PersonalEducationPlanEntity, pepId);
      check.order(before.begunOn, reviewedOn, 'A plan cannot be reviewed before it was begun.');
      if (before.endedOn !== null && reviewedOn >= before.endedOn)
        throw new Refused('PEP_ENDED', 'This plan had ended by then. Begin another, or check the day.');
      const termId = await termOf(manager, input.termId, reviewedOn);
      if (
        before.reviewedOn === reviewedOn ||
        (await records.has(manager, PepReviewEntity, { pepId, reviewedOn }))
      )
        throw new Refused(
          'ALREADY_RECORDED',
          'A review of this plan is already recorded for that day. Correct that one if it is wrong.',
        );
      await keepToldReview(manager, before);
      await records.insert(manager, PepReviewEntity, {
        childId,
        pepId,
        reviewedOn,
        termId,
        quality,
        childsVoice,
      });
      const latest = before.reviewedOn === null || reviewedOn >= before.reviewedOn;
      await records.change(
        manager,
        PersonalEducationPlanEntity,
        { id: pepId, version: input.version },
        latest
          ? { reviewedOn, quality: quality ?? before.quality, childsVoice: childsVoice ?? before.childsVoice }
          : {},
      );
      const voice =
        childsVoice === null ? '' : `, ${childsVoice ? 'with' : 'without'} the child’s voice in it`;
      const graded = quality === null ? '' : `, and its quality judged: ${inWords(judgementGrades, quality)}`;
      return {
        id: pepId,
        before,
        after: { ...before, reviewedOn, termId, quality, childsVoice },
        on: reviewedOn,
        sentence: `The personal education plan was reviewed${voice}${graded}.`,
      };
    });
  }
}
