import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { AllocateIro } from './acts/allocate-iro';
import { BreakGlass } from './acts/break-glass';
import { RestrictAccess } from './acts/restrict-access';
import { RestrictPlacement } from './acts/restrict-placement';
import { keepDuties } from './duties/children-duties';
import { about, lists, worklists } from './duties/worklist';
import { load } from './imports/load';
import { coverOn } from './known/cover';
import { refreshKnown } from './known/refresh-known';
import { Children1764000000001 } from './migrations/1764000000001-children';
import { WhoMaySeeWhom1764000000040 } from './migrations/1764000000040-who-may-see-whom';
import { AccessOfChildResolver, EmergencyAccessResolver } from './resolvers/access.resolver';
import { ChildInCareResolver } from './resolvers/child-in-care.resolver';
import { ChildResolver } from './resolvers/child.resolver';
import { IndependentReviewingOfficerResolver } from './resolvers/independent-reviewing-officer.resolver';
import { ServiceResolver, SocialWorkerResolver, TeamResolver } from './resolvers/organisation.resolvers';
import { QueryResolver } from './resolvers/query.resolver';
import { ReconciliationResolver } from './resolvers/reconciliation.resolver';
import { findChild, findIro, findTeam } from './resolvers/references';
import { findReportingYear } from './resolvers/reporting-year.reference';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { CareProceedingsResolver, IroAllocationResolver, LegalStatusResolver, PeriodOfCareResolver, PlacementResolver } from './resolvers/spell.resolvers';
import { ownTables } from './tables/own-tables';
import { shared } from './types/shared';

/** Children and placements: who the child is, where they live, who is responsible; the owner of what every service knows a child by. */
export const children: Subgraph = {
  name: 'children',
  store: { tables: [...kitTables, ...ownTables], migrations: [...kitMigrations('children'), Children1764000000001, WhoMaySeeWhom1764000000040] },
  resolvers: [
    QueryResolver, ChildResolver, ChildInCareResolver, PeriodOfCareResolver, PlacementResolver, LegalStatusResolver, CareProceedingsResolver, IroAllocationResolver,
    IndependentReviewingOfficerResolver, TeamResolver, ServiceResolver, SocialWorkerResolver, ReportingYearResolver, ReconciliationResolver, AllocateIro,
    RestrictAccess, RestrictPlacement, BreakGlass, AccessOfChildResolver, EmergencyAccessResolver, ...worklists, ...shared.resolvers,
  ],
  orphans: [],
  references: { Child: findChild, IndependentReviewingOfficer: findIro, Team: findTeam, ReportingYear: findReportingYear },
  keepDuties,
  load,
  refreshKnown,
  cover: coverOn,
  notices: { duties: lists, about },
};
