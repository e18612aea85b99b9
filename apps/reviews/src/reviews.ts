import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { CompleteReview } from './acts/complete-review';
import { keepReviewDuties } from './duties/keep-review-duties';
import { loadReviews } from './imports/load-reviews';
import { Reviews1764000000001 } from './migrations/1764000000001-reviews';
import { ChildResolver, IroVisitResolver, MonitoringDiscussionResolver } from './resolvers/child.resolver';
import { AllDuties, ChildDuties, IroDuties, TeamDuties } from './resolvers/duties.resolver';
import { IroResolver } from './resolvers/iro.resolver';
import { MissingDataResolver } from './resolvers/missing-data.resolver';
import { references } from './resolvers/references';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { ParticipationResolver, ReviewResolver } from './resolvers/review.resolver';
import { ownTables } from './tables/own-tables';
import { Child } from './types/child.type';
import { IndependentReviewingOfficer } from './types/independent-reviewing-officer.type';
import { ReportingYear } from './types/reporting-year.type';
import { shared } from './types/shared';
import { Team } from './types/team.type';

/** Reviews and participation: the IRO's own work, as one value. */
export const reviews: Subgraph = {
  name: 'reviews',
  store: { tables: [...kitTables, ...ownTables], migrations: [...kitMigrations('reviews'), Reviews1764000000001] },
  resolvers: [
    ReviewResolver, ParticipationResolver, ChildResolver, IroVisitResolver, MonitoringDiscussionResolver, IroResolver, ReportingYearResolver,
    AllDuties, ChildDuties, IroDuties, TeamDuties, CompleteReview, MissingDataResolver, ...shared.resolvers,
  ],
  orphans: [Child, IndependentReviewingOfficer, Team, ReportingYear],
  references,
  keepDuties: keepReviewDuties,
  load: loadReviews,
};
