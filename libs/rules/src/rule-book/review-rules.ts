import { limitInWords as words } from '@iro/calendar';
import { bookingPractice } from '../booking-day';
import { meetingLimits } from '../meeting-needed';
import {
  adjournmentLimits,
  adoptionIntervals,
  authorityIntervals,
  disruptionIntervals,
  reviewIntervals,
  shortBreakIntervals,
} from '../review-intervals';
import { entries, type RuleEntry } from './rule-entry';

/** Reviews: when they are due, booked and held. */
export const reviewRules: readonly RuleEntry[] = [
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
];
