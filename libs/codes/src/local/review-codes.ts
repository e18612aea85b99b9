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

/** Why a review is brought forward: the cases of reg 33(3), then what practice adds. */
export const earlyReviewReasons = codeSet('EARLY_REVIEW_REASON', {
  IRO_ASKED: 'The IRO asked for it',
  WELFARE_NOT_SAFEGUARDED: "A visit found that the child's welfare is not safeguarded",
  ACCOMMODATION_ENDING: 'Accommodation after arrest, on remand or required by a court would end first',
  RELEASE_FROM_CUSTODY: 'A child in care would be released from custody first',
  ACCOMMODATION_TO_STOP: 'Accommodation is to stop and no parent will have the child',
  UNPLANNED_MOVE: 'An unplanned move',
  CHANGE_OF_PLAN: 'A significant change of the care plan is proposed',
});

/** Why a review is called off for good. */
export const reviewCancelReasons = codeSet('REVIEW_CANCEL_REASON', {
  LEFT_CARE: 'The child is no longer looked after',
  PLANNED_TWICE: 'Planned twice, or by mistake',
  HELD_WITH_ANOTHER: 'Held together with another review',
  OTHER: 'Other',
});

/** Papers an IRO needs before a review. */
export const reviewPaperKinds = codeSet('REVIEW_PAPER', {
  SOCIAL_WORKER_REPORT: "Social worker's report",
  CARE_PLAN: 'Care plan',
  PEP: 'Personal education plan',
  HEALTH_PLAN: 'Health plan',
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
