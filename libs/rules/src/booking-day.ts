import {
  applyLimit,
  civilDate,
  type CivilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  months,
  weeks,
} from '@iro/calendar';
import type { DutyKind } from './duty';

/**
 * When this council books its reviews for, ahead of the day the law gives: after the completion of the first,
 * and of each later one.
 */
export const bookingPractice: readonly InForce<{ readonly second: Limit; readonly later: Limit }>[] = [
  {
    from: civilDate('2015-04-01'),
    source: 'IRO annual report 2015-16, paras 6.4 and 14.1',
    value: { second: weeks(10), later: months(5) },
  },
];

/**
 * The day a review is to be booked for, by the practice in force on the day its duty opened; never later than
 * it is due.
 *
 * Null for a review the practice does not speak of (the first, adoption reviews, one after a disruption), and
 * before its first line: the law's day is then the only one.
 *
 * @throws RangeError when the holidays do not reach to the day
 * @example second review, the first completed on 2016-02-24 -> 2016-05-04, and due by 2016-05-24
 */
export function bookingDay(
  {
    kind,
    openedOn,
    dueBy,
  }: { readonly kind: DutyKind; readonly openedOn: CivilDate; readonly dueBy: CivilDate },
  holidays: Holidays,
): CivilDate | null {
  const practice = inForceOn(bookingPractice, openedOn)?.value;
  const limit =
    kind === 'SECOND_REVIEW' ? practice?.second : kind === 'SUBSEQUENT_REVIEW' ? practice?.later : undefined;
  if (limit === undefined) return null;
  const day = applyLimit(openedOn, limit, holidays);
  return day < dueBy ? day : dueBy;
}
