import { civilDate, type CivilDate } from './civil-date';
import { addDays, dayNumber } from './days';
import type { Holidays } from './holidays';
import { addWorkingDays, isWorkingDay } from './working-days';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const dayLength = 86_400_000;

/**
 * The day it is in England at that instant.
 *
 * @throws RangeError when the instant is not a valid one
 * @example civilDateOf(new Date('2015-06-30T23:30:00Z')) -> '2015-07-01': half past midnight, British Summer
 * Time
 */
export function civilDateOf(instant: Date): CivilDate {
  return onClock(instant).day;
}

/** The first moment of a day in England. @example startOfDay('2016-06-01') -> 2016-05-31T23:00:00.000Z */
export function startOfDay(day: CivilDate): Date {
  return atClock(day, 0);
}

/** The last millisecond of a day in England. @example endOfDay('2016-06-01') -> 2016-06-01T22:59:59.999Z */
export function endOfDay(day: CivilDate): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1);
}

/**
 * The instant at which 24 hours have passed, counting only the hours of working days (each has 24).
 *
 * On a working day this is the same time by the clock on the next working day; on any other, the end of the
 * next working day.
 *
 * @throws RangeError outside the calendar of holidays
 * @example Thursday 24 March 2016 at 15:00 -> Tuesday 29 March at 15:00, which by then is summer time
 */
export function addWorkingHours24(instant: Date, holidays: Holidays): Date {
  const { day, sinceMidnight } = onClock(instant);
  const next = addWorkingDays(day, 1, holidays);
  return isWorkingDay(day, holidays) ? atClock(next, sinceMidnight) : endOfDay(next);
}

/** The day and the milliseconds since midnight that the clocks in England show. */
function onClock(instant: Date): { day: CivilDate; sinceMidnight: number } {
  const at: Record<string, string> = {};
  for (const { type, value } of london.formatToParts(instant)) at[type] = value;
  const day = civilDate(`${String(at.year).padStart(4, '0')}-${at.month}-${at.day}`);
  const seconds = (Number(at.hour) * 60 + Number(at.minute)) * 60 + Number(at.second);
  return { day, sinceMidnight: seconds * 1000 + (((instant.getTime() % 1000) + 1000) % 1000) };
}

/**
 * The instant at which the clocks in England show that day and time; in the hour that the spring change
 * skips, the hour after it.
 */
function atClock(day: CivilDate, sinceMidnight: number): Date {
  const asIfUtc = dayNumber(day) * dayLength + sinceMidnight;
  const shown = onClock(new Date(asIfUtc));
  const offset = dayNumber(shown.day) * dayLength + shown.sinceMidnight - asIfUtc;
  const guess = new Date(asIfUtc - offset);
  const back = onClock(guess);
  return new Date(guess.getTime() + (asIfUtc - (dayNumber(back.day) * dayLength + back.sinceMidnight)));
}
