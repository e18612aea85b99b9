import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { ChangeAccount } from './access/acts/change-account';
import { CorrectAccount } from './access/acts/correct-account';
import { EndAccount } from './access/acts/end-account';
import { OpenAccount } from './access/acts/open-account';
import { accountsOfPerson } from './access/loaders/accounts-of-person';
import { AccountResolver } from './access/resolvers/account.resolver';
import { ViewerResolver } from './access/resolvers/viewer.resolver';
import { AllocateIro } from './responsibility/acts/allocate-iro';
import { organisationActs, organisationConstraints } from './organisation/acts/organisation-acts';
import { careActs, careConstraints } from './care/acts/care-acts';
import { BreakGlass } from './access/acts/break-glass';
import { RestrictAccess } from './access/acts/restrict-access';
import { RestrictPlacement } from './access/acts/restrict-placement';
import { childrenAttention } from './worklists/attention/children-attention';
import { ApproveAuditCase } from './access/acts/approve-audit-case';
import { CloseAuditCase } from './access/acts/close-audit-case';
import { gatherer } from './chronology/gatherer';
import { keepDuties } from './worklists/duties/children-duties';
import { about, lists, worklists } from './worklists/duties/worklist';
import { load } from './imports/load';
import { coverOn } from './known/cover';
import { newDay } from './known/new-day';
import { refreshKnown } from './known/refresh-known';
import { Children1764000000001 } from './migrations/1764000000001-children';
import { Organisation1764000000020 } from './migrations/1764000000020-organisation';
import { Care1764000000010 } from './migrations/1764000000010-care';
import { TheReturnAsTold1764000000196 } from './migrations/1764000000196-the-return-as-told';
import { ToldOf1764000000131 } from './migrations/1764000000131-told-of';
import { WhoMaySeeWhom1764000000040 } from './migrations/1764000000040-who-may-see-whom';
import { Accounts1764000000110 } from './migrations/1764000000110-accounts';
import { AccessOfChildResolver, EmergencyAccessResolver } from './access/resolvers/access.resolver';
import { Chronology1764000000030 } from './migrations/1764000000030-chronology';
import { ChildHistoryResolver } from './identity/resolvers/child-history.resolver';
import { ChildInCareResolver } from './care/resolvers/child-in-care.resolver';
import { ChildRecordResolver, PeriodEpisodesResolver } from './identity/resolvers/child-record.resolver';
import { ChildResolver } from './identity/resolvers/child.resolver';
import {
  ChildInFamilyResolver,
  FamilyGroupResolver,
  RelationshipResolver,
  SiblingResolver,
} from './identity/resolvers/family.resolver';
import { IndependentReviewingOfficerResolver } from './organisation/resolvers/independent-reviewing-officer.resolver';
import { organisationResolvers } from './organisation/resolvers/organisation-resolvers';
import {
  ServiceResolver,
  SocialWorkerResolver,
  TeamResolver,
} from './organisation/resolvers/organisation.resolvers';
import { ImportStatusResolver } from './worklists/resolvers/import-status.resolver';
import { MissingDataResolver } from './worklists/resolvers/missing-data.resolver';
import { QueryResolver } from './identity/resolvers/query.resolver';
import { CompletenessResolver } from './year/resolvers/completeness.resolver';
import { ReconciliationResolver } from './year/resolvers/reconciliation.resolver';
import { findChild, findIro, findTeam } from './graph/resolvers/references';
import { findReportingYear } from './year/resolvers/reporting-year.reference';
import { CapacityFigures } from './year/resolvers/capacity-figures.resolver';
import { PlacementFigures } from './year/resolvers/placement-figures.resolver';
import { ReportingYearResolver } from './year/resolvers/reporting-year.resolver';
import { SignificantEventResolver } from './events/resolvers/significant-event.resolver';
import {
  CareProceedingsResolver,
  IroAllocationResolver,
  LegalStatusResolver,
  PeriodOfCareResolver,
  PlacementResolver,
} from './care/resolvers/spell.resolvers';
import { ownTables } from './graph/tables/own-tables';
import { audit, shared } from './graph/types/shared';

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
      Accounts1764000000110,
      TheReturnAsTold1764000000196,
      ToldOf1764000000131,
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
    PlacementFigures,
    CapacityFigures,
    CompletenessResolver,
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
    AccountResolver,
    ViewerResolver,
    OpenAccount,
    ChangeAccount,
    EndAccount,
    CorrectAccount,
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
  accountsOf: accountsOfPerson,
  gatherer,
  constraints: {
    ...careConstraints,
    ...organisationConstraints,
    account_one_at_a_time:
      'Somebody of that name to the identity provider has an account of that role on some of these days.',
    audit_case_auditor_child_id_idx:
      'That auditor already has an open case about this child. Close it first, or let it run out.',
  },
  notices: { duties: lists, about },
};

export { storeAccount } from './access/acts/open-account';
