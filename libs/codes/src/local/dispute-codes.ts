import { codeSet } from '../code-set';

/** Why an informal concern was raised. A concern without any is of a reason not listed. */
export const concernReasons = codeSet('CONCERN_REASON', {
  CARE_PLAN_NOT_ASSOCIATED: 'Care plan not associated with the record',
  STATUTORY_VISITS_NOT_COMPLETED: 'Statutory visits not completed',
  CHRONOLOGY_NOT_UPDATED: 'Chronology not updated',
  MANAGEMENT_OVERSIGHT: 'Management oversight of plans',
  PEP_NOT_ON_FILE: 'PEP documents not on file after the meeting',
});

/** What a formal dispute is about; one may have several. */
export const disputeThemes = codeSet('DISPUTE_THEME', {
  STATUTORY_VISIT_RECORDS: 'Statutory visit records lacking detail',
  CARE_PLANNING_DRIFT: 'Care planning drift and delay',
  SUPERVISION_GAPS: 'Gaps in supervision',
  DECISION_MAKING_AND_RISK: 'Decision making, including safeguarding and risk management in placement',
  HEALTH_ASSESSMENT_DELAY: 'Delay in health assessment',
  PEP_MISSED: 'Missed personal education plan',
  PLACEMENT_ORDER_REVOCATION_DELAY: 'Delay in applying to revoke a placement order',
  SPECIAL_GUARDIANSHIP_DELAY: 'Delay in permanence planning for special guardianship',
  CARE_PLAN_NOT_UPDATED: 'No updated care plan',
  ADOPTION_DELAY: 'Delay in progressing adoption',
  TRANSITION_TO_ADULT_SERVICES: "Transition to adult services, or delay in adult care's assessment",
  NO_PERSONAL_ADVISER: 'No personal adviser in leaving care',
  THERAPEUTIC_RESOURCE_DELAY: 'Delay in finding a therapeutic resource once approved',
  CONTACT_NOT_ASSESSED: 'No assessment of contact arrangements',
  VIABILITY_ASSESSMENT_ROBUSTNESS:
    'Robustness of viability assessments for care by, or rehabilitation to, family',
});

/**
 * In what the authority failed, where an IRO refers a case to Cafcass (Care Planning, Placement and Case
 * Review (England) Regulations 2010, reg 45(3)).
 */
export const cafcassGrounds = codeSet('CAFCASS_GROUND', {
  CARE_PLAN_NOT_PREPARED: 'Care plan not prepared',
  CASE_NOT_REVIEWED: 'Case not reviewed',
  DECISION_NOT_CARRIED_OUT: 'Decision of a review not carried out',
  OTHER_MATERIAL_BREACH: 'Other breach of duty in a material respect',
});

/**
 * The managers to whom a stage of a protocol, or an issue with the service, may be put: they answer, and do
 * nothing else in a dispute.
 */
export const disputeAddressees = codeSet('DISPUTE_ADDRESSEE', {
  TEAM_MANAGER: 'Team manager',
  SERVICE_MANAGER: 'Service manager',
  ASSISTANT_DIRECTOR: 'Assistant director',
});

/** In what a protocol counts its limits. */
export const protocolLimitUnits = codeSet('PROTOCOL_LIMIT_UNIT', {
  WORKING_DAYS: 'Working days',
  DAYS: 'Days',
  WEEKS: 'Weeks',
  MONTHS: 'Months',
  HOURS: 'Hours, counted in whole days',
});

/** Child protection conferences. */
export const conferenceKinds = codeSet('CONFERENCE_KIND', {
  INITIAL: 'Initial child protection conference',
  REVIEW: 'Review child protection conference',
  PRE_BIRTH: 'Conference before birth',
  TRANSFER_IN: 'Conference on moving into the area',
});

/** Whose good practice is fed back. */
export const praisedPeople = codeSet('PRAISED', {
  SOCIAL_WORKER: 'Social worker',
  MANAGER: 'Manager',
  CARER: 'Carer',
  OTHER_PROFESSIONAL: 'Other professional',
});
