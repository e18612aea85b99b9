import { AccountEntity } from '../../access/tables/account.entity';
import { AccessRestrictionEntity } from '../../access/tables/access-restriction.entity';
import { EmergencyAccessEntity } from '../../access/tables/emergency-access.entity';
import { PlacementRestrictionEntity } from '../../access/tables/placement-restriction.entity';
import { AbsenceCoverEntity } from '../../organisation/tables/absence-cover.entity';
import { AdoptionEntity } from '../../care/tables/adoption.entity';
import { AdoptionDecisionEntity } from '../../care/tables/adoption-decision.entity';
import { AuditCaseEntity } from '../../access/tables/audit-case.entity';
import { CareLeaverEntity } from '../../leavers/tables/care-leaver.entity';
import { CareProceedingsEntity } from '../../care/tables/care-proceedings.entity';
import { CareProceedingsChildEntity } from '../../care/tables/care-proceedings-child.entity';
import { CaseAllocationEntity } from '../../responsibility/tables/case-allocation.entity';
import { ChildEntity } from '../../identity/tables/child.entity';
import { ChildIdentityEntity } from '../../identity/tables/child-identity.entity';
import { ChronologyLineEntity } from '../../chronology/tables/chronology-line.entity';
import { CouncilServiceEntity } from '../../organisation/tables/council-service.entity';
import { FamilyMemberEntity } from '../../identity/tables/family-member.entity';
import { IroEntity } from '../../organisation/tables/iro.entity';
import { IroAllocationEntity } from '../../responsibility/tables/iro-allocation.entity';
import { IroPostEntity } from '../../organisation/tables/iro-post.entity';
import { KnownDayEntity } from '../../known/tables/known-day.entity';
import { LegalStatusEntity } from '../../care/tables/legal-status.entity';
import { ManagerEntity } from '../../organisation/tables/manager.entity';
import { MissingEpisodeEntity } from '../../care/tables/missing-episode.entity';
import { PeriodOfCareEntity } from '../../care/tables/period-of-care.entity';
import { PlacementEntity } from '../../care/tables/placement.entity';
import { PopulationEstimateEntity } from '../../year/tables/population-estimate.entity';
import { PreviousPermanenceEntity } from '../../care/tables/previous-permanence.entity';
import { RecordReadEntity } from '../../access/tables/record-read.entity';
import { RelationshipEntity } from '../../identity/tables/relationship.entity';
import { ReturnedFileEntity } from '../../care/tables/returned-file.entity';
import { ReturnedRowEntity } from '../../care/tables/returned-row.entity';
import { ReunificationPlanEntity } from '../../care/tables/reunification-plan.entity';
import { SignificantEventEntity } from '../../events/tables/significant-event.entity';
import { SocialWorkerEntity } from '../../organisation/tables/social-worker.entity';
import { SocialWorkerVisitEntity } from '../../responsibility/tables/social-worker-visit.entity';
import { TeamEntity } from '../../organisation/tables/team.entity';
import { ToldOfEntity } from '../../year/tables/told-of.entity';
import { UnaccompaniedStatusEntity } from '../../care/tables/unaccompanied-status.entity';
import { IroTermsEntity } from '../../organisation/tables/iro-terms.entity';
import { LeaverContactEntity } from '../../leavers/tables/leaver-contact.entity';
import { PersonalAdviserEntity } from '../../leavers/tables/personal-adviser.entity';
import { SocialWorkerMoveEntity } from '../../organisation/tables/social-worker-move.entity';
import { TeamMoveEntity } from '../../organisation/tables/team-move.entity';
import { VisitAgreementEntity } from '../../responsibility/tables/visit-agreement.entity';

/** The tables of the children service. */
export const ownTables = [
  AccountEntity,
  AccessRestrictionEntity,
  PlacementRestrictionEntity,
  EmergencyAccessEntity,
  ChildEntity,
  ChildIdentityEntity,
  PeriodOfCareEntity,
  LegalStatusEntity,
  PlacementEntity,
  FamilyMemberEntity,
  RelationshipEntity,
  CareProceedingsEntity,
  CareProceedingsChildEntity,
  CareLeaverEntity,
  SocialWorkerVisitEntity,
  MissingEpisodeEntity,
  UnaccompaniedStatusEntity,
  ToldOfEntity,
  AdoptionEntity,
  AdoptionDecisionEntity,
  PreviousPermanenceEntity,
  SignificantEventEntity,
  ReunificationPlanEntity,
  ReturnedFileEntity,
  ReturnedRowEntity,
  IroEntity,
  IroPostEntity,
  CouncilServiceEntity,
  TeamEntity,
  ManagerEntity,
  SocialWorkerEntity,
  IroAllocationEntity,
  CaseAllocationEntity,
  AbsenceCoverEntity,
  PopulationEstimateEntity,
  ChronologyLineEntity,
  RecordReadEntity,
  AuditCaseEntity,
  IroTermsEntity,
  TeamMoveEntity,
  SocialWorkerMoveEntity,
  VisitAgreementEntity,
  LeaverContactEntity,
  PersonalAdviserEntity,
  KnownDayEntity,
];
