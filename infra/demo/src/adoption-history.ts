import type { Adoption, Child, Period } from './child';
import { day } from './day';
import { YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { workingDayOnOrBefore } from './working-days';

/**
 * The days of a plan for adoption: decided, ordered by the court, matched, placed. Null where the child has
 * no such plan.
 */
export function adoptionHistory(child: Child, period: Period, random: Random): Adoption | null {
  const none = { matched: null, placed: null, reversed: null, reasonReversed: '', byCurrentCarer: false };
  switch (child.adoptionPlan) {
    case 'none':
      return null;
    case 'adopted': {
      const placed = workingDayOnOrBefore((period.end as number) - random.int(165, 255));
      const decided = workingDayOnOrBefore(Math.min(period.start + random.int(140, 200), placed - 90));
      const ordered = workingDayOnOrBefore(decided + random.int(20, 38));
      return {
        ...none,
        decided,
        ordered,
        placed,
        matched: workingDayOnOrBefore(placed - random.int(8, 21)),
        byCurrentCarer: random.chance(0.1),
      };
    }
    case 'placed': {
      const placed = workingDayOnOrBefore(
        Math.max(period.start + 300, random.int(day('2015-06-01'), day('2016-02-12'))),
      );
      const decided = workingDayOnOrBefore(Math.max(period.start + 150, placed - random.int(150, 260)));
      const ordered = workingDayOnOrBefore(decided + random.int(20, 38));
      return { ...none, decided, ordered, placed, matched: workingDayOnOrBefore(placed - random.int(8, 21)) };
    }
    case 'waiting': {
      const decided = workingDayOnOrBefore(
        Math.min(
          Math.max(period.start + random.int(140, 190), YEAR_START + random.int(30, 200)),
          YEAR_END - 60,
        ),
      );
      return { ...none, decided, ordered: workingDayOnOrBefore(decided + random.int(20, 38)) };
    }
    case 'reversed': {
      const decided = workingDayOnOrBefore(day('2014-06-01') + random.int(0, 90));
      return {
        ...none,
        decided,
        ordered: workingDayOnOrBefore(decided + random.int(20, 38)),
        reversed: workingDayOnOrBefore(random.int(YEAR_START + 40, YEAR_END - 60)),
        reasonReversed: random.pick(['RD1', 'RD3']),
      };
    }
  }
}
