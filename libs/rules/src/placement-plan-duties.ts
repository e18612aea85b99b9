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

export const placementPlanLimits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 9',
    value: workingDays(5),
  },
];

export interface PlacementPlanHistory {
  /**
   * Placements of which plans are asked; stays inside another placement and short breaks are none. `planned`:
   * a plan could be made before.
   */
  readonly placements: readonly {
    readonly id: string;
    readonly from: CivilDate;
    readonly to: CivilDate | null;
    readonly planned: boolean;
  }[];
  /**
   * `placement`: null where the record does not say for which; it is then for the one that lasts that day,
   * the new one on a day of moving.
   */
  readonly plans: readonly { readonly placement: string | null; readonly agreedOn: CivilDate }[];
}

/**
 * A placement plan for each placement: before it where it was planned (so by its day), else within five
 * working days of its start.
 *
 * @throws RangeError when the holidays do not reach to the due day
 * @example an unplanned placement on Maundy Thursday 2016-03-24 -> by 2016-04-04: neither Good Friday nor
 * Easter Monday is worked
 */
export function placementPlanDuties({ placements, plans }: PlacementPlanHistory, holidays: Holidays): Duty[] {
  const placementOf = (on: CivilDate) =>
    placements
      .filter(({ from, to }) => from <= on && (to === null || on <= to))
      .map(({ id, from }) => ({ id, from }))
      .sort((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? 1 : -1))[0]?.id;
  const duties = placements.flatMap(({ id, from, to, planned }) => {
    const line = inForceOn(placementPlanLimits, from);
    if (!line) return [];
    const metOn =
      plans
        .filter(
          ({ placement, agreedOn }) =>
            (placement ?? placementOf(agreedOn)) === id && (to === null || agreedOn <= to),
        )
        .map(({ agreedOn }) => agreedOn)
        .sort()[0] ?? null;
    const dueBy = planned ? from : applyLimit(from, line.value, holidays);
    return [
      openDuty('PLACEMENT_PLAN', from, dueBy, line, { subject: id, metOn, closedOn: metOn ? null : to }),
    ];
  });
  return inOrder(duties);
}
