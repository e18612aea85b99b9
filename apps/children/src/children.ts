import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { AllocateIro } from './acts/allocate-iro';
import { organisationActs, organisationConstraints } from './acts/organisation-acts';
import { careActs, careConstraints } from './acts/care-acts';
import { BreakGlass } from './acts/break-glass';
import { RestrictAccess } from './acts/restrict-access';
import { RestrictPlacement } from './acts/restrict-placement';
import { childrenAttention } from './attention/children-attention';
import { ApproveAuditCase } from './acts/approve-audit-case';
import { CloseAuditCase } from './acts/close-audit-case';
import { gatherer } from './chronology/gatherer';
import { keepDuties } from './duties/children-duties';
import { about, lists, worklists } from './duties/worklist';
import { load } from './imports/load';
import { coverOn } from './known/cover';
import { newDay } from './known/new-day';
import { refreshKnown } from './known/refresh-known';
import { Children1764000000001 } from './migrations/1764000000001-children';
import { Organisation1764000000020 } from './migrations/1764000000020-organisation';
import { Care1764000000010 } from './migrations/1764000000010-care';
import { WhoMaySeeWhom1764000000040 } from './migrations/1764000000040-who-may-see-whom';
import { AccessOfChildResolver, EmergencyAccessResolver } from './resolvers/access.resolver';
import { Chronology1764000000030 } from './migrations/1764000000030-chronology';
import { ChildHistoryResolver } from './resolvers/child-history.resolver';
import { ChildInCareResolver } from './resolvers/child-in-care.resolver';
import { ChildRecordResolver, PeriodEpisodesResolver } from './resolvers/child-record.resolver';
import { ChildResolver } from './resolvers/child.resolver';
import {
  ChildInFamilyResolver,
  FamilyGroupResolver,
  RelationshipResolver,
  SiblingResolver,
} from './resolvers/family.resolver';
import { IndependentReviewingOfficerResolver } from './resolvers/independent-reviewing-officer.resolver';
import { organisationResolvers } from './resolvers/organisation-resolvers';
import { ServiceResolver, SocialWorkerResolver, TeamResolver } from './resolvers/organisation.resolvers';
import { ImportStatusResolver } from './resolvers/import-status.resolver';
import { MissingDataResolver } from './resolvers/missing-data.resolver';
import { QueryResolver } from './resolvers/query.resolver';
import { ReconciliationResolver } from './resolvers/reconciliation.resolver';
import { findChild, findIro, findTeam } from './resolvers/references';
import { findReportingYear } from './resolvers/reporting-year.reference';
import { ReportingYearResolver } from './resolvers/reporting-year.resolver';
import { SignificantEventResolver } from './resolvers/significant-event.resolver';
import {
  CareProceedingsResolver,
  IroAllocationResolver,
  LegalStatusResolver,
  PeriodOfCareResolver,
  PlacementResolver,
} from './resolvers/spell.resolvers';
import { ownTables } from './tables/own-tables';
import { audit, shared } from './types/shared';

/**
 * Children and placements: who the child is, where they live, who is responsible; the owner of what every
 * service knows a child by.
 */
export const children: Subgraph = {
  name: 'children',
  store: {
    tables: [...kitTables, ...ownTables],
    migrations: [
      ...kitMigrations('children'),
      Children1764000000001,
      Care1764000000010,
      Organisation1764000000020,
      Chronology1764000000030,
      WhoMaySeeWhom1764000000040,
    ],
  },
  resolvers: [
    QueryResolver,
    ChildResolver,
    ChildInCareResolver,
    PeriodOfCareResolver,
    PlacementResolver,
    LegalStatusResolver,
    CareProceedingsResolver,
    IroAllocationResolver,
    IndependentReviewingOfficerResolver,
    TeamResolver,
    ServiceResolver,
    SocialWorkerResolver,
    ReportingYearResolver,
    ReconciliationResolver,
    ImportStatusResolver,
    MissingDataResolver,
    AllocateIro,
    ChildInFamilyResolver,
    FamilyGroupResolver,
    RelationshipResolver,
    SiblingResolver,
    ChildRecordResolver,
    PeriodEpisodesResolver,
    SignificantEventResolver,
    ...careActs,
    RestrictAccess,
    RestrictPlacement,
    BreakGlass,
    AccessOfChildResolver,
    EmergencyAccessResolver,
    ...organisationResolvers,
    ...organisationActs,
    ChildHistoryResolver,
    ApproveAuditCase,
    CloseAuditCase,
    childrenAttention,
    ...worklists,
    ...shared.resolvers,
    ...audit.resolvers,
  ],
  orphans: [],
  references: {
    Child: findChild,
    IndependentReviewingOfficer: findIro,
    Team: findTeam,
    ReportingYear: findReportingYear,
  },
  keepDuties,
  load,
  refreshKnown,
  newDay,
  cover: coverOn,
  gatherer,
  constraints: {
    ...careConstraints,
    ...organisationConstraints,
    audit_case_auditor_child_id_idx:
      'That auditor already has an open case about this child. Close it first, or let it run out.',
  },
  notices: { duties: lists, about },
};
