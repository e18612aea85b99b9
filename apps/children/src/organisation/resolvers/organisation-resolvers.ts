import {
  CaseAllocationResolver,
  ChildResponsibleResolver,
  IroAllocationAdviceResolver,
  SocialWorkerVisitResolver,
} from '../../responsibility/resolvers/child-responsible.resolver';
import {
  CareLeaverResolver,
  LeaverContactResolver,
  LeaverOfChildResolver,
  PersonalAdviserResolver,
} from '../../leavers/resolvers/leaver.resolvers';
import {
  IroOverTimeResolver,
  ManagerResolver,
  ServiceOverTimeResolver,
  SocialWorkerMoveResolver,
  SocialWorkerOverTimeResolver,
  TeamMoveResolver,
  TeamOverTimeResolver,
} from './organisation-over-time.resolvers';
import { OrganisationQueryResolver } from './organisation-query.resolver';

/** Reads of the organisation over time, of who is responsible for a child, of visits and of leavers. */
export const organisationResolvers = [
  ChildResponsibleResolver,
  IroAllocationAdviceResolver,
  CaseAllocationResolver,
  SocialWorkerVisitResolver,
  LeaverOfChildResolver,
  CareLeaverResolver,
  LeaverContactResolver,
  PersonalAdviserResolver,
  IroOverTimeResolver,
  TeamOverTimeResolver,
  TeamMoveResolver,
  ServiceOverTimeResolver,
  SocialWorkerOverTimeResolver,
  SocialWorkerMoveResolver,
  ManagerResolver,
  OrganisationQueryResolver,
];
