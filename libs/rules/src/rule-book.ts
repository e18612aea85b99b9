import { type CivilDate, type InForce, limitInWords as words } from '@iro/calendar';
import {
  managersResponseLimits,
  midwayCheck,
  permanencePlanBySecondReview,
  preparationLimits,
  recordLimits,
  spokenToInPrivate,
  visitBetweenReviews,
} from './around-review-limits';
import { bookingPractice } from './booking-day';
import { carePlanLimits } from './care-plan-duties';
import { caseloadBands } from './caseload-band';
import { concernLimits } from './concern-sent-duty';
import { dentalChecks } from './dental-duties';
import { rotherhamProtocols } from './dispute-protocol';
import { healthAssessments } from './health-duties';
import { allocationLimits } from './iro-allocation-duties';
import { adviserLimits, contactLimits } from './leaver-duties';
import { leaverNumbers } from './leaver-status';
import { meetingLimits } from './meeting-needed';
import { pathwayNumbers } from './pathway-duties';
import { pepNumbers } from './pep-duties';
import { placementPlanLimits } from './placement-plan-duties';
import {
  adjournmentLimits,
  adoptionIntervals,
  authorityIntervals,
  disruptionIntervals,
  reviewIntervals,
  shortBreakIntervals,
} from './review-intervals';
import { sdqAges } from './sdq-duties';
import {
  careOrderAtHomeVisits,
  interimVisits,
  localVisits,
  longTermVisits,
  ordinaryVisits,
  shortBreakVisits,
  unassessedParentVisits,
} from './social-worker-visit-limits';
import { speakingPractice } from './speaking-day';
import { eligibility } from './thirteen-weeks';

/**
 * How sure we are: the text of the instrument was read; a secondary source was; the council's own document
 * says so; or it is from practice.
 */
export type Confidence = 'INSTRUMENT_READ' | 'SECONDARY_SOURCE' | 'COUNCIL_DOCUMENT' | 'FROM_PRACTICE';

/** One line of the page to check with an IRO. */
export interface RuleEntry {
  /** Stable: 'R1'. */
  readonly code: string;
  readonly what: string;
  readonly number: string;
  readonly source: string;
  readonly inForceFrom: CivilDate;
  readonly confidence: Confidence;
  /** How an open question was settled; null: there was none. */
  readonly reading: string | null;
}

function entries<T>(
  code: string,
  what: string,
  lines: readonly InForce<T>[],
  number: (value: T) => string,
  confidence: Confidence,
  reading: string | null = null,
): RuleEntry[] {
  return lines.map(({ from, source, value }) => ({
    code,
    what,
    number: number(value),
    source,
    inForceFrom: from,
    confidence,
    reading,
  }));
}

/** Every rule with its number, its source and since when. The numbers are those the rules themselves use. */
export const ruleBook: readonly RuleEntry[] = [
  ...entries(
    'R1',
    'First review',
    reviewIntervals,
    (v) => `${words(v.first)} from becoming looked after`,
    'INSTRUMENT_READ',
    'The first day is day 0. None where the start of care is unknown. A new period of care starts again.',
  ),
  ...entries(
    'R2',
    'Second review',
    reviewIntervals,
    (v) => `${words(v.second)} from the completion of the first`,
    'INSTRUMENT_READ',
    'The whole day is in time; a month without that day ends on its last.',
  ),
  ...entries(
    'R3',
    'Each later review',
    reviewIntervals,
    (v) => `${words(v.later)} from the completion of the one before`,
    'INSTRUMENT_READ',
    'An early or extra review moves the next due day. Two ways of counting stand beside each ' +
      'other: the first session meets it (to March 2015), or the completion (from April 2015).',
  ),
  ...entries(
    'R6',
    'Adoption review while the authority may place and has not',
    authorityIntervals,
    (v) => `${words(v.first)} from the authority to place, then every ${words(v.later)}`,
    'INSTRUMENT_READ',
    'Runs until the first placement. R8: ordinary reviews go on beside it, and any review counts for both.',
  ),
  ...entries(
    'R7',
    'Adoption review while placed',
    adoptionIntervals,
    (v) =>
      `${words(v.first)} from the placement, ${words(v.second)} after that, then every ${words(v.later)}`,
    'INSTRUMENT_READ',
    'Takes the place of the ordinary reviews until the order or the return.',
  ),
  ...entries(
    'R7B',
    'Review after an adoptive placement broke down',
    disruptionIntervals,
    (v) => `not before ${words(v.notBefore)} and by ${words(v.by)} from the return`,
    'FROM_PRACTICE',
    'About 85% sure of the numbers; an earlier review does not meet it. Then R3.',
  ),
  ...entries(
    'R9',
    'Reviews of short breaks',
    shortBreakIntervals,
    (v) => `${words(v.first)} from the first stay, then every ${words(v.later)}`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'R10',
    'A review without a meeting',
    meetingLimits,
    (v) =>
      `after ${words(v.settledAfter)} in a long-term foster placement, with a ` +
      `meeting in the ${words(v.meetingWithin)} before`,
    'FROM_PRACTICE',
    'Placement types U1 and U4, from the day of the present one. One meeting a year is a default.',
  ),
  ...entries(
    'R12',
    'When reviews are booked for',
    bookingPractice,
    (v) => `the second ${words(v.second)} after the first, later ones ${words(v.later)} after the one before`,
    'COUNCIL_DOCUMENT',
    'Practice beside the law: the day the law gives stays the due day, and ' +
      'is the only one for first and adoption reviews.',
  ),
  ...entries(
    'ADJOURNMENT',
    'Adjournment of a review',
    adjournmentLimits,
    (v) => `once, ${words(v)} at most from the session`,
    'SECONDARY_SOURCE',
    'It does not move the due day. A series of meetings may have any number of sessions.',
  ),
  ...entries(
    'IRO_ALLOCATED',
    'An IRO is named',
    allocationLimits,
    (v) => `${words(v)} from becoming looked after`,
    'SECONDARY_SOURCE',
    'Earlier where the first session is: the day before it.',
  ),
  ...entries(
    'SPOKEN_TO',
    'The IRO speaks to the child in private',
    spokenToInPrivate,
    () => 'before each review',
    'FROM_PRACTICE',
    'About 95% sure. Due by the first session; a refusal or unsuitability excuses that one talk. ' +
      'A visit at which the child was spoken to alone is one. Beside the visit between reviews.',
  ),
  ...entries(
    'IRO_VISIT',
    'The IRO sees the child between reviews',
    visitBetweenReviews,
    () => 'once between two completions',
    'COUNCIL_DOCUMENT',
  ),
  ...entries(
    'MIDWAY',
    'Monitoring check',
    midwayCheck,
    () => 'half way from a completion to the due day of the next review',
    'SECONDARY_SOURCE',
    'Half days are rounded down.',
  ),
  ...entries(
    'PERMANENCE_PLAN',
    'Permanence plan agreed',
    permanencePlanBySecondReview,
    () => 'by the second review of a period of care',
    'SECONDARY_SOURCE',
    'By the day on which the second review is due, or is completed where that is ' +
      'earlier. A plan agreed in an earlier period of care does not meet it.',
  ),
  ...entries(
    'DECISIONS',
    'Decisions issued',
    recordLimits,
    (v) => `${words(v.decisionsIssued)} from completion`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'RECORD_WRITTEN',
    'Full record written',
    recordLimits,
    (v) => `${words(v.recordWritten)} from completion`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'RECORD_DISTRIBUTED',
    'Full record distributed',
    recordLimits,
    (v) => `${words(v.recordDistributed)} from completion`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'CARE_PLAN_UPDATED',
    'Care plan updated',
    recordLimits,
    (v) => `${words(v.carePlanUpdated)} from completion`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'MANAGERS_RESPONSE',
    "Managers' response to decisions",
    managersResponseLimits,
    words,
    'SECONDARY_SOURCE',
    'From the day the decisions were issued. Silence is agreement: what is ' +
      'unanswered when the record is distributed is closed then.',
  ),
  ...entries(
    'PREPARATION',
    'Preparing a review',
    preparationLimits,
    (v) =>
      `child consulted ${words(v.childConsulted)}, invitations ` +
      `${words(v.invitations)}, papers ${words(v.papers)} before`,
    'SECONDARY_SOURCE',
    'Consultation and papers are counted in working days, invitations in calendar days. On the ' +
      'day of booking where it is booked later than that. A child under four is not asked. Papers ' +
      'count when the last of those asked for has come and none was sent back.',
  ),
  ...entries(
    'SPEAKING_DAY',
    'Social worker and IRO speak before a review',
    speakingPractice,
    (v) => `at least ${v.workingDaysBefore} working days before the day planned`,
    'FROM_PRACTICE',
    'A day in the booking diary; no duty, and nothing is overdue by it. On the ' +
      'day of booking where it is booked later than that.',
  ),
  ...entries(
    'CARE_PLAN',
    'Care plan',
    carePlanLimits,
    (v) => `before the first placement, or ${words(v)} from its start`,
    'INSTRUMENT_READ',
    'Before it: by the day of the placement, where it was planned.',
  ),
  ...entries(
    'PLACEMENT_PLAN',
    'Placement plan',
    placementPlanLimits,
    (v) => `before the placement, or ${words(v)} from its start`,
    'SECONDARY_SOURCE',
    'Before it: by the day of the placement, where it was planned. None of stays inside another placement (T0-T4).',
  ),
  ...entries(
    'ELIGIBLE',
    'Eligible child',
    eligibility,
    (v) =>
      `looked after, aged ${v.eligibleAt} and under ${v.until}, ` +
      `${v.daysOfCare} days of care in total since ${v.countedFrom}`,
    'INSTRUMENT_READ',
    'From the day on which the last of the days is complete. Short breaks are left out.',
  ),
  ...entries(
    'PATHWAY_ASSESSMENT',
    'Assessment of needs for a pathway plan',
    pathwayNumbers,
    (v) => `${words(v.assessed)} from reaching 16 or becoming eligible later`,
    'INSTRUMENT_READ',
    'One made at 15 counts. None where it is not known since when the young person is eligible.',
  ),
  ...entries(
    'PATHWAY_PLAN_REVIEWED',
    'Pathway plan reviewed',
    pathwayNumbers,
    (v) => `every ${words(v.reviewed)}`,
    'FROM_PRACTICE',
    'From the agreement of the plan, or the last update that is known. A new plan stands for a ' +
      'review. Until neither care nor the status of a relevant or former relevant leaver lasts.',
  ),
  ...entries(
    'INITIAL_HEALTH',
    'Initial health assessment',
    healthAssessments,
    (v) => `${words(v.initial)} from becoming looked after`,
    'COUNCIL_DOCUMENT',
    'None where one was made in the 3 months before.',
  ),
  ...entries(
    'REVIEW_HEALTH',
    'Review health assessment',
    healthAssessments,
    (v) => `${words(v.underFive)} under five, else ${words(v.fromFive)}, from the one before`,
    'SECONDARY_SOURCE',
    'Default UNDER_FIVE_ON_DUE_DAY: six months where the child is still under five on that day.',
  ),
  ...entries(
    'DENTAL',
    'Dental check',
    dentalChecks,
    (v) => `${words(v)} from becoming looked after or the check before`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'SDQ',
    'Strengths and difficulties questionnaire',
    sdqAges,
    (v) => `once in each year to 31 March, aged ${v.from} and under ${v.until} at its end`,
    'SECONDARY_SOURCE',
    'For years in which the child is looked after throughout; a start on 1 April counts.',
  ),
  ...entries(
    'INITIAL_PEP',
    'First personal education plan',
    pepNumbers,
    (v) =>
      `begun within ${words(v.begun)} (or, by setting, on file within ` +
      `${words(v.onFile)}), aged ${v.ages.from} and under ${v.ages.until}`,
    'SECONDARY_SOURCE',
    'Default BEGUN_WITHIN_10_WORKING_DAYS. The lower age, for pre-school, is a default.',
  ),
  ...entries(
    'PEP_REVIEW',
    'Personal education plan reviewed',
    pepNumbers,
    (v) => `by the end of the next term; ${words(v.withoutTerms)} where no term dates are known`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'CONCERN_SENT',
    'Informal concern sent',
    concernLimits,
    (v) => `${words(v)} from the review session`,
    'COUNCIL_DOCUMENT',
    "'24 working hours' is read as one working day. A concern from preparation has no clock.",
  ),
  ...rotherhamProtocols.flatMap(({ from, source, stages, whole }) => [
    ...stages.flatMap(({ stage, label, to, limit }) =>
      limit
        ? entries(
            stage,
            `${label}: answer of the ${to.toLowerCase()}`,
            [{ from, source, value: limit }],
            words,
            'COUNCIL_DOCUMENT',
            limit.unit === 'HOURS'
              ? 'Elapsed hours of working days. Only an answer stops the clock.'
              : 'Only an answer stops the clock; nothing extends it.',
          )
        : [],
    ),
    ...entries(
      'DISPUTE',
      'Dispute resolved',
      [{ from, source, value: whole }],
      (v) => `${words(v)} from the first stage raised`,
      'COUNCIL_DOCUMENT',
      'A revision announced for July 2016 is open: its content is not on record.',
    ),
  ]),
  ...entries(
    'SW_VISIT',
    'Social worker visits a child in a placement',
    ordinaryVisits,
    (v) =>
      `${words(v.first)} from its start, every ${words(v.firstYear)} in its first year, then ` +
      `every ${words(v.later)}, or ${words(v.laterMeantToLastTo18)} where it is meant to last to ` +
      `18`,
    'INSTRUMENT_READ',
    'A change of status under the same carer is no new placement. The interval is that of the ' +
      'day of the last visit. Only a visit at which the child was seen counts.',
  ),
  ...entries(
    'SW_VISIT_LONG_TERM',
    'Social worker visits in a long-term foster placement of over a year, the child agreeing',
    longTermVisits,
    (v) => `every ${words(v)}`,
    'SECONDARY_SOURCE',
    'Only while the agreement of the child is on record.',
  ),
  ...entries(
    'SW_VISIT_UNASSESSED',
    'Social worker visits a child placed with a parent before the assessment',
    unassessedParentVisits,
    (v) => `every ${words(v.until)} to the first review, then every ${words(v.then)}`,
    'INSTRUMENT_READ',
    'An assessment not known of is read as not done, and a first review not known of as held on its last day in time.',
  ),
  ...entries(
    'SW_VISIT_INTERIM',
    'Social worker visits under an interim care order with a parent, or with a carer approved for a time',
    interimVisits,
    (v) => `every ${words(v.until)} to the first review, then every ${words(v.then)}`,
    'INSTRUMENT_READ',
    'A first review not known of is read as held on its last day in time.',
  ),
  ...entries(
    'SW_VISIT_AT_HOME',
    'Social worker visits under a care order with a parent',
    careOrderAtHomeVisits,
    (v) => `${words(v.first)} from the order, then every ${words(v.later)}`,
    'INSTRUMENT_READ',
  ),
  ...entries(
    'SW_VISIT_SHORT_BREAKS',
    'Social worker visits in a series of short breaks',
    shortBreakVisits,
    (v) => `${words(v.first)} from the first stay, then every ${words(v.later)}`,
    'INSTRUMENT_READ',
    'Read in part. That the child is placed on the day of the visit is not checked.',
  ),
  ...entries(
    'SW_VISIT_STANDARD',
    'Social worker visits, the council’s own standard',
    localVisits,
    (v) => `every ${words(v)}`,
    'SECONDARY_SOURCE',
    'Since when is not on record: the earliest year it is reported for. Beside what the Regulations require.',
  ),
  ...entries(
    'LEAVER_STATUS',
    'Status as a care leaver',
    leaverNumbers,
    (v) =>
      `eligible before, or looked after at 16 or over; former relevant to ` +
      `${v.formerRelevantUntil}, in education to ${v.inEducationUntil}`,
    'INSTRUMENT_READ',
    'Proposed, for a person to confirm. Six months back home end relevant.',
  ),
  ...entries(
    'PERSONAL_ADVISER',
    'Personal adviser',
    adviserLimits,
    () => 'from the first day as eligible, without a gap',
    'FROM_PRACTICE',
    'The law names no days of grace.',
  ),
  ...entries(
    'ADVISER_CONTACT',
    'Personal adviser in touch with a leaver',
    contactLimits,
    (v) => `${words(v.afterMove)} from a move, then every ${words(v.between)}`,
    'FROM_PRACTICE',
    'Leaving care is read as the first move. What was imported without its contacts runs from the first known one.',
  ),
  ...entries(
    'CASELOAD',
    'Caseload to a full-time IRO',
    caseloadBands,
    (v) => `under below ${v.within}, within to ${v.pressureAbove}, pressure to ${v.overAbove}, over above`,
    'SECONDARY_SOURCE',
  ),
];
