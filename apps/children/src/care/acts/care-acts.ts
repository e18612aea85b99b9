import { BeginPeriodOfCare } from './begin-period-of-care';
import { ChangeLegalStatus } from './change-legal-status';
import { ConcludeCareProceedings } from './conclude-care-proceedings';
import {
  CorrectLegalStatus,
  CorrectPeriodOfCare,
  CorrectPlacement,
  CorrectTemporaryStay,
} from './correct-care';
import { CorrectChild } from '../../identity/acts/correct-child';
import {
  CorrectAdoption,
  CorrectAdoptionDecision,
  CorrectCareProceedings,
  CorrectMissingEpisode,
  CorrectSignificantEvent,
  CorrectUnaccompaniedStatus,
} from './correct-records';
import { EndPeriodOfCare } from './end-period-of-care';
import { EndPlacementForAdoption } from './end-placement-for-adoption';
import { EndRelationship } from '../../identity/acts/end-relationship';
import { EndTemporaryStay } from './end-temporary-stay';
import { EndUnaccompaniedStatus } from './end-unaccompanied-status';
import { IssueCareProceedings } from './issue-care-proceedings';
import { LeaveFamilyGroup } from '../../identity/acts/leave-family-group';
import { MovePlacement } from './move-placement';
import { PlanSiblingContact } from '../../identity/acts/plan-sibling-contact';
import { RecordAdoption } from './record-adoption';
import { RecordAdoptionDecision } from './record-adoption-decision';
import { RecordMissing } from './record-missing';
import { RecordPlacementForAdoption } from './record-placement-for-adoption';
import { RecordReturn } from './record-return';
import { RecordReunificationPlan } from './record-reunification-plan';
import { RecordSignificantEvent } from '../../events/acts/record-significant-event';
import { RecordTemporaryStay } from './record-temporary-stay';
import { RecordUnaccompaniedStatus } from './record-unaccompanied-status';
import { RegisterChild } from '../../identity/acts/register-child';
import { RelateChildren } from '../../identity/acts/relate-children';
import { RespondToSignificantEvent } from '../../events/acts/respond-to-significant-event';
import { ReverseAdoptionDecision } from './reverse-adoption-decision';
import { UpdateReunificationPlan } from './update-reunification-plan';

/** The acts about a child, the family, and the time in care. */
export const careActs = [
  RegisterChild,
  CorrectChild,
  RelateChildren,
  EndRelationship,
  LeaveFamilyGroup,
  PlanSiblingContact,
  BeginPeriodOfCare,
  EndPeriodOfCare,
  CorrectPeriodOfCare,
  ChangeLegalStatus,
  CorrectLegalStatus,
  MovePlacement,
  CorrectPlacement,
  RecordTemporaryStay,
  EndTemporaryStay,
  CorrectTemporaryStay,
  RecordMissing,
  RecordReturn,
  CorrectMissingEpisode,
  RecordAdoptionDecision,
  ReverseAdoptionDecision,
  CorrectAdoptionDecision,
  RecordPlacementForAdoption,
  EndPlacementForAdoption,
  RecordAdoption,
  CorrectAdoption,
  RecordUnaccompaniedStatus,
  EndUnaccompaniedStatus,
  CorrectUnaccompaniedStatus,
  IssueCareProceedings,
  ConcludeCareProceedings,
  CorrectCareProceedings,
  RecordSignificantEvent,
  RespondToSignificantEvent,
  CorrectSignificantEvent,
  RecordReunificationPlan,
  UpdateReunificationPlan,
] as const;

/** What the database refuses where two act at once, in words. */
export const careConstraints: Readonly<Record<string, string>> = {
  child_identity_local_id_idx:
    'That local id cannot be given to this child. Look the child up first; where that finds nobody, take another id.',
  period_of_care_one_at_a_time:
    'The child is looked after on some of those days already. End that period of care first, or check the days.',
  legal_status_one_at_a_time:
    'Another legal status is on record for some of those days. Correct that first, or choose another day.',
  placement_one_at_a_time:
    'Another placement is on record for some of those days. Correct that first, or choose another day.',
  temporary_stay_one_at_a_time:
    'The child is on a temporary stay on some of those days already. Record its end first.',
  iro_allocation_one_at_a_time: 'Another IRO is allocated on some of those days. Read the record again.',
  missing_episode_one_at_a_time:
    'The child is already on record as missing or away. Record the return first.',
  relationship_once: 'How these two are related is already on record.',
};
