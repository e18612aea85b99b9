import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { acts } from './graph/acts/acts';
import { disputeCover } from './dispute/checks/cover';
import { keepDuties } from './dispute/duties/dispute-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { load } from './imports/load-disputes';
import { Disputes1764000000001 } from './migrations/1764000000001-disputes';
import { TheWorkOfDisputes1764000000010 } from './migrations/1764000000010-the-work-of-disputes';
import { concernNotices } from './concerns/notices/concern-notices';
import { references } from './graph/resolvers/references';
import { resolvers } from './graph/resolvers/resolvers';
import { ownTables } from './graph/tables/own-tables';
import { Child } from './graph/types/child.type';
import { IndependentReviewingOfficer } from './graph/types/independent-reviewing-officer.type';
import { ReportingYear } from './year/types/reporting-year.type';
import { Review } from './graph/types/review.type';
import { audit, shared } from './graph/types/shared';
import { Team } from './graph/types/team.type';

/**
 * Disputes and escalation: informal concerns, formal disputes up the stages of the protocol, good practice
 * fed back.
 */
export const disputes: Subgraph = {
  name: 'disputes',
  store: {
    tables: [...kitTables, ...ownTables],
    migrations: [...kitMigrations('disputes'), Disputes1764000000001, TheWorkOfDisputes1764000000010],
  },
  resolvers: [...worklists, ...shared.resolvers, ...audit.resolvers, ...resolvers, ...acts],
  orphans: [Child, IndependentReviewingOfficer, Team, Review, ReportingYear],
  references,
  keepDuties,
  load,
  cover: disputeCover,
  constraints: {
    concern_session: 'A concern cannot be raised before the review session it arose in.',
    dispute_ends_once: 'A dispute is resolved or withdrawn, not both.',
    dispute_protocol_from_on_idx: 'A protocol begins on that day already. Correct it, or choose another day.',
    referral_after_telling:
      'The failure has to be drawn to the attention of senior managers before the case is referred.',
    stage_raised_once: 'The dispute has been raised at that stage already. Read it again.',
    systemic_issue_in_order: 'An issue is raised first, then answered, then closed. Check the days.',
  },
  notices: { duties: lists, about, written: concernNotices },
};

export { protocolsOnRecord } from './protocol/loaders/protocols-on-record';
