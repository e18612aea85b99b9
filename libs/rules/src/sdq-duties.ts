import {
  birthday,
  type CivilDate,
  civilDate,
  type InForce,
  inForceOn,
  reportingYear,
  reportingYearOf,
} from '@iro/calendar';
import { type Duty, inOrder, openDuty } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';

/** Ages in years on 31 March: from the one, until the other is reached. */
export const sdqAges: readonly InForce<{ readonly from: number; readonly until: number }>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'SSDA903 OC2: one SDQ a year, aged 4 to 16, looked after for the whole year',
    value: { from: 4, until: 17 },
  },
];

export interface SdqHistory {
  readonly dateOfBirth: CivilDate;
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** The days on which a completed questionnaire came back. */
  readonly returnedOn: readonly CivilDate[];
}

/**
 * One questionnaire in each year to 31 March that the child is looked after throughout and at whose end the
 * child is 4 to 16.
 *
 * One that comes late stands for the year in which it comes, so the next is due a year later. None is asked
 * for once the child is 17 at the year's end; one missed before stays open until it comes or the child leaves
 * care.
 *
 * @example in care from 2015-04-01 -> by 2016-03-31; from 2015-04-02 -> by 2017-03-31
 */
export function sdqDuties(history: SdqHistory): Duty[] {
  const periods = byStart(history.periodsOfCare);
  return inOrder(
    periods.filter(({ shortBreaks }) => !shortBreaks).flatMap((period) => ofPeriod(history, period, periods)),
  );
}

function ofPeriod(
  { dateOfBirth, returnedOn }: SdqHistory,
  period: PeriodOfCare,
  periods: readonly PeriodOfCare[],
): Duty[] {
  const days = returnedOn.filter((on) => belongsTo(period, periods, on)).sort();
  const firstYear = reportingYearOf(period.from);
  let { ending } = firstYear.from === period.from ? firstYear : reportingYear(firstYear.ending + 1);
  const duties: Duty[] = [];
  for (;;) {
    const year = reportingYear(ending);
    const line = inForceOn(sdqAges, year.from);
    const { from, until } = (line ?? sdqAges[0])?.value ?? { from: 0, until: 0 };
    const leaves = birthday(dateOfBirth, until);
    if (year.to >= leaves) return duties;
    const comes = birthday(dateOfBirth, from);
    ending += 1;
    if (!line || year.to < comes) continue;
    const openedOn = comes > year.from ? comes : year.from;
    const metOn = days.find((on) => on >= openedOn) ?? null;
    if (period.to !== null && openedOn > period.to) return duties;
    duties.push(openDuty('SDQ', openedOn, year.to, line, { metOn, closedOn: metOn ? null : period.to }));
    if (!metOn) return duties;
    ending = Math.max(ending, reportingYearOf(metOn).ending + 1);
  }
}
