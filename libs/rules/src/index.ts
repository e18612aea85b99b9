export { type Convention, type Duty, type DutyExemption, type DutyKind, dutyKinds } from './duty';
export type { PeriodOfCare } from './period-of-care';
export type { AdoptionPlacement, HeldReview, ReviewHistory, ReviewKind } from './review-history';
export { reviewDuties } from './review-duties';
export { nextReviewDue } from './next-review-due';
export { adjournmentLimit } from './adjournment-limit';
export { type MeetingHistory, meetingLimits, meetingNeeded } from './meeting-needed';
export {
  adjournmentLimits,
  adoptionIntervals,
  authorityIntervals,
  disruptionIntervals,
  reviewIntervals,
  shortBreakIntervals,
} from './review-intervals';
export {
  aroundReviewDuties,
  type AroundReviewHistory,
  type PlannedReview,
  type ReviewWithRecord,
} from './around-review-duties';
export { bookingDay } from './booking-day';
export { permanencePlanDuties, type PermanenceHistory } from './permanence-plan-duties';
export {
  healthAssessments,
  healthDuties,
  type HealthHistory,
  type HealthNumbers,
  type ReviewHealthBoundary,
} from './health-duties';
export { dentalChecks, dentalDuties, type DentalHistory } from './dental-duties';
export { sdqAges, sdqDuties, type SdqHistory } from './sdq-duties';
export {
  type InitialPepReading,
  pepDuties,
  type PepHistory,
  type PepNumbers,
  pepNumbers,
} from './pep-duties';
export { carePlanDuties, type CarePlanHistory, carePlanLimits } from './care-plan-duties';
export { placementPlanDuties, type PlacementPlanHistory, placementPlanLimits } from './placement-plan-duties';
export { type Eligible, eligibleFrom } from './eligible-from';
export { pathwayDuties, type PathwayHistory, type PathwayNumbers, pathwayNumbers } from './pathway-duties';
export { type AllocationHistory, allocationLimits, iroAllocationDuties } from './iro-allocation-duties';
export {
  type AnnouncedRevision,
  type DisputeProtocol,
  openRevisions,
  protocolOn,
  type ProtocolStage,
  referralStage,
  seededProtocols,
} from './dispute-protocol';
export { disputeDuties, type DisputeHistory, type DisputeStage } from './dispute-duties';
export { type ConcernHistory, concernLimits, concernSentDuty } from './concern-sent-duty';
export {
  careOrderAtHomeVisits,
  interimVisits,
  localVisits,
  longTermVisits,
  ordinaryVisits,
  shortBreakVisits,
  unassessedParentVisits,
} from './social-worker-visit-limits';
export {
  socialWorkerVisitDuties,
  type VisitedPlacement,
  type VisitHistory,
} from './social-worker-visit-duties';
export {
  type LeaverHistory,
  leaverNumbers,
  type LeaverSpell,
  type LeaverStatus,
  leaverStatuses,
  leaverStatusOn,
} from './leaver-status';
export {
  adviserLimits,
  type AfterCareHistory,
  contactLimits,
  leaverDuties,
  type RecordedStatus,
} from './leaver-duties';
export { type CaseloadOutlook, type ProjectedMonth, projectCaseload } from './caseload-projection';
export { type CaseloadBand, caseloadBand, caseloadBands } from './caseload-band';
export { speakingDay, speakingPractice } from './speaking-day';
export { daysOfCareBefore, type EligibilityNumbers, eligibility } from './thirteen-weeks';
export { type RecordedExemption, withExemptions } from './with-exemptions';
export { ruleBook } from './rule-book';
export { protocolRules } from './rule-book/protocol-rules';
export { type Confidence, type RuleEntry } from './rule-book/rule-entry';
export { rulesVersion } from './rules-version';
