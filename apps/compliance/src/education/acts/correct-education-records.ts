import type { EntityManager } from 'typeorm';
import { ID } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { judgementGrades } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  Refused,
  checkNotAhead,
  checkOrder,
  correction,
  possible,
  typed,
  type Columns,
} from '@iro/subgraph';
import { keepDutiesByTerms } from '../../worklists/duties/compliance-duties';
import * as load from '../loaders/education-loaders';
import { PepReview } from '../types/pep-review.type';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { SchoolPlace } from '../types/school-place.type';
import { SchoolTerm } from '../types/school-term.type';
import { School } from '../types/school.type';
import { bornBy } from '../../graph/checks/child-on-day';
import { raiseForPupil } from '../../attention-items/checks/school-attention';
import { gradeOn } from '../checks/school-on-record';

type Row = Columns & { id: string };
const day = (description: string, needed = false) => ({ type: () => DateScalar, description, needed });
const voice = { type: () => Boolean, description: 'Whether the child’s voice is in it; null takes it away.' };
const quality = {
  type: () => String,
  description: 'Its quality; null takes it away.',
  codes: judgementGrades,
};

export const CorrectPep = correction({
  name: 'correctPep',
  act: 'CORRECT_PEP',
  what: 'personal education plan',
  table: 'personal_education_plan',
  type: () => PersonalEducationPlan,
  load: load.pepById,
  fields: {
    begunOn: day('The day it was begun.', true),
    onFileOn: day('The day it was put on file.'),
    reviewedOn: day('The day it was last reviewed.'),
    endedOn: day('The first day on which it no longer applied.'),
    childsVoice: voice,
    quality,
  },
  check: async (manager, row, { today }) => {
    await bornBy(manager, row['child_id'] as string, row['begun_on'] as string);
    const [asItWas] = await manager.query<unknown[]>(
      'SELECT 1 FROM personal_education_plan WHERE id = $1 AND reviewed_on IS NOT DISTINCT FROM $2',
      [row.id, row['reviewed_on']],
    );
    if (
      asItWas === undefined &&
      (await manager.query<unknown[]>('SELECT 1 FROM pep_review WHERE pep_id = $1', [row.id])).length > 0
    ) {
      throw new Refused(
        'CORRECT_THE_REVIEW',
        'The reviews of this plan are recorded one by one: correct the one that is wrong, and the plan follows.',
      );
    }
    for (const column of ['begun_on', 'on_file_on', 'reviewed_on', 'ended_on']) {
      checkNotAhead(today, 'This', row[column] as string | null);
      if (column !== 'on_file_on')
        checkOrder(
          row['begun_on'] as string,
          row[column] as string | null,
          'Nothing can come of a plan before it was begun.',
        );
    }
  },
});

/** The plan says what its latest review said: after a correction of a review, what is on the plan follows. */
async function followReviews(manager: EntityManager, row: Row): Promise<void> {
  await manager.query(
    `
      UPDATE personal_education_plan p
      SET reviewed_on = l.reviewed_on, quality = coalesce(l.quality, p.quality),
        childs_voice = coalesce(l.childs_voice, p.childs_voice), by_act = true, version = version + 1
      FROM (
          SELECT reviewed_on, quality, childs_voice
          FROM (
              SELECT reviewed_on, quality, childs_voice
              FROM pep_review
              WHERE pep_id = $1 AND id <> $2
              UNION ALL
              SELECT $3::date, $4::text, $5::boolean
            ) r
          ORDER BY reviewed_on DESC
          LIMIT 1
        ) l
      WHERE p.id = $1
        AND (
            p.reviewed_on IS NULL
            OR EXISTS (
                SELECT 1 FROM pep_review r WHERE r.pep_id = p.id AND r.reviewed_on = p.reviewed_on
              )
          )
    `,
    [row['pep_id'], row.id, row['reviewed_on'], row['quality'], row['childs_voice']],
  );
}

export const CorrectPepReview = correction({
  name: 'correctPepReview',
  act: 'CORRECT_PEP_REVIEW',
  what: 'review of a personal education plan',
  table: 'pep_review',
  type: () => PepReview,
  load: load.pepReviewById,
  fields: {
    reviewedOn: day('The day it was reviewed.', true),
    termId: { type: () => ID, description: 'The term it was for.' },
    childsVoice: voice,
    quality,
  },
  check: async (manager, row, { today }) => {
    checkNotAhead(today, 'A review', row['reviewed_on'] as string);
    const termId = row['term_id'] as string | null;
    if (
      termId !== null &&
      (possible([termId]).length === 0 ||
        (await manager.query<unknown[]>('SELECT 1 FROM school_term WHERE id = $1', [termId])).length === 0)
    )
      throw new BadInput('That is no term on record.');
    const [pep] = await manager.query<{ begunOn: string }[]>(
      'SELECT begun_on AS "begunOn" FROM personal_education_plan WHERE id = $1',
      [row['pep_id']],
    );
    checkOrder(pep?.begunOn, row['reviewed_on'] as string, 'A plan cannot be reviewed before it was begun.');
    const same = await manager.query<unknown[]>(
      'SELECT 1 FROM pep_review WHERE pep_id = $1 AND reviewed_on = $2 AND id <> $3',
      [row['pep_id'], row['reviewed_on'], row.id],
    );
    if (same.length > 0)
      throw new Refused('ALREADY_RECORDED', 'A review of this plan is already recorded for that day.');
    await followReviews(manager, row);
  },
});
export const CorrectSchool = correction({
  name: 'correctSchool',
  act: 'CORRECT_SCHOOL',
  what: 'school',
  table: 'school',
  type: () => School,
  load: load.schoolById,
  fields: { name: { type: () => String, description: 'Its name.', needed: true } },
});
export const CorrectSchoolPlace = correction({
  name: 'correctSchoolPlace',
  act: 'CORRECT_SCHOOL_PLACE',
  what: 'school place',
  table: 'school_place',
  type: () => SchoolPlace,
  load: load.schoolPlaceById,
  fields: {
    schoolId: { type: () => ID, description: 'The school, by its id.', needed: true },
    fromOn: day('The first day on roll.', true),
    toOn: day('The last day on roll; null where it lasts after all.'),
    overrideReason: {
      type: () => String,
      description: 'Why a place in a school graded inadequate was taken.',
    },
    overriddenBy: { type: () => String, description: 'Who decided that.' },
  },
  check: async (manager, row, context) => {
    const [childId, schoolId, fromOn, toOn] = [
      row['child_id'],
      row['school_id'],
      row['from_on'],
      row['to_on'],
    ] as [string, string, string, string | null];
    await bornBy(manager, childId, fromOn);
    checkOrder(fromOn, toOn, 'A place cannot end before it begins.');
    const [school] =
      possible([schoolId]).length === 0
        ? []
        : await manager.query<unknown[]>('SELECT 1 FROM school WHERE id = $1 FOR SHARE', [schoolId]);
    if (school === undefined) throw new BadInput('That is no school on record.');
    const [asItWas] = await manager.query<unknown[]>(
      'SELECT 1 FROM school_place WHERE id = $1 AND school_id = $2 AND from_on = $3',
      [row.id, schoolId, fromOn],
    );
    if (asItWas !== undefined) return;
    if ((await gradeOn(manager, schoolId, fromOn)) === 'INADEQUATE') {
      if (
        typed(row['override_reason'] as string | null) === null ||
        typed(row['overridden_by'] as string | null) === null
      )
        throw new Refused(
          'SCHOOL_INADEQUATE',
          'This school was graded inadequate on the first day. Give ' +
            'overrideReason and overriddenBy, or another school.',
        );
    } else if (
      (toOn === null || toOn >= context.today) &&
      (await gradeOn(manager, schoolId, context.today)) === 'INADEQUATE'
    )
      await raiseForPupil(manager, context, schoolId, childId);
  },
});
export const CorrectSchoolTerm = correction({
  name: 'correctSchoolTerm',
  act: 'CORRECT_SCHOOL_TERM',
  what: 'school term',
  table: 'school_term',
  type: () => SchoolTerm,
  load: load.schoolTermById,
  fields: {
    name: { type: () => String, description: 'Its name.', needed: true },
    fromOn: day('Its first day.', true),
    toOn: day('Its last day.', true),
  },
  check: async (manager, row, { reach }) => {
    checkOrder(row['from_on'] as string, row['to_on'] as string, 'A term cannot end before it begins.');
    await manager.query('LOCK TABLE school_term IN SHARE ROW EXCLUSIVE MODE');
    const same = await manager.query<unknown[]>(
      'SELECT 1 FROM school_term WHERE from_on <= $2 AND to_on >= $1 AND id <> $3',
      [row['from_on'], row['to_on'], row.id],
    );
    if (same.length > 0) throw new Refused('TERMS_OVERLAP', 'Another term on record has some of these days.');
    await keepDutiesByTerms(manager, reach, {
      id: row.id,
      from: row['from_on'] as CivilDate,
      to: row['to_on'] as CivilDate,
    });
  },
});
