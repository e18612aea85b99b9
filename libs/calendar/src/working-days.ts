import type { CivilDate } from './civil-date';
import { dayNumber, dayOfNumber, dayOfWeek } from './days';
import { isHoliday, type Holidays } from './holidays';

/**
 * Whether the day is a working day: Monday to Friday and no bank holiday in England and Wales.
 *
 * @throws RangeError outside the calendar
 * @example isWorkingDay('2016-03-25', englandHolidays) -> false: Good Friday
 */
export function isWorkingDay(day: CivilDate, holidays: Holidays): boolean {
  return !isHoliday(day, holidays) && dayOfWeek(day) <= 5;
}

/**
 * The n-th working day after a day, or before it when n is negative. The day itself is day 0, whether worked
 * or not.
 *
 * @throws RangeError outside the calendar, or when n is no whole number
 * @example addWorkingDays('2016-03-24', 5, englandHolidays) -> '2016-04-04': over Good Friday and Easter
 * Monday
 */
export function addWorkingDays(from: CivilDate, n: number, holidays: Holidays): CivilDate {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of working days`);
  const step = n < 0 ? -1 : 1;
  let number = dayNumber(from);
  let day = from;
  for (let left = Math.abs(n); left > 0;) {
    number += step;
    day = dayOfNumber(number);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/**
 * Working days after the one day up to and including the other; negative, and counted back, when the other is
 * earlier.
 *
 * @throws RangeError outside the calendar
 * @example workingDaysBetween('2015-03-31', '2016-03-31', englandHolidays) -> 252: a leap year that holds two
 * Easters
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: Holidays): number {
  const end = dayNumber(to);
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let number = dayNumber(from); number !== end;) {
    number += step;
    if (isWorkingDay(dayOfNumber(number), holidays)) count += step;
  }
  return count;
}
