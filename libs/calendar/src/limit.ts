import type { CivilDate } from './civil-date';
import { addDays, addMonths } from './days';
import type { Holidays } from './holidays';
import { addWorkingDays } from './working-days';

/** How long something may take. The unit is part of the number. */
export interface Limit {
  readonly count: number;
  readonly unit: 'WORKING_DAYS' | 'DAYS' | 'WEEKS' | 'MONTHS' | 'HOURS';
}

export const workingDays = (count: number): Limit => limit(count, 'WORKING_DAYS');
export const days = (count: number): Limit => limit(count, 'DAYS');
export const weeks = (count: number): Limit => limit(count, 'WEEKS');
export const months = (count: number): Limit => limit(count, 'MONTHS');
/** Elapsed hours, of working days; the exact moment is given by `addWorkingHours24`. */
export const hours = (count: number): Limit => limit(count, 'HOURS');

/**
 * The last day of the limit, counted from a day that is itself day 0. The whole of the answer's day is still
 * in time.
 *
 * Days, weeks and months are of the calendar and may end on a Sunday. Hours fall due on the working day on
 * which the last of them ends, so 24 hours end on the next working day.
 *
 * @throws RangeError outside the calendar of holidays
 * @example applyLimit('2016-03-24', hours(24), englandHolidays) -> '2016-03-29': over Easter
 */
export function applyLimit(from: CivilDate, { count, unit }: Limit, holidays: Holidays): CivilDate {
  switch (unit) {
    case 'WORKING_DAYS':
      return addWorkingDays(from, count, holidays);
    case 'DAYS':
      return addDays(from, count);
    case 'WEEKS':
      return addDays(from, count * 7);
    case 'MONTHS':
      return addMonths(from, count);
    case 'HOURS':
      return addWorkingDays(from, Math.ceil(count / 24), holidays);
  }
}

/** The limit in words. @example limitInWords(workingDays(1)) -> '1 working day' */
export function limitInWords({ count, unit }: Limit): string {
  const words = unit.toLowerCase().replace('_', ' ');
  return `${count} ${count === 1 ? words.slice(0, -1) : words}`;
}

function limit(count: number, unit: Limit['unit']): Limit {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`${count} is not a number of ${unit.toLowerCase().replace('_', ' ')}`);
  return { count, unit };
}
