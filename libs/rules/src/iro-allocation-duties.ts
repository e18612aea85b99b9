import {
  addDays,
  applyLimit,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  type Period,
  workingDays,
} from '@iro/calendar';
import { type Duty, inOrder, openDuty } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';

export const allocationLimits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Children Act 1989, s25A: before the first review; IRO Handbook 2010: within five working days',
    value: workingDays(5),
  },
];

export interface AllocationHistory {
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** `to`: the first day on which the IRO is no longer responsible. */
  readonly allocations: readonly Period[];
  /** The first sessions of the child's reviews. */
  readonly reviewsStartedOn: readonly CivilDate[];
}

/**
 * An IRO named within five working days of the child becoming looked after and, earlier still, before the
 * first review.
 *
 * One who was named already meets it on the first day. A period whose start is unknown has no such duty.
 *
 * @throws RangeError when the holidays do not reach to the due day
 * @example in care from Thursday 2016-03-24, first session on 2016-03-30 -> by 2016-03-29, not 2016-04-04
 */
export function iroAllocationDuties(history: AllocationHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const duties = periods.flatMap((period) => {
    const line = inForceOn(allocationLimits, period.from);
    if (!line || !period.startKnown) return [];
    const limit = applyLimit(period.from, line.value, holidays);
    const session = history.reviewsStartedOn
      .filter((on) => on > period.from && belongsTo(period, periods, on))
      .sort()[0];
    const dueBy = session && session <= limit ? addDays(session, -1) : limit;
    const metOn =
      history.allocations
        .filter(
          ({ from, to }) => (to === null || to > period.from) && (period.to === null || from <= period.to),
        )
        .map(({ from }) => (from < period.from ? period.from : from))
        .sort()[0] ?? null;
    return [
      openDuty('IRO_ALLOCATED', period.from, dueBy, line, { metOn, closedOn: metOn ? null : period.to }),
    ];
  });
  return inOrder(duties);
}
