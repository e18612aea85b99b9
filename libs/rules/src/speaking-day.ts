import {
  addWorkingDays,
  civilDate,
  type CivilDate,
  type Holidays,
  type InForce,
  inForceOn,
} from '@iro/calendar';

/** Working days before a review by which the social worker and the IRO speak about it. */
export const speakingPractice: readonly InForce<{ readonly workingDaysBefore: number }>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'National IRO Managers Partnership, on preparing a review after the IRO Handbook 2010',
    value: { workingDaysBefore: 15 },
  },
];

/**
 * The last day on which the social worker and the IRO should have spoken about a review, for the booking
 * diary. Practice: nothing is overdue by it.
 *
 * Never before the day on which the review was booked: one that is booked late asks for it on that day. Null
 * before the practice's first line.
 *
 * @throws RangeError when the holidays do not reach back to the day
 * @example planned for 2016-04-12 on 2016-03-01 -> 2016-03-18: Good Friday and Easter Monday are not worked
 */
export function speakingDay(
  { plannedFor, plannedOn }: { readonly plannedFor: CivilDate; readonly plannedOn: CivilDate | null },
  holidays: Holidays,
): CivilDate | null {
  const practice = inForceOn(speakingPractice, plannedFor)?.value;
  if (!practice) return null;
  const day = addWorkingDays(plannedFor, -practice.workingDaysBefore, holidays);
  return plannedOn !== null && plannedOn > day ? plannedOn : day;
}
