import { englandHolidays } from '@iro/calendar';
import { day, type DayNumber } from './day';

const closed: ReadonlySet<DayNumber> = new Set([...englandHolidays.days].map(day));

const weekday = (value: DayNumber): number => (value + 4) % 7;

export const isWorkingDay = (value: DayNumber): boolean =>
  weekday(value) !== 0 && weekday(value) !== 6 && !closed.has(value);

/** Day 0 is `from`; the answer is the whole of working day `count`. */
export function addWorkingDays(from: DayNumber, count: number): DayNumber {
  let result = from;
  for (let left = count; left > 0;) if (isWorkingDay(++result)) left--;
  return result;
}

export function workingDayOnOrBefore(value: DayNumber): DayNumber {
  let result = value;
  while (!isWorkingDay(result)) result--;
  return result;
}

export function workingDayOnOrAfter(value: DayNumber): DayNumber {
  let result = value;
  while (!isWorkingDay(result)) result++;
  return result;
}
