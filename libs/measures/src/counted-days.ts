import { addDays, addMonths, addYears, monthsOf, reportingYear, type CivilDate } from '@iro/calendar';
import type { AsAt } from './definition';

/** The days a figure is counted over: its first and its last; a position is of the last. */
export interface CountedDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The days a figure of a year is counted over, as at a day; null where the day it is of has not come.
 *
 * What happens is counted from the year's first day. A position looks back over the twelve months to its
 * day, whichever day that is: on the last of a year that is the year.
 *
 * @param until the year's last day, or today in a year that is running
 * @example countedDays('YEAR_END', 2017, '2016-06-30') -> 2015-07-01 to 2016-06-30
 */
export function countedDays(asAt: AsAt | undefined, ending: number, until: CivilDate): CountedDays | null {
  const { from } = reportingYear(ending);
  if (asAt === 'YEAR_END') return { from: addDays(addYears(until, -1), 1), to: until };
  if (asAt === 'SEPTEMBER_30' && until < `${from.slice(0, 4)}-09-30`) return null;
  return { from, to: until };
}

/** A month of a year, and the days over which a figure is counted for it. */
export interface CountedMonth extends CountedDays {
  readonly month: string;
}

/**
 * The months of a year that have begun, each with the days that a position is counted over for it: as it
 * stood when the month ended, or `until` where it has not ended yet, or when it began.
 */
export function monthsSoFar(
  asAt: AsAt | undefined,
  ending: number,
  until: CivilDate,
): readonly CountedMonth[] {
  return monthsOf(reportingYear(ending)).flatMap((month) => {
    const from = `${month}-01` as CivilDate;
    if (from > until) return [];
    const last = addDays(addMonths(from, 1), -1);
    const to = last < until ? last : until;
    return [{ month, ...(asAt === 'YEAR_END' ? { from: addDays(addYears(to, -1), 1), to } : { from, to }) }];
  });
}
