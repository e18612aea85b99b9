import { applyLimit, type CivilDate, type Holidays, inForceOn } from '@iro/calendar';
import { adjournmentLimits } from './review-intervals';

/**
 * The last day to which a review may be adjourned from its session; null before the rule's first line. An
 * adjournment never moves the due day.
 *
 * @throws RangeError outside the calendar of holidays
 * @example adjournmentLimit('2016-03-10', englandHolidays) -> '2016-04-11': over Easter
 */
export function adjournmentLimit(sessionOn: CivilDate, holidays: Holidays): CivilDate | null {
  const line = inForceOn(adjournmentLimits, sessionOn);
  return line ? applyLimit(sessionOn, line.value, holidays) : null;
}
