import {
  addMonths,
  civilDate,
  type CivilDate,
  type InForce,
  inForceOn,
  type Limit,
  months,
} from '@iro/calendar';

/**
 * From when on, and how often at the least, not every review of a child settled in long-term fostering needs
 * a meeting.
 */
export const meetingLimits: readonly InForce<{
  readonly settledAfter: Limit;
  readonly meetingWithin: Limit;
}>[] = [
  {
    from: civilDate('2015-04-01'),
    source: 'Guidance on long-term foster placements of 2015, and local procedures',
    value: { settledAfter: months(12), meetingWithin: months(12) },
  },
];

/** What decides whether a review may be done without a meeting. */
export interface MeetingHistory {
  /** Since when the child lives in the present long-term foster placement; null: in none. */
  readonly settledSince: CivilDate | null;
  /** The last review with a meeting; null: none on record. */
  readonly lastMeetingOn: CivilDate | null;
}

/**
 * Why a review planned for a day needs a meeting; null when it may be done without.
 *
 * `NOT_SETTLED`: the child is not, or not long enough, in a long-term foster placement, or the guidance was
 * not in force. `NONE_WITHIN_A_YEAR`: the last review with a meeting is too long ago.
 *
 * @example settled since 2015-03-30, last meeting on 2015-09-30, planned for 2016-03-30 -> null: the day
 * itself completes the year
 */
export function meetingNeeded(
  { settledSince, lastMeetingOn }: MeetingHistory,
  plannedFor: CivilDate,
): 'NOT_SETTLED' | 'NONE_WITHIN_A_YEAR' | null {
  const rule = inForceOn(meetingLimits, plannedFor)?.value;
  if (!rule || settledSince === null || addMonths(settledSince, rule.settledAfter.count) > plannedFor)
    return 'NOT_SETTLED';
  return lastMeetingOn !== null && addMonths(lastMeetingOn, rule.meetingWithin.count) >= plannedFor
    ? null
    : 'NONE_WITHIN_A_YEAR';
}
