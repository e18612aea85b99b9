import { addDays, birthday, type CivilDate, civilDate, daysBetween, type InForce, inForceOn } from '@iro/calendar';
import { byStart, type PeriodOfCare } from './period-of-care';

/** Ages in years, and the days of care since the one that make a young person eligible at the other. */
export interface EligibilityNumbers { readonly countedFrom: number; readonly eligibleAt: number; readonly until: number; readonly daysOfCare: number }

export const eligibility: readonly InForce<EligibilityNumbers>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 40',
    value: { countedFrom: 14, eligibleAt: 16, until: 18, daysOfCare: 91 },
  },
];

/** Since when a young person is eligible. */
export interface Eligible {
  readonly from: CivilDate;
  /** False: care before records begin may have made it earlier. */
  readonly certain: boolean;
}

/**
 * The first day on which a young person is an eligible child: looked after, 16 or 17, with thirteen weeks of care in total since 14. Null: on none yet.
 *
 * Short breaks are left out. The thirteen weeks may be of several periods and may be completed before or after the sixteenth birthday. Whoever turns 18
 * first, or leaves care first, never is.
 *
 * @example born 1999-06-01, in care from 2015-12-31 -> from 2016-03-31, the day on which 91 days are complete
 */
export function eligibleFrom(dateOfBirth: CivilDate, periodsOfCare: readonly PeriodOfCare[]): Eligible | null {
  let counted = 0;
  let certain = true;
  for (const { from, to, startKnown, shortBreaks } of byStart(periodsOfCare)) {
    if (shortBreaks) continue;
    const numbers = (inForceOn(eligibility, from) ?? eligibility[0])?.value;
    if (!numbers) return null;
    const [since, at, until] = [numbers.countedFrom, numbers.eligibleAt, numbers.until].map((age) => birthday(dateOfBirth, age)) as [CivilDate, CivilDate, CivilDate];
    const start = from > since ? from : since;
    if (!startKnown && from > since) certain = false;
    const complete = addDays(start, Math.max(numbers.daysOfCare - counted, 0));
    const first = [complete, at, from].sort().at(-1) ?? at;
    if (first < until && (to === null || first < to) && inForceOn(eligibility, first)) return { from: first, certain: certain || first === at };
    if (to === null) return null;
    if (to > start) counted += daysBetween(start, to);
  }
  return null;
}
