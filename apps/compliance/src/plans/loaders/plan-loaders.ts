import { byKey, hangingOn, ofChildren } from '../../graph/loaders/relations';
import type { PathwayAssessmentEntity } from '../tables/pathway-assessment.entity';
import type { PlanEntity } from '../tables/plan.entity';
import type { PlanReviewEntity } from '../tables/plan-review.entity';

const plan = `
  p.id, p.child_id AS "childId", p.kind, p.agreed_on AS "agreedOn", p.updated_on AS "updatedOn",
  p.associated_on AS "associatedOn", p.placement_id AS "placementId", p.ended_on AS "endedOn", p.version
`;
const review =
  'r.id, r.child_id AS "childId", r.plan_id AS "planId", r.reviewed_on AS "reviewedOn", r.changed, r.version';
const assessment = 'a.id, a.child_id AS "childId", a.completed_on AS "completedOn", a.version';

export const plans = ofChildren<PlanEntity>(
  'plans',
  `SELECT ${plan} FROM plan p WHERE p.child_id = ANY($1) ORDER BY p.agreed_on, p.id`,
);
export const currentPlans = ofChildren<PlanEntity>(
  'current-plans',
  `
    SELECT DISTINCT ON (p.child_id, p.kind) ${plan}
    FROM plan p
    WHERE p.child_id = ANY($1) AND p.agreed_on <= $2 AND (p.ended_on IS NULL OR p.ended_on > $2)
    ORDER BY p.child_id, p.kind, p.agreed_on DESC, p.id
  `,
);
export const planById = byKey<PlanEntity>(
  'plan-by-id',
  'id',
  `SELECT ${plan} FROM plan p WHERE p.id = ANY($1)`,
);
export const planReviews = hangingOn<PlanReviewEntity>(
  'plan-reviews',
  'planId',
  `SELECT ${review} FROM plan_review r WHERE r.plan_id = ANY($1) ORDER BY r.reviewed_on, r.id`,
);
export const planReviewById = byKey<PlanReviewEntity>(
  'plan-review-by-id',
  'id',
  `SELECT ${review} FROM plan_review r WHERE r.id = ANY($1)`,
);
export const pathwayAssessments = ofChildren<PathwayAssessmentEntity>(
  'pathway-assessments',
  `SELECT ${assessment} FROM pathway_assessment a WHERE a.child_id = ANY($1) ORDER BY a.completed_on, a.id`,
);
export const pathwayAssessmentById = byKey<PathwayAssessmentEntity>(
  'pathway-assessment-by-id',
  'id',
  `SELECT ${assessment} FROM pathway_assessment a WHERE a.id = ANY($1)`,
);
