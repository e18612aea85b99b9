import { Forbidden, Refused, check, correctable, correction, readRows, records, rowsOf } from '@iro/subgraph';
import * as load from '../loaders/plan-loaders';
import { PathwayAssessmentEntity } from '../tables/pathway-assessment.entity';
import { PlanReviewEntity } from '../tables/plan-review.entity';
import { PlanEntity } from '../tables/plan.entity';
import { PathwayAssessment } from '../types/pathway-assessment.type';
import { PlanReview } from '../types/plan-review.type';
import { Plan } from '../types/plan.type';
import { bornBy, refuseTwice } from '../../graph/checks/child-on-day';
import { placementOf } from '../checks/plan-on-record';

export const CorrectPlan = correction({
  act: 'CORRECT_PLAN',
  entity: PlanEntity,
  type: () => Plan,
  load: load.planById,
  fields: {
    agreedOn: correctable.day('The day it was agreed.'),
    updatedOn: correctable.day('The day it was last brought up to date.'),
    associatedOn: correctable.day('The day a care plan was associated with the record.'),
    placementId: correctable.id('The placement of a placement plan.'),
    endedOn: correctable.day('The first day on which it no longer applied.'),
  },
  check: async (manager, row, { reach, today }, before) => {
    if (reach.role === 'PERSONAL_ADVISER' && row.kind !== 'PATHWAY')
      throw new Forbidden(
        'A personal adviser corrects pathway plans; the social worker corrects the others.',
      );
    if (
      row.updatedOn !== before.updatedOn &&
      (await records.has(manager, PlanReviewEntity, { planId: row.id }))
    ) {
      throw new Refused(
        'CORRECT_THE_REVIEW',
        'The updates of this plan are recorded one by one: correct the one that is wrong, and the plan follows.',
      );
    }
    if (row.associatedOn !== null && row.kind !== 'CARE')
      throw new Refused('NOT_A_CARE_PLAN', 'Only a care plan is associated with the record.');
    if (row.placementId !== null && row.kind !== 'PLACEMENT')
      throw new Refused('NOT_A_PLACEMENT_PLAN', 'Only a placement plan is for a placement.');
    if (row.placementId !== null) await placementOf(manager, row.childId, row.placementId);
    await bornBy(manager, row.childId, row.agreedOn);
    for (const on of [row.agreedOn, row.updatedOn, row.associatedOn, row.endedOn]) {
      check.notAhead(today, 'This', on);
      check.order(row.agreedOn, on, 'Nothing can come of a plan before it was agreed.');
    }
  },
});
export const CorrectPlanReview = correction({
  act: 'CORRECT_PLAN_REVIEW',
  called: 'review of a plan',
  entity: PlanReviewEntity,
  type: () => PlanReview,
  load: load.planReviewById,
  fields: {
    reviewedOn: correctable.day('The day it was reviewed.'),
    changed: correctable.yesNo('Whether the plan was changed.'),
  },
  check: async (manager, row, { today }) => {
    check.notAhead(today, 'A review', row.reviewedOn);
    const [plan] = await readRows(manager, rowsOf(PlanEntity, ['agreedOn']), 'WHERE t.id = $1', [row.planId]);
    check.order(plan?.agreedOn, row.reviewedOn, 'A plan cannot be reviewed before it was agreed.');
    if (
      await records.has(manager, PlanReviewEntity, { planId: row.planId, reviewedOn: row.reviewedOn }, row.id)
    )
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
      [row.planId, row.id, row.reviewedOn, row.changed],
    );
  },
});
export const CorrectPathwayAssessment = correction({
  act: 'CORRECT_PATHWAY_ASSESSMENT',
  entity: PathwayAssessmentEntity,
  type: () => PathwayAssessment,
  load: load.pathwayAssessmentById,
  fields: { completedOn: correctable.day('The day it was completed.') },
  check: async (manager, row, { today }) => {
    check.notAhead(today, 'An assessment', row.completedOn);
    await bornBy(manager, row.childId, row.completedOn);
    await refuseTwice(
      manager,
      PathwayAssessmentEntity,
      { childId: row.childId, completedOn: row.completedOn },
      row.id,
    );
  },
});
