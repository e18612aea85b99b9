import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { judgementGrades } from '@iro/codes';
import {
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  checkNotAhead,
  checkOrder,
  inWords,
  insertRecord,
  possible,
  recordToChange,
  type Columns,
  type Context,
} from '@iro/subgraph';
import { pepById } from '../loaders/education-loaders';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A review of a personal education plan.' })
export class ReviewPepInput {
  @Field(() => ID, { description: 'The plan.' }) pepId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was reviewed.' }) reviewedOn: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The term it was for; that in which the day lies when not said.',
  })
  termId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the child’s voice is in it.' }) childsVoice?:
    boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Its quality: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.',
  })
  quality?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
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
  const [term] = await manager.query<{ id: string }[]>(
    `
      SELECT id
      FROM school_term
      WHERE CASE WHEN $3 THEN id = $1::uuid ELSE from_on <= $2 AND to_on >= $2 END
      ORDER BY from_on
      LIMIT 1
    `,
    [possible([termId])[0] ?? null, on, Boolean(termId)],
  );
  if (term === undefined && termId) throw new NotFound('term');
  return term?.id ?? null;
}

/**
 * A folder tells the last review only, on the plan itself: it gets a row of its own before a later one takes
 * its place there.
 */
async function keepToldReview(manager: EntityManager, pep: Columns): Promise<void> {
  if (pep['reviewed_on'] === null) return;
  const same = await manager.query<unknown[]>(
    'SELECT 1 FROM pep_review WHERE pep_id = $1 AND reviewed_on = $2',
    [pep['id'], pep['reviewed_on']],
  );
  if (same.length > 0) return;
  await insertRecord(manager, 'pep_review', {
    child_id: pep['child_id'],
    pep_id: pep['id'],
    reviewed_on: pep['reviewed_on'],
    term_id: await termOf(manager, null, pep['reviewed_on'] as string),
    quality: pep['quality'],
    childs_voice: pep['childs_voice'],
  });
}

/**
 * Records a review of a personal education plan; the latest one gives the plan its quality and whether the
 * child's voice is in it.
 */
@Resolver()
export class ReviewPep {
  @PartOf('EDUCATION')
  @Mutation(() => PersonalEducationPlan, {
    description:
      'Records a review of a personal education plan: for which term, ' +
      'whether the child’s voice is in it, and its quality.',
  })
  async reviewPep(
    @Arg('input', () => ReviewPepInput, { description: 'The review.' }) input: ReviewPepInput,
    @Ctx() context: Context,
  ): Promise<PersonalEducationPlan> {
    checkCode('quality', input.quality, judgementGrades);
    checkNotAhead(context.today, 'A review', input.reviewedOn);
    const { pepId, reviewedOn } = input;
    const [childsVoice, quality] = [input.childsVoice ?? null, input.quality ?? null];
    const childId = await childOfRecord(context, 'personal_education_plan', 'personal education plan', pepId);
    const recorded = await context.act(
      'REVIEW_PEP',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(
          manager,
          'personal_education_plan',
          'personal education plan',
          pepId,
        );
        checkOrder(
          before['begun_on'] as string,
          reviewedOn,
          'A plan cannot be reviewed before it was begun.',
        );
        if (before['ended_on'] !== null && reviewedOn >= (before['ended_on'] as string))
          throw new Refused('PEP_ENDED', 'This plan had ended by then. Begin another, or check the day.');
        const termId = await termOf(manager, input.termId, reviewedOn);
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM pep_review WHERE pep_id = $1 AND reviewed_on = $2',
          [pepId, reviewedOn],
        );
        if (same.length > 0 || before['reviewed_on'] === reviewedOn)
          throw new Refused(
            'ALREADY_RECORDED',
            'A review of this plan is already recorded for that day. Correct that one if it is wrong.',
          );
        await keepToldReview(manager, before);
        await insertRecord(manager, 'pep_review', {
          child_id: childId,
          pep_id: pepId,
          reviewed_on: reviewedOn,
          term_id: termId,
          quality,
          childs_voice: childsVoice,
        });
        const latest = before['reviewed_on'] === null || reviewedOn >= (before['reviewed_on'] as string);
        await changeRecord(
          manager,
          'personal_education_plan',
          pepId,
          input.version,
          latest
            ? {
                reviewed_on: reviewedOn,
                quality: quality ?? before['quality'],
                childs_voice: childsVoice ?? before['childs_voice'],
              }
            : {},
        );
        const voice =
          childsVoice === null ? '' : `, ${childsVoice ? 'with' : 'without'} the child’s voice in it`;
        const graded =
          quality === null ? '' : `, and its quality judged: ${inWords(judgementGrades, quality)}`;
        return {
          id: pepId,
          before,
          after: { ...before, reviewedOn, termId, quality, childsVoice },
          on: reviewedOn,
          sentence: `The personal education plan was reviewed${voice}${graded}.`,
        };
      },
    );
    return readBack(pepById, context, recorded, 'personal education plan');
  }
}
