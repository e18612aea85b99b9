import { DutyEntity } from '@iro/journal';
import { byId, derivedRows, ofChild, oneOfChild, oneOfChildBy } from '@iro/subgraph';
import { ConvictionEntity } from '../tables/conviction.entity';
import { DentalCheckEntity } from '../tables/dental-check.entity';
import { DevelopmentCheckEntity } from '../tables/development-check.entity';
import { HealthAssessmentEntity } from '../tables/health-assessment.entity';
import { ImmunisationStatusEntity } from '../tables/immunisation-status.entity';
import { SdqEntity } from '../tables/sdq.entity';
import { SubstanceMisuseEntity } from '../tables/substance-misuse.entity';

export const healthAssessments = ofChild(HealthAssessmentEntity, { order: 't.assessed_on, t.id' });
export const latestHealthAssessment = oneOfChild(HealthAssessmentEntity, {
  order: 't.assessed_on DESC, t.id',
});
export const healthAssessmentById = byId(HealthAssessmentEntity);
export const nextHealthAssessmentDue = oneOfChildBy(
  derivedRows<Pick<DutyEntity, 'childId' | 'dueBy'>>(
    { childId: 't.child_id', dueBy: 'min(t.due_by)' },
    'duty t',
  ),
  `
    WHERE t.child_id = ANY($1)
      AND t.kind IN ('INITIAL_HEALTH', 'REVIEW_HEALTH')
      AND t.met_on IS NULL
      AND t.closed_on IS NULL
      AND t.exemption IS NULL
    GROUP BY t.child_id
  `,
);
export const dentalChecks = ofChild(DentalCheckEntity, { order: 't.checked_on, t.id' });
export const latestDentalCheck = oneOfChild(DentalCheckEntity, { order: 't.checked_on DESC, t.id' });
export const dentalCheckById = byId(DentalCheckEntity);
export const developmentChecks = ofChild(DevelopmentCheckEntity, { order: 't.checked_on, t.id' });
export const developmentCheckById = byId(DevelopmentCheckEntity);
export const immunisationStatus = oneOfChild(ImmunisationStatusEntity, { order: 't.recorded_on DESC, t.id' });
export const immunisationsById = byId(ImmunisationStatusEntity);
export const sdqs = ofChild(SdqEntity, { order: 'coalesce(t.sent_on, t.withdrawn_on), t.id' });
export const sdqById = byId(SdqEntity);
export const substanceMisuse = ofChild(SubstanceMisuseEntity, { order: 't.found_on, t.id' });
export const substanceMisuseById = byId(SubstanceMisuseEntity);
export const convictions = ofChild(ConvictionEntity, { order: 't.convicted_on, t.id' });
export const convictionById = byId(ConvictionEntity);
