import { ID } from 'type-graphql';
import { DateScalar, Forbidden, Refused, checkNotAhead, checkOrder, correction } from '@iro/subgraph';
import * as load from '../loaders/plan-loaders';
import { PathwayAssessment } from '../types/pathway-assessment.type';
import { PlanReview } from '../types/plan-review.type';
import { Plan } from '../types/plan.type';
import { bornBy, refuseTwice } from '../../graph/checks/child-on-day';
import { placementOf } from '../checks/plan-on-record';

const day = (description: string, needed = false) => ({ type: () => DateScalar, description, needed });

export const CorrectPlan = correction({
  name: 'correctPlan',
  act: 'CORRECT_PLAN',
  what: 'plan',
  table: 'plan',
  type: () => Plan,
  load: load.planById,
  fields: {
    agreedOn: day('The day it was agreed.', true),
    updatedOn: day('The day it was last brought up to date.'),
    associatedOn: day('The day a care plan was associated with the record.'),
    placementId: { type: () => ID, description: 'The placement of a placement plan.' },
    endedOn: day('The first day on which it no longer applied.'),
  },
  check: async (manager, row, { reach, today }) => {
    if (reach.role === 'PERSONAL_ADVISER' && row['kind'] !== 'PATHWAY')
      throw new Forbidden(
        'A personal adviser corrects pathway plans; the social worker corrects the others.',
      );
    const [asItWas] = await manager.query<unknown[]>(
      'SELECT 1 FROM plan WHERE id = $1 AND updated_on IS NOT DISTINCT FROM $2',
      [row.id, row['updated_on']],
    );
    if (
      asItWas === undefined &&
      (await manager.query<unknown[]>('SELECT 1 FROM plan_review WHERE plan_id = $1', [row.id])).length > 0
    ) {
      throw new Refused(
        'CORRECT_THE_REVIEW',
        'The updates of this plan are recorded one by one: correct the one that is wrong, and the plan follows.',
      );
    }
    if (row['associated_on'] !== null && row['kind'] !== 'CARE')
      throw new Refused('NOT_A_CARE_PLAN', 'Only a care plan is associated with the record.');
    if (row['placement_id'] !== null && row['kind'] !== 'PLACEMENT')
      throw new Refused('NOT_A_PLACEMENT_PLAN', 'Only a placement plan is for a placement.');
    if (row['placement_id'] !== null)
      await placementOf(manager, row['child_id'] as string, row['placement_id'] as string);
    await bornBy(manager, row['child_id'] as string, row['agreed_on'] as string);
    for (const column of ['agreed_on', 'updated_on', 'associated_on', 'ended_on']) {
      checkNotAhead(today, 'This', row[column] as string | null);
      checkOrder(
        row['agreed_on'] as string,
        row[column] as string | null,
        'Nothing can come of a plan before it was agreed.',
      );
    }
  },
});
export const CorrectPlanReview = correction({
  name: 'correctPlanReview',
  act: 'CORRECT_PLAN_REVIEW',
  what: 'review of a plan',
  table: 'plan_review',
  type: () => PlanReview,
  load: load.planReviewById,
  fields: {
    reviewedOn: day('The day it was reviewed.', true),
    changed: { type: () => Boolean, description: 'Whether the plan was changed.', needed: true },
  },
  check: async (manager, row, { today }) => {
    checkNotAhead(today, 'A review', row['reviewed_on'] as string);
    const [plan] = await manager.query<{ agreedOn: string }[]>(
      'SELECT agreed_on AS "agreedOn" FROM plan WHERE id = $1',
      [row['plan_id']],
    );
    checkOrder(
      plan?.agreedOn,
      row['reviewed_on'] as string,
      'A plan cannot be reviewed before it was agreed.',
    );
    const same = await manager.query<unknown[]>(
      'SELECT 1 FROM plan_review WHERE plan_id = $1 AND reviewed_on = $2 AND id <> $3',
      [row['plan_id'], row['reviewed_on'], row.id],
    );
    if (same.length > 0)
      throw new Refused('ALREADY_RECORDED', 'A review of this plan is already recorded for that day.');
    await manager.query(
      `
        UPDATE plan
        SET
          by_act = true, version = version + 1,
          updated_on = (
              SELECT max(r.on_day)
              FROM (
                  SELECT reviewed_on AS on_day
                  FROM plan_review
                  WHERE plan_id = $1 AND id <> $2 AND changed
                  UNION ALL
                  SELECT $3::date
                  WHERE $4::boolean
                ) r
            )
        WHERE id = $1
      `,
      [row['plan_id'], row.id, row['reviewed_on'], row['changed']],
    );
  },
});
export const CorrectPathwayAssessment = correction({
  name: 'correctPathwayAssessment',
  act: 'CORRECT_PATHWAY_ASSESSMENT',
  what: 'pathway assessment',
  table: 'pathway_assessment',
  type: () => PathwayAssessment,
  load: load.pathwayAssessmentById,
  fields: { completedOn: day('The day it was completed.', true) },
  check: async (manager, row, { today }) => {
    const [childId, on] = [row['child_id'] as string, row['completed_on'] as string];
    checkNotAhead(today, 'An assessment', on);
    await bornBy(manager, childId, on);
    await refuseTwice(
      manager,
      'pathway_assessment',
      'completed_on',
      { childId, on, but: row.id },
      'pathway assessment',
    );
  },
});
