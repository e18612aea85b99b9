import { CapacityFigures } from '../../year/resolvers/capacity-figures.resolver';
import { CompletenessResolver } from '../../year/resolvers/completeness.resolver';
import { PlacementFigures } from '../../year/resolvers/placement-figures.resolver';
import { AccountResolver } from '../../access/resolvers/account.resolver';
import { ViewerResolver } from '../../access/resolvers/viewer.resolver';
import { childrenAttention } from '../../worklists/attention/children-attention';
import {
  AccessOfChildResolver,
  EmergencyAccessResolver,
  AuditCaseResolver,
} from '../../access/resolvers/access.resolver';
import { ChildInCareResolver } from '../../care/resolvers/child-in-care.resolver';
import {
  PeriodOfCareResolver,
  PlacementResolver,
  LegalStatusResolver,
  CareProceedingsResolver,
  IroAllocationResolver,
} from '../../care/resolvers/spell.resolvers';
import { SignificantEventResolver } from '../../events/resolvers/significant-event.resolver';
import { ChildHistoryResolver } from '../../identity/resolvers/child-history.resolver';
import { ChildRecordResolver, PeriodEpisodesResolver } from '../../identity/resolvers/child-record.resolver';
import { ChildResolver } from '../../identity/resolvers/child.resolver';
import {
  ChildInFamilyResolver,
  FamilyGroupResolver,
  RelationshipResolver,
  SiblingResolver,
} from '../../identity/resolvers/family.resolver';
import { QueryResolver } from '../../identity/resolvers/query.resolver';
import {
  LeaverOfChildResolver,
  CareLeaverResolver,
  LeaverContactResolver,
  PersonalAdviserResolver,
} from '../../leavers/resolvers/leaver.resolvers';
import { IndependentReviewingOfficerResolver } from '../../organisation/resolvers/iro.resolver';
import {
  IroOverTimeResolver,
  TeamOverTimeResolver,
  TeamMoveResolver,
  SocialWorkerMoveResolver,
  ServiceOverTimeResolver,
  SocialWorkerOverTimeResolver,
  ManagerResolver,
} from '../../organisation/resolvers/organisation-over-time.resolvers';
import { OrganisationQueryResolver } from '../../organisation/resolvers/organisation-query.resolver';
import {
  TeamResolver,
  ServiceResolver,
  SocialWorkerResolver,
} from '../../organisation/resolvers/organisation.resolvers';
import {
  ChildResponsibleResolver,
  IroAllocationAdviceResolver,
  CaseAllocationResolver,
  SocialWorkerVisitResolver,
} from '../../responsibility/resolvers/child-responsible.resolver';
import { ImportStatusResolver } from '../../worklists/resolvers/import-status.resolver';
import { MissingDataResolver } from '../../worklists/resolvers/missing-data.resolver';
import { ReconciliationResolver } from '../../year/resolvers/reconciliation.resolver';
import { ReportingYearResolver } from '../../year/resolvers/reporting-year.resolver';

/** What can be asked, and the fields this service gives. */
export const resolvers = [
  AccountResolver,
  ViewerResolver,
  AccessOfChildResolver,
  EmergencyAccessResolver,
  AuditCaseResolver,
  ChildInCareResolver,
  PeriodOfCareResolver,
  PlacementResolver,
  LegalStatusResolver,
  CareProceedingsResolver,
  IroAllocationResolver,
  SignificantEventResolver,
  ChildHistoryResolver,
  ChildRecordResolver,
  PeriodEpisodesResolver,
  ChildResolver,
  ChildInFamilyResolver,
  FamilyGroupResolver,
  RelationshipResolver,
  SiblingResolver,
  QueryResolver,
  LeaverOfChildResolver,
  CareLeaverResolver,
  LeaverContactResolver,
  PersonalAdviserResolver,
  IndependentReviewingOfficerResolver,
  IroOverTimeResolver,
  TeamOverTimeResolver,
  TeamMoveResolver,
  SocialWorkerMoveResolver,
  ServiceOverTimeResolver,
  SocialWorkerOverTimeResolver,
  ManagerResolver,
  OrganisationQueryResolver,
  TeamResolver,
  ServiceResolver,
  SocialWorkerResolver,
  ChildResponsibleResolver,
  IroAllocationAdviceResolver,
  CaseAllocationResolver,
  SocialWorkerVisitResolver,
  ImportStatusResolver,
  MissingDataResolver,
  ReconciliationResolver,
  ReportingYearResolver,
  PlacementFigures,
  CapacityFigures,
  CompletenessResolver,
  childrenAttention,
];
