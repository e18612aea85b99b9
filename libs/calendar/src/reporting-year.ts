import { civilDate, type CivilDate } from './civil-date';

/** A year of the annual report and of the national returns, 1 April to 31 March. */
export interface ReportingYear {
  /** The calendar year in which it ends: 2016 for 2015-16. */
  readonly ending: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The reporting year that ends on 31 March of that calendar year.
 *
 * @throws RangeError when `ending` is not a whole year
 * @example reportingYear(2016) -> { ending: 2016, from: '2015-04-01', to: '2016-03-31' }
 */
export function reportingYear(ending: number): ReportingYear {
  if (!Number.isInteger(ending))
    throw new RangeError(`${ending} is not a year; write 2016 for the year to 31 March 2016`);
  return { ending, from: civilDate(`${four(ending - 1)}-04-01`), to: civilDate(`${four(ending)}-03-31`) };
}

/** The years that may be named: from before the first return on record to well ahead. */
const [first, last] = [1991, 2100];

/**
 * The reporting year that somebody names by the calendar year it ends in; null where none is meant by it.
 *
 * @example reportingYearNamed(16) -> null: the year is 2016
 */
export function reportingYearNamed(ending: number): ReportingYear | null {
  return Number.isInteger(ending) && ending >= first && ending <= last ? reportingYear(ending) : null;
}

/** The reporting year that a day belongs to. @example reportingYearOf('2016-04-01').ending -> 2017 */
export function reportingYearOf(on: CivilDate): ReportingYear {
  return reportingYear(Number(on.slice(0, 4)) + (on.slice(5) >= '04-01' ? 1 : 0));
}

/** Its twelve months, April first. @example monthsOf(reportingYear(2016))[11] -> '2016-03' */
export function monthsOf(year: ReportingYear): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 3) % 12) + 1;
    return `${four(month >= 4 ? year.ending - 1 : year.ending)}-${String(month).padStart(2, '0')}`;
  });
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}
