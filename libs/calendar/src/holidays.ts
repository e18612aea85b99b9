import type { CivilDate } from './civil-date';

/** The days on which nobody works although they are no weekend, and how far they are known. */
export interface Holidays {
  readonly source: string;
  /** The first and the last day for which the set is complete. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: ReadonlySet<CivilDate>;
}

/**
 * Whether the day is a bank holiday.
 *
 * @throws RangeError for a day outside what the calendar covers: an unknown holiday must never make a due day
 * @example isHoliday('2020-05-04', englandHolidays) -> false: in 2020 the holiday was moved to 8 May
 */
export function isHoliday(day: CivilDate, holidays: Holidays): boolean {
  if (day < holidays.from || day > holidays.to) {
    throw new RangeError(
      `No bank holidays are known for ${day}: the calendar covers ${holidays.from} to ${holidays.to}`,
    );
  }
  return holidays.days.has(day);
}
