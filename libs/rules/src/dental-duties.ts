import {
  applyLimit,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  months,
} from '@iro/calendar';
import { chainOfDuties } from './chain-of-duties';
import { type Duty, inOrder } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';

export const dentalChecks: readonly InForce<Limit>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'SSDA903 OC2 TEETH_CHECK and local health procedure: checked at least yearly',
    value: months(12),
  },
];

export interface DentalHistory {
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly checkedOn: readonly CivilDate[];
}

/**
 * A dental check within a year of becoming looked after and of each check. Short breaks have none; a child
 * too young has an exemption.
 *
 * @throws never for real days
 * @example in care from 2016-02-29, never checked -> by 2017-02-28
 */
export function dentalDuties(history: DentalHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const duties = periods
    .filter(({ shortBreaks }) => !shortBreaks)
    .flatMap((period) => {
      const days = history.checkedOn.filter((on) => belongsTo(period, periods, on)).sort();
      const openedOn = period.startKnown ? period.from : days[0];
      if (openedOn === undefined) return [];
      const due = (opened: CivilDate) => {
        const rule = inForceOn(dentalChecks, opened);
        return { rule, dueBy: rule ? applyLimit(opened, rule.value, holidays) : opened };
      };
      return chainOfDuties({
        kind: 'DENTAL',
        openedOn,
        openedByFact: !period.startKnown,
        doneOn: days,
        to: period.to,
        due,
      });
    });
  return inOrder(duties);
}
