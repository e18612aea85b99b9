import { AttentionItemResolver } from '../../attention-items/resolvers/attention-item.resolver';
import { ChildResolver } from './child.resolver';
import { HealthAssessmentResolver } from '../../health/resolvers/health-assessment.resolver';
import {
  PepReviewResolver,
  PersonalEducationPlanResolver,
} from '../../education/resolvers/personal-education-plan.resolvers';
import { PlanResolver } from '../../plans/resolvers/plan.resolver';
import { MissingDataResolver } from '../../worklists/resolvers/missing-data.resolver';
import { QueryResolver } from './query.resolver';
import { ReportingYearResolver } from '../../year/resolvers/reporting-year.resolver';
import { SchoolPlaceResolver } from '../../education/resolvers/school-place.resolver';
import { SchoolResolver } from '../../education/resolvers/school.resolver';
import { SdqResolver } from '../../health/resolvers/sdq.resolver';

/** What this service answers, of its own types and of those of others. */
export const resolvers = [
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
];
