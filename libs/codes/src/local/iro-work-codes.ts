import { codeSet } from '../code-set';

/** Where the IRO visited a child. */
export const visitPlaces = codeSet('VISIT_PLACE', {
  PLACEMENT: 'Where the child lives',
  SCHOOL: 'School or nursery',
  FAMILY: "A parent's or relative's home",
  HOSPITAL: 'Hospital',
  OFFICE: 'Council office',
  CONTACT_CENTRE: 'Contact centre',
  OUT_AND_ABOUT: 'Out together',
  OTHER: 'Elsewhere',
});

/** What came of the IRO's talk with a child in private before a review. */
export const privateTalkOutcomes = codeSet('PRIVATE_TALK_OUTCOME', {
  SPOKEN_TO: 'Spoken to in private',
  REFUSED: 'The child did not wish to',
  NOT_APPROPRIATE: 'Not appropriate for the age and understanding of the child',
});

/** A child's lasting home, as planned. */
export const permanencePlanRoutes = codeSet('PERMANENCE_PLAN_ROUTE', {
  RETURN_HOME: 'Return to parents',
  FAMILY_AND_FRIENDS: 'Life with family or friends',
  CHILD_ARRANGEMENTS_ORDER: 'Child arrangements order',
  SPECIAL_GUARDIANSHIP: 'Special guardianship',
  ADOPTION: 'Adoption',
  LONG_TERM_FOSTERING: 'Long-term fostering',
  RESIDENTIAL: 'Residential care to adulthood',
  INDEPENDENCE: 'Living independently',
});

/** Who gave feedback. */
export const feedbackGivers = codeSet('FEEDBACK_GIVER', {
  CHILD: 'A child',
  YOUNG_INSPECTORS: 'Young Inspectors',
  GROUP: 'A group of children',
});

/** What feedback was about. */
export const feedbackThemes = codeSet('FEEDBACK_THEME', {
  BEING_LISTENED_TO: 'Being listened to',
  REVIEW_MEETINGS: 'Review meetings',
  WHO_IS_INVITED: 'Who is invited',
  CHAIRING: 'Chairing the own review',
  SEEING_THE_IRO: 'Seeing the IRO between reviews',
  CHANGES_OF_WORKER: 'Changes of social worker or IRO',
  REPORTS_AND_RECORDS: 'Reports and records',
  KNOWING_THE_PLAN: 'Knowing the plan and what was decided',
  FAMILY_TIME: 'Time with family',
  PLACEMENT: 'The placement',
  SCHOOL: 'School',
  HEALTH: 'Health',
  ADVOCACY: 'Advocates and complaints',
  OTHER: 'Something else',
});

/** How an IRO's work is looked at. */
export const observationKinds = codeSet('OBSERVATION_KIND', {
  REVIEW_OBSERVED: 'Observation of a review',
  VISIT_OBSERVED: 'Observation of a visit',
  FILE_AUDIT: 'Audit of records',
});

/** What is scored when an IRO's work is looked at. */
export const observationAspects = codeSet('OBSERVATION_ASPECT', {
  PREPARATION: 'Preparation',
  CHILDS_VOICE: "Child's voice",
  CHAIRING: 'Chairing',
  CHALLENGE: 'Challenge',
  PLANNING: 'Plan and decisions',
  RECORDING: 'Recording',
});

/** What else an IRO does. */
export const otherActivities = codeSet('OTHER_ACTIVITY', {
  STRATEGY_MEETING: 'Strategy meeting',
  LADO: 'Allegation against a person in a position of trust (LADO)',
  GUARDIAN_CONTACT: "Contact with a children's guardian",
  COURT: 'Court',
  TRAINING_GIVEN: 'Training given',
  TRAINING_TAKEN: 'Training taken',
  PANEL: 'Panel',
  POLICY: 'Policy and development',
  OTHER: 'Other',
});

/** Sections of the annual report. */
export const commentarySections = codeSet('COMMENTARY_SECTION', {
  INTRODUCTION: 'Introduction',
  POPULATION: 'Children looked after',
  PROCEEDINGS: 'Care proceedings',
  CAPACITY: 'The IRO service',
  REVIEWS: 'Reviews',
  PARTICIPATION: 'Participation',
  VISITS: 'Children seen by the IRO',
  JUDGEMENTS: 'Judgements',
  PERMANENCE: 'Permanence',
  PLANS: 'Care and pathway plans',
  STABILITY: 'Stability of placements',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  LEAVERS: 'Care leavers',
  DISPUTES: 'Concerns and disputes',
  FEEDBACK: 'Feedback, supervision and observation',
  PRIORITIES: 'Priorities',
});

/** How a priority of the year stands. */
export const priorityStates = codeSet('PRIORITY_STATE', {
  NOT_STARTED: 'Not started',
  ON_TRACK: 'On track',
  BEHIND: 'Behind',
  ACHIEVED: 'Achieved',
});

/** In what form a young person gave their views. */
export const viewForms = codeSet('VIEW_FORM', {
  WRITTEN: 'Written',
  DRAWN: 'Drawn',
  RECORDED: 'Recorded as sound or film',
});

/** How a young person would like their review to be chaired. */
export const chairingWishes = codeSet('CHAIRING_WISH', {
  CHILD: 'I would like to chair it',
  JOINTLY: 'I would like to chair it together with my IRO',
  IRO: 'I would like my IRO to chair it',
});
