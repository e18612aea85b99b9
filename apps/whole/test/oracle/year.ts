import { addDays, monthsOf, reportingYear, type CivilDate } from '@iro/calendar';
import { holdsOn, periodsOf, type PeriodRead } from './care-read';
import type { Tables } from './tables';

/** A year and the folder that figures of it are worked out from. */
export interface Year {
  readonly tables: Tables;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly dayBefore: CivilDate;
  readonly dayAfterEnd: CivilDate;
  readonly months: readonly string[];
  readonly periods: readonly PeriodRead[];
  /** Periods of care open on the last day. */
  readonly roll: readonly PeriodRead[];
  /** Whether a day is of the year. */
  readonly has: (day: CivilDate) => boolean;
}

export function yearOf(tables: Tables, ending: number): Year {
  const { from, to } = reportingYear(ending);
  const periods = periodsOf(tables);
  return {
    tables,
    start: from,
    end: to,
    dayBefore: addDays(from, -1),
    dayAfterEnd: addDays(to, 1),
    months: monthsOf(reportingYear(ending)),
    periods,
    roll: periods.filter((period) => holdsOn(period, to)),
    has: (day) => from <= day && day <= to,
  };
}
