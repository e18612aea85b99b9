import {
  applyLimit,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  workingDays,
} from '@iro/calendar';
import { type Duty, inOrder, openDuty } from './duty';
import { byStart, type PeriodOfCare } from './period-of-care';

export const carePlanLimits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 4(2)',
    value: workingDays(10),
  },
];

export interface CarePlanHistory {
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** `planned`: it was practicable to make the plan before the placement. */
  readonly placements: readonly {
    readonly id: string;
    readonly from: CivilDate;
    readonly planned: boolean;
  }[];
  readonly agreedOn: readonly CivilDate[];
}

/**
 * A care plan for each period of care: before the first placement where that was practicable (so by its day),
 * else within ten working days of its start. Short breaks and periods without a known start or placement have
 * none. A plan made since the period before counts.
 *
 * @throws RangeError when the holidays do not reach to the due day
 * @example an unplanned placement on Maundy Thursday 2016-03-24 -> by 2016-04-11
 */
export function carePlanDuties(history: CarePlanHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const duties = periods.flatMap((period, index) => {
    if (period.shortBreaks || !period.startKnown) return [];
    const within = (on: CivilDate) => on >= period.from && (period.to === null || on <= period.to);
    const placement = byStart(history.placements.map((each) => ({ ...each, to: null }))).find(({ from }) =>
      within(from),
    );
    const line = placement && inForceOn(carePlanLimits, placement.from);
    if (!placement || !line) return [];
    const before = periods[index - 1]?.to ?? null;
    const counts = (on: CivilDate) =>
      (before === null || on > before) && (period.to === null || on <= period.to);
    const metOn = [...history.agreedOn].sort().find(counts) ?? null;
    const dueBy = placement.planned ? placement.from : applyLimit(placement.from, line.value, holidays);
    return [
      openDuty('CARE_PLAN', placement.from, dueBy, line, {
        subject: placement.id,
        metOn,
        closedOn: metOn ? null : period.to,
      }),
    ];
  });
  return inOrder(duties);
}
