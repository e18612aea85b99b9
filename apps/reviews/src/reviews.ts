import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { reviewAttention } from './attention/reviews-attention';
import { actsOnReviews, constraintsOnReviews } from './acts/acts-on-reviews';
import { keepReviewDuties } from './duties/keep-review-duties';
import { about, lists, worklists } from './duties/worklist';
import { loadReviews } from './imports/load-reviews';
import { iroWork, iroWorkConstraints } from './iro-work';
import { Reviews1764000000001 } from './migrations/1764000000001-reviews';
import { TheReview1764000000010 } from './migrations/1764000000010-the-review';
import { IroWork1764000000020 } from './migrations/1764000000020-iro-work';
import { ChildResolver } from './resolvers/child.resolver';
import { IroResolver } from './resolvers/iro.resolver';
import { MissingDataResolver } from './resolvers/missing-data.resolver';
import { references } from './resolvers/references';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { ReviewRecordResolver } from './resolvers/review-record.resolver';
import { ReviewsToBook } from './resolvers/reviews-to-book.resolver';
import { ParticipationResolver, ReviewResolver } from './resolvers/review.resolver';
import { ownTables } from './tables/own-tables';
import { Child } from './types/child.type';
import { IndependentReviewingOfficer } from './types/independent-reviewing-officer.type';
import { ReportingYear } from './types/reporting-year.type';
import { audit, shared } from './types/shared';
import { Team } from './types/team.type';
import { unfinishedReviewsOf } from './unfinished-reviews';

/** Reviews and participation: the IRO's own work, as one value. */
export const reviews: Subgraph = {
  name: 'reviews',
  store: {
    tables: [...kitTables, ...ownTables],
    migrations: [
      ...kitMigrations('reviews'),
      Reviews1764000000001,
      TheReview1764000000010,
      IroWork1764000000020,
    ],
  },
  resolvers: [
    ReviewResolver,
    MissingDataResolver,
    ParticipationResolver,
    ReviewRecordResolver,
    ChildResolver,
    IroResolver,
    ReportingYearResolver,
    ReviewsToBook,
    ...actsOnReviews,
    ...iroWork,
    reviewAttention,
    ...worklists,
    ...shared.resolvers,
    ...audit.resolvers,
  ],
  orphans: [Child, IndependentReviewingOfficer, Team, ReportingYear],
  references,
  keepDuties: keepReviewDuties,
  load: loadReviews,
  cover: unfinishedReviewsOf,
  constraints: { ...constraintsOnReviews, ...iroWorkConstraints },
  notices: { duties: lists, about },
};
