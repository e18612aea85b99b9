import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { acts } from './graph/acts/acts';
import { references } from './graph/resolvers/references';
import { resolvers } from './graph/resolvers/resolvers';
import { constraints } from './graph/checks/constraints';
import { ownTables } from './graph/tables/own-tables';
import { reviewAttention } from './worklists/attention/reviews-attention';
import { keepDuties } from './review/duties/keep-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { load } from './imports/load';
import { Reviews1764000000001 } from './migrations/1764000000001-reviews';
import { TheReview1764000000010 } from './migrations/1764000000010-the-review';
import { IroWork1764000000020 } from './migrations/1764000000020-iro-work';
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
  resolvers: [...resolvers, ...acts, reviewAttention, ...worklists, ...shared.resolvers, ...audit.resolvers],
  orphans: [Child, IndependentReviewingOfficer, Team, ReportingYear],
  references,
  keepDuties,
  load,
  cover: unfinishedReviewsOf,
  constraints,
  notices: { duties: lists, about },
};
