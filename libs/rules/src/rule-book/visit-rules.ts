import { limitInWords as words } from '@iro/calendar';
import {
  careOrderAtHomeVisits,
  interimVisits,
  localVisits,
  longTermVisits,
  ordinaryVisits,
  shortBreakVisits,
  unassessedParentVisits,
} from '../social-worker-visit-limits';
import { entries, type RuleEntry } from './rule-entry';

/** Visits of the social worker. */
export const visitRules: readonly RuleEntry[] = [
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
];
