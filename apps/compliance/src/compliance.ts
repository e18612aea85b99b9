import { kitMigrations, kitTables } from '@iro/journal';
import { findKnownChild, type Subgraph } from '@iro/subgraph';
import { AgreeCarePlan } from './acts/agree-care-plan';
import { AgreePathwayPlan } from './acts/agree-pathway-plan';
import { AgreePlacementPlan } from './acts/agree-placement-plan';
import { AnswerAttentionItem } from './acts/answer-attention-item';
import { AssociateCarePlan } from './acts/associate-care-plan';
import { BeginPep } from './acts/begin-pep';
import { ChaseSdq } from './acts/chase-sdq';
import { CompletePathwayAssessment } from './acts/complete-pathway-assessment';
import { CorrectAttentionItem } from './acts/correct-attention-item';
import {
  CorrectPep,
  CorrectPepReview,
  CorrectSchool,
  CorrectSchoolPlace,
  CorrectSchoolTerm,
} from './acts/correct-education-records';
import {
  CorrectHealthAssessment,
  CorrectDentalCheck,
  CorrectDevelopmentCheck,
  CorrectImmunisations,
  CorrectSubstanceMisuse,
  CorrectConviction,
  CorrectSdq,
} from './acts/correct-health-records';
import { CorrectInspection } from './acts/correct-inspection';
import { CorrectPlan, CorrectPlanReview, CorrectPathwayAssessment } from './acts/correct-plan-records';
import { EndPep } from './acts/end-pep';
import { EndPlan } from './acts/end-plan';
import { EndSchoolPlace } from './acts/end-school-place';
import { RaiseAttentionItem } from './acts/raise-attention-item';
import { RecordConviction } from './acts/record-conviction';
import { RecordDentalCheck } from './acts/record-dental-check';
import { RecordDevelopmentCheck } from './acts/record-development-check';
import { RecordHealthAssessment } from './acts/record-health-assessment';
import { RecordImmunisations } from './acts/record-immunisations';
import { RecordInspection } from './acts/record-inspection';
import { RecordPepOnFile } from './acts/record-pep-on-file';
import { RecordSchool } from './acts/record-school';
import { RecordSchoolPlace } from './acts/record-school-place';
import { RecordSchoolTerm } from './acts/record-school-term';
import { RecordSdqNotHeld } from './acts/record-sdq-not-held';
import { RecordSdqReturned } from './acts/record-sdq-returned';
import { RecordSubstanceMisuse } from './acts/record-substance-misuse';
import { ReviewPathwayPlan } from './acts/review-pathway-plan';
import { ReviewPep } from './acts/review-pep';
import { SendSdq } from './acts/send-sdq';
import { UpdateCarePlan } from './acts/update-care-plan';
import { WithdrawSdq } from './acts/withdraw-sdq';
import { keepDuties } from './duties/compliance-duties';
import { about, lists, worklists } from './duties/worklist';
import { load } from './imports/load';
import { Compliance1764000000001 } from './migrations/1764000000001-compliance';
import { ComplianceRecords1764000000010 } from './migrations/1764000000010-compliance-records';
import { AttentionItemResolver } from './resolvers/attention-item.resolver';
import { findByKeyAlone } from './resolvers/named.reference';
import { ChildResolver } from './resolvers/child.resolver';
import { HealthAssessmentResolver } from './resolvers/health-assessment.resolver';
import {
  PepReviewResolver,
  PersonalEducationPlanResolver,
} from './resolvers/personal-education-plan.resolvers';
import { PlanResolver } from './resolvers/plan.resolver';
import { MissingDataResolver } from './resolvers/missing-data.resolver';
import { QueryResolver } from './resolvers/query.resolver';
import { findReportingYear } from './resolvers/reporting-year.reference';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { SchoolPlaceResolver } from './resolvers/school-place.resolver';
import { findSchool } from './resolvers/school.reference';
import { SchoolResolver } from './resolvers/school.resolver';
import { SdqResolver } from './resolvers/sdq.resolver';
import { AttentionItemEntity } from './tables/attention-item.entity';
import { ConvictionEntity } from './tables/conviction.entity';
import { DentalCheckEntity } from './tables/dental-check.entity';
import { DevelopmentCheckEntity } from './tables/development-check.entity';
import { HealthAssessmentEntity } from './tables/health-assessment.entity';
import { ImmunisationStatusEntity } from './tables/immunisation-status.entity';
import { InspectionEntity } from './tables/inspection.entity';
import { Oc2FlagEntity } from './tables/oc2-flag.entity';
import { PathwayAssessmentEntity } from './tables/pathway-assessment.entity';
import { PepReviewEntity } from './tables/pep-review.entity';
import { PersonalEducationPlanEntity } from './tables/personal-education-plan.entity';
import { PlanReviewEntity } from './tables/plan-review.entity';
import { PlanEntity } from './tables/plan.entity';
import { SchoolPlaceEntity } from './tables/school-place.entity';
import { SchoolTermEntity } from './tables/school-term.entity';
import { SchoolEntity } from './tables/school.entity';
import { SdqEntity } from './tables/sdq.entity';
import { SubstanceMisuseEntity } from './tables/substance-misuse.entity';
import { Child } from './types/child.type';
import { IndependentReviewingOfficer } from './types/independent-reviewing-officer.type';
import { ReportingYear } from './types/reporting-year.type';
import { audit, shared } from './types/shared';
import { Team } from './types/team.type';

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
