import { byId, hangingOn, ofChild, ofChildBy, rowsOf } from '@iro/subgraph';
import { PathwayAssessmentEntity } from '../tables/pathway-assessment.entity';
import { PlanEntity } from '../tables/plan.entity';
import { PlanReviewEntity } from '../tables/plan-review.entity';

export const plans = ofChild(PlanEntity, { order: 't.agreed_on, t.id' });
export const currentPlans = ofChildBy(
  rowsOf(PlanEntity),
  (columns, from) => `
    SELECT DISTINCT ON (t.child_id, t.kind) ${columns}
    FROM ${from}
    WHERE t.child_id = ANY($1) AND t.agreed_on <= $2 AND (t.ended_on IS NULL OR t.ended_on > $2)
    ORDER BY t.child_id, t.kind, t.agreed_on DESC, t.id
  `,
);
export const planById = byId(PlanEntity);
export const planReviews = hangingOn(PlanReviewEntity, 'planId', { order: 't.reviewed_on, t.id' });
export const planReviewById = byId(PlanReviewEntity);
export const pathwayAssessments = ofChild(PathwayAssessmentEntity, { order: 't.completed_on, t.id' });
export const pathwayAssessmentById = byId(PathwayAssessmentEntity);
