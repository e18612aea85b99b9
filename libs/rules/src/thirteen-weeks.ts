import { addDays, type CivilDate, civilDate, daysBetween, type InForce } from '@iro/calendar';
import type { PeriodOfCare } from './period-of-care';

/** Ages in years, and the days of care since the one that make a young person eligible at the other. */
export interface EligibilityNumbers {
  readonly countedFrom: number;
  readonly eligibleAt: number;
  readonly until: number;
  readonly daysOfCare: number;
}

export const eligibility: readonly InForce<EligibilityNumbers>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 40',
    value: { countedFrom: 14, eligibleAt: 16, until: 18, daysOfCare: 91 },
  },
];

/**
 * Days of care before a day, of any number of periods, since the birthday from which they count. Short breaks
 * do not count.
 *
 * @example 14 on 2015-06-01, in care from 2015-01-01 to 2015-06-11 and from 2016-01-01, before 2016-01-02 ->
 * 11
 */
export function daysOfCareBefore(
  periodsOfCare: readonly PeriodOfCare[],
  since: CivilDate,
  before: CivilDate,
): number {
  return periodsOfCare
    .filter(({ shortBreaks }) => !shortBreaks)
    .reduce((sum, { from, to }) => {
      const [first, end] = [from < since ? since : from, to === null || to > before ? before : to];
      return sum + Math.max(0, daysBetween(first, end));
    }, 0);
}

/**
 * The day on which the days that count are complete, if the child is still looked after in that period by
 * then.
 */
export function daysOfCareComplete(
  periodsOfCare: readonly PeriodOfCare[],
  { from }: PeriodOfCare,
  since: CivilDate,
  needed: number,
): CivilDate {
  const first = from < since ? since : from;
  return addDays(first, Math.max(0, needed - daysOfCareBefore(periodsOfCare, since, first)));
}
