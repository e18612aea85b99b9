import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { reviewAttention } from './worklists/attention/reviews-attention';
import { actsOnReviews, constraintsOnReviews } from './review/acts/acts-on-reviews';
import { keepReviewDuties } from './review/duties/keep-review-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { loadReviews } from './imports/load-reviews';
import { iroWork, iroWorkConstraints } from './iro-work/acts/iro-work';
import { Reviews1764000000001 } from './migrations/1764000000001-reviews';
import { TheReview1764000000010 } from './migrations/1764000000010-the-review';
import { IroWork1764000000020 } from './migrations/1764000000020-iro-work';
import { ChildResolver } from './review/resolvers/child.resolver';
import { IroResolver } from './iro-work/resolvers/iro.resolver';
import { MissingDataResolver } from './worklists/resolvers/missing-data.resolver';
import { references } from './graph/resolvers/references';
import { ReportingYearResolver } from './year/resolvers/reporting-year.resolver';
import { ReviewRecordResolver } from './record/resolvers/review-record.resolver';
import { ReviewsToBook } from './preparation/resolvers/reviews-to-book.resolver';
import { ParticipationResolver, ReviewResolver } from './review/resolvers/review.resolver';
import { ownTables } from './graph/tables/own-tables';
import { Child } from './review/types/child.type';
import { IndependentReviewingOfficer } from './iro-work/types/independent-reviewing-officer.type';
import { ReportingYear } from './year/types/reporting-year.type';
import { audit, shared } from './graph/types/shared';
import { Team } from './graph/types/team.type';
import { unfinishedReviewsOf } from './review/checks/unfinished-reviews';

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
