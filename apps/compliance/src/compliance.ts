import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { RecordHealthAssessment } from './acts/record-health-assessment';
import { keepDuties } from './duties/compliance-duties';
import { about, lists, worklists } from './duties/worklist';
import { load } from './imports/load';
import { Compliance1764000000001 } from './migrations/1764000000001-compliance';
import { findByKeyAlone, findChild } from './resolvers/child.reference';
import { ChildResolver } from './resolvers/child.resolver';
import { HealthAssessmentResolver } from './resolvers/health-assessment.resolver';
import { QueryResolver } from './resolvers/query.resolver';
import { findReportingYear } from './resolvers/reporting-year.reference';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { SchoolPlaceResolver } from './resolvers/school-place.resolver';
import { findSchool } from './resolvers/school.reference';
import { SchoolResolver } from './resolvers/school.resolver';
import { SdqResolver } from './resolvers/sdq.resolver';
import { DentalCheckEntity } from './tables/dental-check.entity';
import { HealthAssessmentEntity } from './tables/health-assessment.entity';
import { ImmunisationStatusEntity } from './tables/immunisation-status.entity';
import { InspectionEntity } from './tables/inspection.entity';
import { Oc2FlagEntity } from './tables/oc2-flag.entity';
import { PathwayAssessmentEntity } from './tables/pathway-assessment.entity';
import { PersonalEducationPlanEntity } from './tables/personal-education-plan.entity';
import { PlanEntity } from './tables/plan.entity';
import { SchoolPlaceEntity } from './tables/school-place.entity';
import { SchoolTermEntity } from './tables/school-term.entity';
import { SchoolEntity } from './tables/school.entity';
import { SdqEntity } from './tables/sdq.entity';
import { Child } from './types/child.type';
import { IndependentReviewingOfficer } from './types/independent-reviewing-officer.type';
import { ReportingYear } from './types/reporting-year.type';
import { shared } from './types/shared';
import { Team } from './types/team.type';

/** Health and education compliance: plans, health, education, and the duties and figures that go with them. */
export const compliance: Subgraph = {
  name: 'compliance',
  store: {
    tables: [
      ...kitTables, PlanEntity, PathwayAssessmentEntity, HealthAssessmentEntity, DentalCheckEntity, ImmunisationStatusEntity, Oc2FlagEntity, SdqEntity,
      PersonalEducationPlanEntity, SchoolEntity, InspectionEntity, SchoolPlaceEntity, SchoolTermEntity,
    ],
    migrations: [...kitMigrations('compliance'), Compliance1764000000001],
  },
  resolvers: [
    QueryResolver, ChildResolver, HealthAssessmentResolver, SdqResolver, SchoolResolver, SchoolPlaceResolver,
    ReportingYearResolver, RecordHealthAssessment, ...worklists, ...shared.resolvers,
  ],
  orphans: [Child, Team, IndependentReviewingOfficer, ReportingYear],
  references: { Child: findChild, Team: findByKeyAlone, IndependentReviewingOfficer: findByKeyAlone, ReportingYear: findReportingYear, School: findSchool },
  keepDuties,
  load,
  notices: { duties: lists, about },
};
