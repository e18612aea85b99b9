import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { judgementGrades } from '@iro/codes';
import {
  BadInput,
  Refused,
  check,
  correctable,
  correction,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  typed,
} from '@iro/subgraph';
import { keepDutiesByTerms } from '../../worklists/duties/compliance-duties';
import * as load from '../loaders/education-loaders';
import { PepReviewEntity } from '../tables/pep-review.entity';
import { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import { SchoolPlaceEntity } from '../tables/school-place.entity';
import { SchoolTermEntity } from '../tables/school-term.entity';
import { SchoolEntity } from '../tables/school.entity';
import { PepReview } from '../types/pep-review.type';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { SchoolPlace } from '../types/school-place.type';
import { SchoolTerm } from '../types/school-term.type';
import { School } from '../types/school.type';
import { bornBy } from '../../graph/checks/child-on-day';
import { raiseForPupil } from '../../attention-items/checks/school-attention';
import { gradeOn } from '../checks/school-on-record';

const voice = correctable.yesNo('Whether the child’s voice is in it; null takes it away.');
const quality = correctable.text('Its quality; null takes it away.', { codes: judgementGrades });

export const CorrectPep = correction({
  act: 'CORRECT_PEP',
  entity: PersonalEducationPlanEntity,
  type: () => PersonalEducationPlan,
  load: load.pepById,
  fields: {
    begunOn: correctable.day('The day it was begun.'),
    onFileOn: correctable.day('The day it was put on file.'),
    reviewedOn: correctable.day('The day it was last reviewed.'),
    endedOn: correctable.day('The first day on which it no longer applied.'),
    childsVoice: voice,
    quality,
  },
  check: async (manager, row, { today }, before) => {
    await bornBy(manager, row.childId, row.begunOn);
    if (
      row.reviewedOn !== before.reviewedOn &&
      (await records.has(manager, PepReviewEntity, { pepId: row.id }))
    ) {
      throw new Refused(
        'CORRECT_THE_REVIEW',
        'The reviews of this plan are recorded one by one: correct the one that is wrong, and the plan follows.',
      );
    }
    for (const on of [row.begunOn, row.onFileOn, row.reviewedOn, row.endedOn])
      check.notAhead(today, 'This', on);
    for (const on of [row.reviewedOn, row.endedOn])
      check.order(row.begunOn, on, 'Nothing can come of a plan before it was begun.');
  },
});

/** The plan says what its latest review said: after a correction of a review, what is on the plan follows. */
async function followReviews(manager: EntityManager, row: PepReviewEntity): Promise<void> {
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
    [row.pepId, row.id, row.reviewedOn, row.quality, row.childsVoice],
  );
}

export const CorrectPepReview = correction({
  act: 'CORRECT_PEP_REVIEW',
  called: 'review of a personal education plan',
  entity: PepReviewEntity,
  type: () => PepReview,
  load: load.pepReviewById,
  fields: {
    reviewedOn: correctable.day('The day it was reviewed.'),
    termId: correctable.id('The term it was for.'),
    childsVoice: voice,
    quality,
  },
  check: async (manager, row, { today }) => {
    check.notAhead(today, 'A review', row.reviewedOn);
    if (
      row.termId !== null &&
      !(
        recordIdsAmong([row.termId]).length > 0 &&
        (await records.has(manager, SchoolTermEntity, { id: row.termId }))
      )
    )
      throw new BadInput('That is no term on record.');
    const [pep] = await readRows(
      manager,
      rowsOf(PersonalEducationPlanEntity, ['begunOn']),
      'WHERE t.id = $1',
      [row.pepId],
    );
    check.order(pep?.begunOn, row.reviewedOn, 'A plan cannot be reviewed before it was begun.');
    if (await records.has(manager, PepReviewEntity, { pepId: row.pepId, reviewedOn: row.reviewedOn }, row.id))
      throw new Refused('ALREADY_RECORDED', 'A review of this plan is already recorded for that day.');
    await followReviews(manager, row);
  },
});
export const CorrectSchool = correction({
  act: 'CORRECT_SCHOOL',
  entity: SchoolEntity,
  type: () => School,
  load: load.schoolById,
  fields: { name: correctable.text('Its name.') },
});
export const CorrectSchoolPlace = correction({
  act: 'CORRECT_SCHOOL_PLACE',
  entity: SchoolPlaceEntity,
  type: () => SchoolPlace,
  load: load.schoolPlaceById,
  fields: {
    schoolId: correctable.id('The school, by its id.'),
    fromOn: correctable.day('The first day on roll.'),
    toOn: correctable.day('The last day on roll; null where it lasts after all.'),
    overrideReason: correctable.text('Why a place in a school graded inadequate was taken.'),
    overriddenBy: correctable.text('Who decided that.'),
  },
  check: async (manager, row, context, before) => {
    const { childId, schoolId, fromOn, toOn } = row;
    await bornBy(manager, childId, fromOn);
    check.order(fromOn, toOn, 'A place cannot end before it begins.');
    const [school] =
      recordIdsAmong([schoolId]).length === 0
        ? []
        : await manager.query<unknown[]>('SELECT 1 FROM school WHERE id = $1 FOR SHARE', [schoolId]);
    if (school === undefined) throw new BadInput('That is no school on record.');
    if (schoolId === before.schoolId && fromOn === before.fromOn) return;
    if ((await gradeOn(manager, schoolId, fromOn)) === 'INADEQUATE') {
      if (typed(row.overrideReason) === null || typed(row.overriddenBy) === null)
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
  act: 'CORRECT_SCHOOL_TERM',
  entity: SchoolTermEntity,
  type: () => SchoolTerm,
  load: load.schoolTermById,
  fields: {
    name: correctable.text('Its name.'),
    fromOn: correctable.day('Its first day.'),
    toOn: correctable.day('Its last day.'),
  },
  check: async (manager, row, { reach }) => {
    check.order(row.fromOn, row.toOn, 'A term cannot end before it begins.');
    await manager.query('LOCK TABLE school_term IN SHARE ROW EXCLUSIVE MODE');
    const same = await manager.query<unknown[]>(
      'SELECT 1 FROM school_term WHERE from_on <= $2 AND to_on >= $1 AND id <> $3',
      [row.fromOn, row.toOn, row.id],
    );
    if (same.length > 0) throw new Refused('TERMS_OVERLAP', 'Another term on record has some of these days.');
    await keepDutiesByTerms(manager, reach, {
      id: row.id,
      from: row.fromOn as CivilDate,
      to: row.toOn as CivilDate,
    });
  },
});
