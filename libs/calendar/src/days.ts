import { civilDate, daysInMonth, type CivilDate } from './civil-date';

/** Days since 1 January 1970, negative before. Whole days; no time zone is involved. */
export function dayNumber(day: CivilDate): number {
  const month = two(day, 5);
  // The year is taken to begin in March, so that the leap day is its last.
  const year = two(day, 0) * 100 + two(day, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + two(day, 8) - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

/** Two digits as a number; no text is made: rules do this some ten times for each duty. */
const two = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Days already written, by their number: those of about 1970 to 2100. */
const writtenDays: CivilDate[] = [];
const lastKept = 47_500;

/**
 * The day with that number; the inverse of {@link dayNumber}. @throws RangeError outside the years 1 to 9999
 */
export function dayOfNumber(number: number): CivilDate {
  if (!(number >= 0 && number <= lastKept)) return dayWritten(number);
  return (writtenDays[number] ??= dayWritten(number));
}

function dayWritten(number: number): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return written(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/**
 * The day so many calendar days later; earlier when negative.
 *
 * @throws RangeError outside the years 1 to 9999
 * @example addDays('2016-02-28', 2) -> '2016-03-01'
 */
export function addDays(day: CivilDate, days: number): CivilDate {
  return dayOfNumber(dayNumber(day) + whole(days, 'days'));
}

/**
 * The same day of the month so many months later, or that month's last day where it has no such day.
 *
 * @throws RangeError outside the years 1 to 9999
 * @example addMonths('2015-11-30', 3) -> '2016-02-29'
 */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + whole(months, 'months');
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return written(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/**
 * The same day so many years later; 29 February becomes 28 February. @example addYears('2016-02-29', 1) ->
 * '2017-02-28'
 */
export function addYears(day: CivilDate, years: number): CivilDate {
  return addMonths(day, whole(years, 'years') * 12);
}

/**
 * Calendar days from one day to the other; negative when it is earlier. @example daysBetween('2016-02-28',
 * '2016-03-01') -> 2
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7. @example dayOfWeek('2016-02-29') -> 1 */
export function dayOfWeek(day: CivilDate): number {
  const fromMonday = (dayNumber(day) + 3) % 7;
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

function written(year: number, month: number, day: number): CivilDate {
  return civilDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

function whole(number: number, what: string): number {
  if (!Number.isInteger(number)) throw new RangeError(`${number} is not a whole number of ${what}`);
  return number;
}
