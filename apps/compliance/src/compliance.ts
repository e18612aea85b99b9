import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import { findKnownChild, type Subgraph } from '@iro/subgraph';
import { AgreeCarePlan } from './plans/acts/agree-care-plan';
import { AgreePathwayPlan } from './plans/acts/agree-pathway-plan';
import { AgreePlacementPlan } from './plans/acts/agree-placement-plan';
import { AnswerAttentionItem } from './attention-items/acts/answer-attention-item';
import { AssociateCarePlan } from './plans/acts/associate-care-plan';
import { BeginPep } from './education/acts/begin-pep';
import { ChaseSdq } from './health/acts/chase-sdq';
import { CompletePathwayAssessment } from './plans/acts/complete-pathway-assessment';
import { CorrectAttentionItem } from './attention-items/acts/correct-attention-item';
import {
  CorrectPep,
  CorrectPepReview,
  CorrectSchool,
  CorrectSchoolPlace,
  CorrectSchoolTerm,
} from './education/acts/correct-education-records';
import {
  CorrectHealthAssessment,
  CorrectDentalCheck,
  CorrectDevelopmentCheck,
  CorrectImmunisations,
  CorrectSubstanceMisuse,
  CorrectConviction,
  CorrectSdq,
} from './health/acts/correct-health-records';
import { CorrectInspection } from './education/acts/correct-inspection';
import { CorrectPlan, CorrectPlanReview, CorrectPathwayAssessment } from './plans/acts/correct-plan-records';
import { EndPep } from './education/acts/end-pep';
import { EndPlan } from './plans/acts/end-plan';
import { EndSchoolPlace } from './education/acts/end-school-place';
import { RaiseAttentionItem } from './attention-items/acts/raise-attention-item';
import { RecordConviction } from './health/acts/record-conviction';
import { RecordDentalCheck } from './health/acts/record-dental-check';
import { RecordDevelopmentCheck } from './health/acts/record-development-check';
import { RecordHealthAssessment } from './health/acts/record-health-assessment';
import { RecordImmunisations } from './health/acts/record-immunisations';
import { RecordInspection } from './education/acts/record-inspection';
import { RecordPepOnFile } from './education/acts/record-pep-on-file';
import { RecordSchool } from './education/acts/record-school';
import { RecordSchoolPlace } from './education/acts/record-school-place';
import { RecordSchoolTerm } from './education/acts/record-school-term';
import { RecordSdqNotHeld } from './health/acts/record-sdq-not-held';
import { RecordSdqReturned } from './health/acts/record-sdq-returned';
import { RecordSubstanceMisuse } from './health/acts/record-substance-misuse';
import { ReviewPathwayPlan } from './plans/acts/review-pathway-plan';
import { ReviewPep } from './education/acts/review-pep';
import { SendSdq } from './health/acts/send-sdq';
import { UpdateCarePlan } from './plans/acts/update-care-plan';
import { WithdrawSdq } from './health/acts/withdraw-sdq';
import { keepDuties } from './worklists/duties/compliance-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { load } from './imports/load';
import { Compliance1764000000001 } from './migrations/1764000000001-compliance';
import { ComplianceRecords1764000000010 } from './migrations/1764000000010-compliance-records';
import { AttentionItemResolver } from './attention-items/resolvers/attention-item.resolver';
import { findByKeyAlone } from './graph/resolvers/named.reference';
import { ChildResolver } from './graph/resolvers/child.resolver';
import { HealthAssessmentResolver } from './health/resolvers/health-assessment.resolver';
import {
  PepReviewResolver,
  PersonalEducationPlanResolver,
} from './education/resolvers/personal-education-plan.resolvers';
import { PlanResolver } from './plans/resolvers/plan.resolver';
import { MissingDataResolver } from './worklists/resolvers/missing-data.resolver';
import { QueryResolver } from './graph/resolvers/query.resolver';
import { findReportingYear } from './year/resolvers/reporting-year.reference';
import { ReportingYearResolver } from './year/resolvers/reporting-year.resolver';
import { SchoolPlaceResolver } from './education/resolvers/school-place.resolver';
import { findSchool } from './education/resolvers/school.reference';
import { SchoolResolver } from './education/resolvers/school.resolver';
import { SdqResolver } from './health/resolvers/sdq.resolver';
import { AttentionItemEntity } from './attention-items/tables/attention-item.entity';
import { ConvictionEntity } from './health/tables/conviction.entity';
import { DentalCheckEntity } from './health/tables/dental-check.entity';
import { DevelopmentCheckEntity } from './health/tables/development-check.entity';
import { HealthAssessmentEntity } from './health/tables/health-assessment.entity';
import { ImmunisationStatusEntity } from './health/tables/immunisation-status.entity';
import { InspectionEntity } from './education/tables/inspection.entity';
import { Oc2FlagEntity } from './health/tables/oc2-flag.entity';
import { PathwayAssessmentEntity } from './plans/tables/pathway-assessment.entity';
import { PepReviewEntity } from './education/tables/pep-review.entity';
import { PersonalEducationPlanEntity } from './education/tables/personal-education-plan.entity';
import { PlanReviewEntity } from './plans/tables/plan-review.entity';
import { PlanEntity } from './plans/tables/plan.entity';
import { SchoolPlaceEntity } from './education/tables/school-place.entity';
import { SchoolTermEntity } from './education/tables/school-term.entity';
import { SchoolEntity } from './education/tables/school.entity';
import { SdqEntity } from './health/tables/sdq.entity';
import { SubstanceMisuseEntity } from './health/tables/substance-misuse.entity';
import { Child } from './graph/types/child.type';
import { IndependentReviewingOfficer } from './graph/types/independent-reviewing-officer.type';
import { ReportingYear } from './year/types/reporting-year.type';
import { audit, shared } from './graph/types/shared';
import { Team } from './graph/types/team.type';

/** Health and education compliance: plans, health, education, and the duties and figures that go with them. */
export const compliance: Subgraph = {
  name: 'compliance',
  store: {
    tables: [
      ...kitTables,
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
    ],
    migrations: [...kitMigrations('compliance'), Compliance1764000000001, ComplianceRecords1764000000010],
  },
  resolvers: [
    QueryResolver,
    MissingDataResolver,
    ChildResolver,
    HealthAssessmentResolver,
    SdqResolver,
    SchoolResolver,
    SchoolPlaceResolver,
    ReportingYearResolver,
    AttentionItemResolver,
    PlanResolver,
    PersonalEducationPlanResolver,
    PepReviewResolver,
    AgreeCarePlan,
    AgreePathwayPlan,
    AgreePlacementPlan,
    AnswerAttentionItem,
    AssociateCarePlan,
    BeginPep,
    ChaseSdq,
    CompletePathwayAssessment,
    CorrectAttentionItem,
    CorrectPep,
    CorrectPepReview,
    CorrectSchool,
    CorrectSchoolPlace,
    CorrectSchoolTerm,
    CorrectHealthAssessment,
    CorrectDentalCheck,
    CorrectDevelopmentCheck,
    CorrectImmunisations,
    CorrectSubstanceMisuse,
    CorrectConviction,
    CorrectSdq,
    CorrectInspection,
    CorrectPlan,
    CorrectPlanReview,
    CorrectPathwayAssessment,
    EndPep,
    EndPlan,
    EndSchoolPlace,
    RaiseAttentionItem,
    RecordConviction,
    RecordDentalCheck,
    RecordDevelopmentCheck,
    RecordHealthAssessment,
    RecordImmunisations,
    RecordInspection,
    RecordPepOnFile,
    RecordSchool,
    RecordSchoolPlace,
    RecordSchoolTerm,
    RecordSdqNotHeld,
    RecordSdqReturned,
    RecordSubstanceMisuse,
    ReviewPathwayPlan,
    ReviewPep,
    SendSdq,
    UpdateCarePlan,
    WithdrawSdq,
    ...worklists,
    ...shared.resolvers,
    ...audit.resolvers,
  ],
  orphans: [Child, Team, IndependentReviewingOfficer, ReportingYear],
  references: {
    Child: findKnownChild,
    Team: findByKeyAlone,
    IndependentReviewingOfficer: findByKeyAlone,
    ReportingYear: findReportingYear,
    School: findSchool,
  },
  keepDuties,
  constraints: {
    school_place_one_at_a_time:
      'The child is on the roll of a school in those days. End that place first, or check the days.',
    school_urn_idx: 'A school with this URN is on record already. Correct its name if that is wrong.',
  },
  load,
  notices: { duties: lists, about },
};
