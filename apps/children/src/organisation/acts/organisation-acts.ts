import { AbolishIroPost } from './abolish-iro-post';
import { AllocateSocialWorker } from '../../responsibility/acts/allocate-social-worker';
import { AppointIro } from './appoint-iro';
import { AppointManager } from './appoint-manager';
import { AppointSocialWorker } from './appoint-social-worker';
import { AssignPersonalAdviser } from '../../leavers/acts/assign-personal-adviser';
import { BeginLeaverStatus } from '../../leavers/acts/begin-leaver-status';
import { ChangeIroPost } from './change-iro-post';
import { CloseTeam } from './close-team';
import { leaverCorrections } from '../../leavers/acts/correct-leavers';
import { organisationCorrections } from './correct-organisation';
import { responsibilityCorrections } from '../../responsibility/acts/correct-responsibility';
import { EndAbsenceCover } from './end-absence-cover';
import { EndIroAllocation } from '../../responsibility/acts/end-iro-allocation';
import { EndIroAppointment } from './end-iro-appointment';
import { EndLeaverStatus } from '../../leavers/acts/end-leaver-status';
import { EndManagerAppointment } from './end-manager-appointment';
import { EndPersonalAdviser } from '../../leavers/acts/end-personal-adviser';
import { EndSocialWorker } from '../../responsibility/acts/end-social-worker';
import { EndVisitAgreement } from '../../responsibility/acts/end-visit-agreement';
import { EstablishIroPost } from './establish-iro-post';
import { MoveSocialWorker } from './move-social-worker';
import { MoveTeam } from './move-team';
import { OpenService } from './open-service';
import { OpenTeam } from './open-team';
import { RecordAbsenceCover } from './record-absence-cover';
import { RecordLeaverContact } from '../../leavers/acts/record-leaver-contact';
import { RecordSocialWorkerVisit } from '../../responsibility/acts/record-social-worker-visit';
import { RecordVisitAgreement } from '../../responsibility/acts/record-visit-agreement';
import { WriteUpSocialWorkerVisit } from '../../responsibility/acts/write-up-social-worker-visit';

/** The acts on the organisation, on who is responsible for a child, on visits and on leavers. */
export const organisationActs = [
  AbolishIroPost,
  AllocateSocialWorker,
  AppointIro,
  AppointManager,
  AppointSocialWorker,
  AssignPersonalAdviser,
  BeginLeaverStatus,
  ChangeIroPost,
  CloseTeam,
  EndAbsenceCover,
  EndIroAllocation,
  EndIroAppointment,
  EndLeaverStatus,
  EndManagerAppointment,
  EndPersonalAdviser,
  EndSocialWorker,
  EndVisitAgreement,
  EstablishIroPost,
  MoveSocialWorker,
  MoveTeam,
  OpenService,
  OpenTeam,
  RecordAbsenceCover,
  RecordLeaverContact,
  RecordSocialWorkerVisit,
  RecordVisitAgreement,
  WriteUpSocialWorkerVisit,
  ...organisationCorrections,
  ...responsibilityCorrections,
  ...leaverCorrections,
];

/** What the database says where two people could do the same at once. */
export const organisationConstraints = {
  iro_allocation_one_at_a_time:
    'Another IRO is responsible on some of these days. A child has one at a time.',
  iro_terms_one_a_day: 'A change of the IRO’s post is already recorded for that day. Correct that one.',
  team_move_one_a_day: 'A move of the team is already recorded for that day. Correct that one.',
  social_worker_move_one_a_day:
    'A move of the social worker is already recorded for that day. Correct that one.',
  manager_one_at_a_time:
    'Somebody else is in that post on some of these days. Record first when they leave it.',
  absence_covered_once:
    'That absence, with the same person standing in, is already recorded ' +
    'for some of these days. End or correct that one.',
  personal_adviser_one_at_a_time:
    'Another adviser is on record for some of these days. A young person has one at a time.',
} as const;
