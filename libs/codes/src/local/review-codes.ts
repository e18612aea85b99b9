import { codeSet } from '../code-set';

/** What makes a review due. */
export const reviewKinds = codeSet('REVIEW_KIND', {
  FIRST: 'First review of a period of care',
  SECOND: 'Second review',
  SUBSEQUENT: 'Third or later review',
  EARLY: 'Brought forward because something changed',
  ADOPTION: 'Review of a child to be placed, or placed, for adoption',
  AFTER_DISRUPTION: 'Review after an adoptive placement broke down',
  SHORT_BREAK: 'Review of a series of short breaks',
});

/** Why a review was held late or put off. */
export const latenessReasons = codeSet('LATENESS_REASON', {
  DOCUMENTS_MISSING: "Documents missing, such as the social worker's report",
  SOCIAL_WORKER_SICKNESS: 'Social worker sick',
  PLACEMENT_CHANGE: 'Change of placement',
  IRO_TURNOVER: 'Change of IRO',
  CARER_OR_PARENT_REQUEST: 'Carer or parent asked',
  OTHER: 'Other',
});

/** Who chaired a review. */
export const reviewChairs = codeSet('REVIEW_CHAIR', {
  IRO: 'The IRO',
  CHILD: 'The child',
  JOINTLY: 'The child and the IRO together',
});

/** Ways a child may take part in a review. */
export const participationMethods = codeSet('PARTICIPATION_METHOD', {
  WRITTEN: 'Wrote, or filled in a form',
  IRO_VISIT: 'Told the IRO on a visit',
  ATTENDED: 'Came to the review',
  ADVOCATE: 'Through an advocate',
  OBSERVATION: 'Observed, as with a baby',
  DIGITAL: 'Through an app, recording or call',
});

/** Who is invited to a review. */
export const inviteeRoles = codeSet('INVITEE_ROLE', {
  CHILD: 'The child',
  PARENT: 'Parent',
  CARER: 'Carer',
  FAMILY_MEMBER: 'Other family member',
  SOCIAL_WORKER: 'Social worker',
  TEAM_MANAGER: 'Team manager',
  SUPERVISING_SOCIAL_WORKER: "Carer's supervising social worker",
  RESIDENTIAL_WORKER: 'Residential worker',
  PERSONAL_ADVISER: 'Personal adviser',
  TEACHER: 'Teacher or designated teacher',
  VIRTUAL_SCHOOL: 'Virtual school',
  HEALTH: 'Health professional',
  GUARDIAN: "Children's guardian",
  ADVOCATE: 'Advocate',
  INDEPENDENT_VISITOR: 'Independent visitor',
  OTHER: 'Other',
});

/** What the IRO judges at each review. */
export const judgementDimensions = codeSet('JUDGEMENT_DIMENSION', {
  CARE_PLAN: 'Care plan',
  PATHWAY_PLAN: 'Pathway plan',
  PERMANENCE: 'Permanence',
  CHILDS_VOICE: "Child's voice",
  PLACEMENT: 'Placement',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  CONTACT: 'Contact',
});

/** Grades of a judgement. */
export const judgementGrades = codeSet('JUDGEMENT_GRADE', {
  OUTSTANDING: 'Outstanding',
  GOOD: 'Good',
  REQUIRES_IMPROVEMENT: 'Requires improvement',
  INADEQUATE: 'Inadequate',
});

/** An IRO's supervision. */
export const supervisionKinds = codeSet('SUPERVISION_KIND', {
  SCHEDULED: 'Scheduled supervision',
  AD_HOC: 'Ad hoc supervision',
  ON_REQUEST: 'Supervision the IRO asked for',
  PDR: 'Personal development review',
});
