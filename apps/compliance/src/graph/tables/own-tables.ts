import { AttentionItemEntity } from '../../attention-items/tables/attention-item.entity';
import { ConvictionEntity } from '../../health/tables/conviction.entity';
import { DentalCheckEntity } from '../../health/tables/dental-check.entity';
import { DevelopmentCheckEntity } from '../../health/tables/development-check.entity';
import { HealthAssessmentEntity } from '../../health/tables/health-assessment.entity';
import { ImmunisationStatusEntity } from '../../health/tables/immunisation-status.entity';
import { InspectionEntity } from '../../education/tables/inspection.entity';
import { Oc2FlagEntity } from '../../health/tables/oc2-flag.entity';
import { PathwayAssessmentEntity } from '../../plans/tables/pathway-assessment.entity';
import { PepReviewEntity } from '../../education/tables/pep-review.entity';
import { PersonalEducationPlanEntity } from '../../education/tables/personal-education-plan.entity';
import { PlanReviewEntity } from '../../plans/tables/plan-review.entity';
import { PlanEntity } from '../../plans/tables/plan.entity';
import { SchoolPlaceEntity } from '../../education/tables/school-place.entity';
import { SchoolTermEntity } from '../../education/tables/school-term.entity';
import { SchoolEntity } from '../../education/tables/school.entity';
import { SdqEntity } from '../../health/tables/sdq.entity';
import { SubstanceMisuseEntity } from '../../health/tables/substance-misuse.entity';

/** What this service keeps of its own, besides what every service keeps. */
export const ownTables = [
  PlanEntity,
  PathwayAssessmentEntity,
  HealthAssessmentEntity,
  DentalCheckEntity,
  ImmunisationStatusEntity,
  Oc2FlagEntity,
  SdqEntity,
  PersonalEducationPlanEntity,
  SchoolEntity,
  InspectionEntity,
  SchoolPlaceEntity,
  SchoolTermEntity,
  DevelopmentCheckEntity,
  SubstanceMisuseEntity,
  ConvictionEntity,
  PepReviewEntity,
  PlanReviewEntity,
  AttentionItemEntity,
];
