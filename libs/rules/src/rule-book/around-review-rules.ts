import { limitInWords as words } from '@iro/calendar';
import {
  managersResponseLimits,
  midwayCheck,
  permanencePlanBySecondReview,
  preparationLimits,
  recordLimits,
  spokenToInPrivate,
  visitBetweenReviews,
} from '../around-review-limits';
import { allocationLimits } from '../iro-allocation-duties';
import { speakingPractice } from '../speaking-day';
import { entries, type RuleEntry } from './rule-entry';

/** What surrounds a review: the IRO, the child, the preparation and the record. */
export const aroundReviewRules: readonly RuleEntry[] = [
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
];
