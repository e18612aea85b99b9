import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { RaiseConcern } from './acts/raise-concern';
import { keepDisputeDuties } from './duties/dispute-duties';
import { about, lists, worklists } from './duties/worklist';
import { loadDisputes } from './imports/load-disputes';
import { Disputes1764000000001 } from './migrations/1764000000001-disputes';
import { concernNotices } from './notices/concern-notices';
import { ChildResolver } from './resolvers/child.resolver';
import { ConcernResolver } from './resolvers/concern.resolver';
import { DisputeProtocolResolver } from './resolvers/dispute-protocol.resolver';
import { DisputeResolver } from './resolvers/dispute.resolver';
import { GoodPracticeResolver } from './resolvers/good-practice.resolver';
import { IndependentReviewingOfficerResolver } from './resolvers/independent-reviewing-officer.resolver';
import { references } from './resolvers/references';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { ConcernReasonEntity } from './tables/concern-reason.entity';
import { ConcernEntity } from './tables/concern.entity';
import { DisputeProtocolEntity } from './tables/dispute-protocol.entity';
import { DisputeThemeEntity } from './tables/dispute-theme.entity';
import { DisputeEntity } from './tables/dispute.entity';
import { GoodPracticeEntity } from './tables/good-practice.entity';
import { StageEntryEntity } from './tables/stage-entry.entity';
import { Child } from './types/child.type';
import { IndependentReviewingOfficer } from './types/independent-reviewing-officer.type';
import { ReportingYear } from './types/reporting-year.type';
import { Review } from './types/review.type';
import { shared } from './types/shared';
import { Team } from './types/team.type';

/** Disputes and escalation: informal concerns, formal disputes up the stages of the protocol, good practice fed back. */
export const disputes: Subgraph = {
  name: 'disputes',
  store: {
    tables: [...kitTables, ConcernEntity, ConcernReasonEntity, DisputeEntity, DisputeThemeEntity, StageEntryEntity, DisputeProtocolEntity, GoodPracticeEntity],
    migrations: [...kitMigrations('disputes'), Disputes1764000000001],
  },
  resolvers: [
    ...worklists, ...shared.resolvers, DisputeResolver, ConcernResolver, GoodPracticeResolver, ChildResolver, IndependentReviewingOfficerResolver,
    DisputeProtocolResolver, ReportingYearResolver, RaiseConcern,
  ],
  orphans: [Child, IndependentReviewingOfficer, Team, Review, ReportingYear],
  references,
  keepDuties: keepDisputeDuties,
  load: loadDisputes,
  notices: { duties: lists, about, written: concernNotices },
};
