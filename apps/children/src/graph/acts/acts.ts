import { AbolishIroPost } from '../../organisation/acts/abolish-iro-post';
import { AllocateIro } from '../../responsibility/acts/allocate-iro';
import { AllocateSocialWorker } from '../../responsibility/acts/allocate-social-worker';
import { AppointIro } from '../../organisation/acts/appoint-iro';
import { AppointManager } from '../../organisation/acts/appoint-manager';
import { AppointSocialWorker } from '../../organisation/acts/appoint-social-worker';
import { ApproveAuditCase } from '../../access/acts/approve-audit-case';
import { AssignPersonalAdviser } from '../../leavers/acts/assign-personal-adviser';
import { BeginLeaverStatus } from '../../leavers/acts/begin-leaver-status';
import { BeginPeriodOfCare } from '../../care/acts/begin-period-of-care';
import { BreakGlass } from '../../access/acts/break-glass';
import { ChangeAccount } from '../../access/acts/change-account';
import { ChangeIroPost } from '../../organisation/acts/change-iro-post';
import { ChangeLegalStatus } from '../../care/acts/change-legal-status';
import { CloseAuditCase } from '../../access/acts/close-audit-case';
import { CloseTeam } from '../../organisation/acts/close-team';
import { ConcludeCareProceedings } from '../../care/acts/conclude-care-proceedings';
import { CorrectAccount } from '../../access/acts/correct-account';
import {
  CorrectPeriodOfCare,
  CorrectLegalStatus,
  CorrectPlacement,
  CorrectTemporaryStay,
} from '../../care/acts/correct-care';
import { CorrectChild } from '../../identity/acts/correct-child';
import {
  CorrectLeaverStatus,
  CorrectPersonalAdviser,
  CorrectLeaverContact,
} from '../../leavers/acts/correct-leavers';
import {
  CorrectIro,
  CorrectIroTerms,
  CorrectIroPost,
  CorrectService,
  CorrectTeam,
  CorrectTeamMove,
  CorrectManager,
  CorrectSocialWorker,
  CorrectSocialWorkerMove,
  CorrectAbsenceCover,
} from '../../organisation/acts/correct-organisation';
import {
  CorrectMissingEpisode,
  CorrectAdoptionDecision,
  CorrectAdoption,
  CorrectUnaccompaniedStatus,
  CorrectCareProceedings,
  CorrectSignificantEvent,
} from '../../care/acts/correct-records';
import {
  CorrectIroAllocation,
  CorrectCaseAllocation,
  CorrectSocialWorkerVisit,
  CorrectVisitAgreement,
} from '../../responsibility/acts/correct-responsibility';
import { EndAbsenceCover } from '../../organisation/acts/end-absence-cover';
import { EndAccount } from '../../access/acts/end-account';
import { EndIroAllocation } from '../../responsibility/acts/end-iro-allocation';
import { EndIroAppointment } from '../../organisation/acts/end-iro-appointment';
import { EndLeaverStatus } from '../../leavers/acts/end-leaver-status';
import { EndManagerAppointment } from '../../organisation/acts/end-manager-appointment';
import { EndPeriodOfCare } from '../../care/acts/end-period-of-care';
import { EndPersonalAdviser } from '../../leavers/acts/end-personal-adviser';
import { EndPlacementForAdoption } from '../../care/acts/end-placement-for-adoption';
import { EndRelationship } from '../../identity/acts/end-relationship';
import { EndSocialWorker } from '../../responsibility/acts/end-social-worker';
import { EndTemporaryStay } from '../../care/acts/end-temporary-stay';
import { EndUnaccompaniedStatus } from '../../care/acts/end-unaccompanied-status';
import { EndVisitAgreement } from '../../responsibility/acts/end-visit-agreement';
import { EstablishIroPost } from '../../organisation/acts/establish-iro-post';
import { IssueCareProceedings } from '../../care/acts/issue-care-proceedings';
import { LeaveFamilyGroup } from '../../identity/acts/leave-family-group';
import { MovePlacement } from '../../care/acts/move-placement';
import { MoveSocialWorker } from '../../organisation/acts/move-social-worker';
import { MoveTeam } from '../../organisation/acts/move-team';
import { OpenAccount } from '../../access/acts/open-account';
import { OpenService } from '../../organisation/acts/open-service';
import { OpenTeam } from '../../organisation/acts/open-team';
import { PlanSiblingContact } from '../../identity/acts/plan-sibling-contact';
import { RecordAbsenceCover } from '../../organisation/acts/record-absence-cover';
import { RecordAdoption } from '../../care/acts/record-adoption';
import { RecordAdoptionDecision } from '../../care/acts/record-adoption-decision';
import { RecordLeaverContact } from '../../leavers/acts/record-leaver-contact';
import { RecordMissing } from '../../care/acts/record-missing';
import { RecordPlacementForAdoption } from '../../care/acts/record-placement-for-adoption';
import { RecordReturn } from '../../care/acts/record-return';
import { RecordReunificationPlan } from '../../care/acts/record-reunification-plan';
import { RecordSignificantEvent } from '../../events/acts/record-significant-event';
import { RecordSocialWorkerVisit } from '../../responsibility/acts/record-social-worker-visit';
import { RecordTemporaryStay } from '../../care/acts/record-temporary-stay';
import { RecordUnaccompaniedStatus } from '../../care/acts/record-unaccompanied-status';
import { RecordVisitAgreement } from '../../responsibility/acts/record-visit-agreement';
import { RegisterChild } from '../../identity/acts/register-child';
import { RelateChildren } from '../../identity/acts/relate-children';
import { RespondToSignificantEvent } from '../../events/acts/respond-to-significant-event';
import { RestrictAccess } from '../../access/acts/restrict-access';
import { RestrictPlacement } from '../../access/acts/restrict-placement';
import { ReverseAdoptionDecision } from '../../care/acts/reverse-adoption-decision';
import { UpdateReunificationPlan } from '../../care/acts/update-reunification-plan';
import { WriteUpSocialWorkerVisit } from '../../responsibility/acts/write-up-social-worker-visit';

/** Everything a person does that changes a record of children, their care or those responsible for them. */
export const acts = [
  AbolishIroPost,
  AllocateIro,
  AllocateSocialWorker,
  AppointIro,
  AppointManager,
  AppointSocialWorker,
  ApproveAuditCase,
  AssignPersonalAdviser,
  BeginLeaverStatus,
  BeginPeriodOfCare,
  BreakGlass,
  ChangeAccount,
  ChangeIroPost,
  ChangeLegalStatus,
  CloseAuditCase,
  CloseTeam,
  ConcludeCareProceedings,
  CorrectAccount,
  CorrectPeriodOfCare,
  CorrectLegalStatus,
  CorrectPlacement,
  CorrectTemporaryStay,
  CorrectChild,
  CorrectLeaverStatus,
  CorrectPersonalAdviser,
  CorrectLeaverContact,
  CorrectIro,
  CorrectIroTerms,
  CorrectIroPost,
  CorrectService,
  CorrectTeam,
  CorrectTeamMove,
  CorrectManager,
  CorrectSocialWorker,
  CorrectSocialWorkerMove,
  CorrectAbsenceCover,
  CorrectMissingEpisode,
  CorrectAdoptionDecision,
  CorrectAdoption,
  CorrectUnaccompaniedStatus,
  CorrectCareProceedings,
  CorrectSignificantEvent,
  CorrectIroAllocation,
  CorrectCaseAllocation,
  CorrectSocialWorkerVisit,
  CorrectVisitAgreement,
  EndAbsenceCover,
  EndAccount,
  EndIroAllocation,
  EndIroAppointment,
  EndLeaverStatus,
  EndManagerAppointment,
  EndPeriodOfCare,
  EndPersonalAdviser,
  EndPlacementForAdoption,
  EndRelationship,
  EndSocialWorker,
  EndTemporaryStay,
  EndUnaccompaniedStatus,
  EndVisitAgreement,
  EstablishIroPost,
  IssueCareProceedings,
  LeaveFamilyGroup,
  MovePlacement,
  MoveSocialWorker,
  MoveTeam,
  OpenAccount,
  OpenService,
  OpenTeam,
  PlanSiblingContact,
  RecordAbsenceCover,
  RecordAdoption,
  RecordAdoptionDecision,
  RecordLeaverContact,
  RecordMissing,
  RecordPlacementForAdoption,
  RecordReturn,
  RecordReunificationPlan,
  RecordSignificantEvent,
  RecordSocialWorkerVisit,
  RecordTemporaryStay,
  RecordUnaccompaniedStatus,
  RecordVisitAgreement,
  RegisterChild,
  RelateChildren,
  RespondToSignificantEvent,
  RestrictAccess,
  RestrictPlacement,
  ReverseAdoptionDecision,
  UpdateReunificationPlan,
  WriteUpSocialWorkerVisit,
];
