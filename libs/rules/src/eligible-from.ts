import { birthday, type CivilDate, inForceOn } from '@iro/calendar';
import { byStart, type PeriodOfCare } from './period-of-care';
import { daysOfCareComplete, eligibility } from './thirteen-weeks';

/** Since when a young person is eligible. */
export interface Eligible {
  readonly from: CivilDate;
  /** False: care before records begin may have made it earlier. */
  readonly certain: boolean;
}

/**
 * The first day on which a young person is an eligible child: looked after, 16 or 17, with thirteen weeks of
 * care in total since 14. Null: on none yet.
 *
 * Short breaks are left out. The thirteen weeks may be of several periods and may be completed before or
 * after the sixteenth birthday. Whoever turns 18 first, or leaves care first, never is.
 *
 * @example born 1999-06-01, in care from 2015-12-31 -> from 2016-03-31, the day on which 91 days are complete
 */
export function eligibleFrom(
  dateOfBirth: CivilDate,
  periodsOfCare: readonly PeriodOfCare[],
): Eligible | null {
  let certain = true;
  for (const period of byStart(periodsOfCare)) {
    const { from, to, startKnown, shortBreaks } = period;
    if (shortBreaks) continue;
    const numbers = (inForceOn(eligibility, from) ?? eligibility[0])?.value;
    if (!numbers) return null;
    const [since, at, until] = [numbers.countedFrom, numbers.eligibleAt, numbers.until].map((age) =>
      birthday(dateOfBirth, age),
    ) as [CivilDate, CivilDate, CivilDate];
    if (!startKnown && from > since) certain = false;
    const first =
      [daysOfCareComplete(periodsOfCare, period, since, numbers.daysOfCare), at, from].sort().at(-1) ?? at;
    if (first < until && (to === null || first < to) && inForceOn(eligibility, first))
      return { from: first, certain: certain || first === at };
    if (to === null) return null;
  }
  return null;
}
