import { byKey, newest, ofChildren, oneOfChildren } from '../../graph/loaders/relations';
import type { ConvictionEntity } from '../tables/conviction.entity';
import type { DentalCheckEntity } from '../tables/dental-check.entity';
import type { DevelopmentCheckEntity } from '../tables/development-check.entity';
import type { HealthAssessmentEntity } from '../tables/health-assessment.entity';
import type { ImmunisationStatusEntity } from '../tables/immunisation-status.entity';
import type { SdqEntity } from '../tables/sdq.entity';
import type { SubstanceMisuseEntity } from '../tables/substance-misuse.entity';

const assessment =
  'h.id, h.child_id AS "childId", h.kind, h.assessed_on AS "assessedOn", h.outcome, h.version';
const check = 'd.id, d.child_id AS "childId", d.checked_on AS "checkedOn", d.outcome, d.version';
const immunisation =
  'i.id, i.child_id AS "childId", i.recorded_on AS "recordedOn", i.up_to_date AS "upToDate", i.version';
const sdq = `
  q.id, q.child_id AS "childId", q.sent_on AS "sentOn", q.chased_on AS "chasedOn",
  q.returned_on AS "returnedOn", q.score, q.withdrawn_on AS "withdrawnOn", q.reason, q.version
`;
const misuse = 'm.id, m.child_id AS "childId", m.found_on AS "foundOn", m.problem, m.intervention, m.version';
const conviction = 'v.id, v.child_id AS "childId", v.convicted_on AS "convictedOn", v.version';

export const healthAssessments = ofChildren<HealthAssessmentEntity>(
  'health-assessments',
  `SELECT ${assessment} FROM health_assessment h WHERE h.child_id = ANY($1) ORDER BY h.assessed_on, h.id`,
);
export const latestHealthAssessment = oneOfChildren<HealthAssessmentEntity>(
  'latest-health-assessment',
  newest(assessment, 'health_assessment', 'h', 'h.assessed_on DESC, h.id'),
);
export const healthAssessmentById = byKey<HealthAssessmentEntity>(
  'health-assessment-by-id',
  'id',
  `SELECT ${assessment} FROM health_assessment h WHERE h.id = ANY($1)`,
);
export const nextHealthAssessmentDue = oneOfChildren<{ childId: string; dueBy: string }>(
  'next-health-assessment-due',
  `
    SELECT d.child_id AS "childId", min(d.due_by) AS "dueBy"
    FROM duty d
    WHERE d.child_id = ANY($1)
      AND d.kind IN ('INITIAL_HEALTH', 'REVIEW_HEALTH')
      AND d.met_on IS NULL
      AND d.closed_on IS NULL
      AND d.exemption IS NULL
    GROUP BY d.child_id
  `,
);
export const dentalChecks = ofChildren<DentalCheckEntity>(
  'dental-checks',
  `SELECT ${check} FROM dental_check d WHERE d.child_id = ANY($1) ORDER BY d.checked_on, d.id`,
);
export const latestDentalCheck = oneOfChildren<DentalCheckEntity>(
  'latest-dental-check',
  newest(check, 'dental_check', 'd', 'd.checked_on DESC, d.id'),
);
export const dentalCheckById = byKey<DentalCheckEntity>(
  'dental-check-by-id',
  'id',
  `SELECT ${check} FROM dental_check d WHERE d.id = ANY($1)`,
);
export const developmentChecks = ofChildren<DevelopmentCheckEntity>(
  'development-checks',
  `SELECT ${check} FROM development_check d WHERE d.child_id = ANY($1) ORDER BY d.checked_on, d.id`,
);
export const developmentCheckById = byKey<DevelopmentCheckEntity>(
  'development-check-by-id',
  'id',
  `SELECT ${check} FROM development_check d WHERE d.id = ANY($1)`,
);
export const immunisationStatus = oneOfChildren<ImmunisationStatusEntity>(
  'immunisation-status',
  newest(immunisation, 'immunisation_status', 'i', 'i.recorded_on DESC, i.id'),
);
export const immunisationsById = byKey<ImmunisationStatusEntity>(
  'immunisations-by-id',
  'id',
  `SELECT ${immunisation} FROM immunisation_status i WHERE i.id = ANY($1)`,
);
export const sdqs = ofChildren<SdqEntity>(
  'sdqs',
  `SELECT ${sdq} FROM sdq q WHERE q.child_id = ANY($1) ORDER BY coalesce(q.sent_on, q.withdrawn_on), q.id`,
);
export const sdqById = byKey<SdqEntity>('sdq-by-id', 'id', `SELECT ${sdq} FROM sdq q WHERE q.id = ANY($1)`);
export const substanceMisuse = ofChildren<SubstanceMisuseEntity>(
  'substance-misuse',
  `SELECT ${misuse} FROM substance_misuse m WHERE m.child_id = ANY($1) ORDER BY m.found_on, m.id`,
);
export const substanceMisuseById = byKey<SubstanceMisuseEntity>(
  'substance-misuse-by-id',
  'id',
  `SELECT ${misuse} FROM substance_misuse m WHERE m.id = ANY($1)`,
);
export const convictions = ofChildren<ConvictionEntity>(
  'convictions',
  `SELECT ${conviction} FROM conviction v WHERE v.child_id = ANY($1) ORDER BY v.convicted_on, v.id`,
);
export const convictionById = byKey<ConvictionEntity>(
  'conviction-by-id',
  'id',
  `SELECT ${conviction} FROM conviction v WHERE v.id = ANY($1)`,
);
