import { AccessRestrictionEntity } from './access-restriction.entity';
import { EmergencyAccessEntity } from './emergency-access.entity';
import { PlacementRestrictionEntity } from './placement-restriction.entity';
import { AbsenceCoverEntity } from './absence-cover.entity';
import { AdoptionEntity } from './adoption.entity';
import { AdoptionDecisionEntity } from './adoption-decision.entity';
import { AuditCaseEntity } from './audit-case.entity';
import { CareLeaverEntity } from './care-leaver.entity';
import { CareProceedingsEntity } from './care-proceedings.entity';
import { CareProceedingsChildEntity } from './care-proceedings-child.entity';
import { CaseAllocationEntity } from './case-allocation.entity';
import { ChildEntity } from './child.entity';
import { ChildIdentityEntity } from './child-identity.entity';
import { ChronologyLineEntity } from './chronology-line.entity';
import { CouncilServiceEntity } from './council-service.entity';
import { FamilyMemberEntity } from './family-member.entity';
import { IroEntity } from './iro.entity';
import { IroAllocationEntity } from './iro-allocation.entity';
import { IroPostEntity } from './iro-post.entity';
import { KnownDayEntity } from './known-day.entity';
import { LegalStatusEntity } from './legal-status.entity';
import { ManagerEntity } from './manager.entity';
import { MissingEpisodeEntity } from './missing-episode.entity';
import { PeriodOfCareEntity } from './period-of-care.entity';
import { PlacementEntity } from './placement.entity';
import { PopulationEstimateEntity } from './population-estimate.entity';
import { PreviousPermanenceEntity } from './previous-permanence.entity';
import { RecordReadEntity } from './record-read.entity';
import { RelationshipEntity } from './relationship.entity';
import { ReunificationPlanEntity } from './reunification-plan.entity';
import { SignificantEventEntity } from './significant-event.entity';
import { SocialWorkerEntity } from './social-worker.entity';
import { SocialWorkerVisitEntity } from './social-worker-visit.entity';
import { TeamEntity } from './team.entity';
import { UnaccompaniedStatusEntity } from './unaccompanied-status.entity';
import { IroTermsEntity } from './iro-terms.entity';
import { LeaverContactEntity } from './leaver-contact.entity';
import { PersonalAdviserEntity } from './personal-adviser.entity';
import { SocialWorkerMoveEntity } from './social-worker-move.entity';
import { TeamMoveEntity } from './team-move.entity';
import { VisitAgreementEntity } from './visit-agreement.entity';

/** The tables of the children service. */
export const ownTables = [
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
  AdoptionEntity,
  AdoptionDecisionEntity,
  PreviousPermanenceEntity,
  SignificantEventEntity,
  ReunificationPlanEntity,
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
