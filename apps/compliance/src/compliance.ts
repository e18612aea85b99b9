import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { acts } from './graph/acts/acts';
import { references } from './graph/resolvers/references';
import { resolvers } from './graph/resolvers/resolvers';
import { ownTables } from './graph/tables/own-tables';
import { keepDuties } from './worklists/duties/compliance-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { load } from './imports/load';
import { Compliance1764000000001 } from './migrations/1764000000001-compliance';
import { ComplianceRecords1764000000010 } from './migrations/1764000000010-compliance-records';
import { Child } from './graph/types/child.type';
import { IndependentReviewingOfficer } from './graph/types/independent-reviewing-officer.type';
import { ReportingYear } from './year/types/reporting-year.type';
import { audit, shared } from './graph/types/shared';
import { Team } from './graph/types/team.type';

/** Health and education compliance: plans, health, education, and the duties and figures that go with them. */
export const compliance: Subgraph = {
  name: 'compliance',
  store: {
    tables: [...kitTables, ...ownTables],
    migrations: [...kitMigrations('compliance'), Compliance1764000000001, ComplianceRecords1764000000010],
  },
  resolvers: [...resolvers, ...acts, ...worklists, ...shared.resolvers, ...audit.resolvers],
  orphans: [Child, Team, IndependentReviewingOfficer, ReportingYear],
  references,
  keepDuties,
  constraints: {
    school_place_one_at_a_time:
      'The child is on the roll of a school in those days. End that place first, or check the days.',
    school_urn_idx: 'A school with this URN is on record already. Correct its name if that is wrong.',
  },
  load,
  notices: { duties: lists, about },
};
