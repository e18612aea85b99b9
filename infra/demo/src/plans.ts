import { onRollAt, type Child } from './child';
import { addMonths, addYears, ageOn, clamp, iso, type DayNumber } from './day';
import type { Output } from './output';
import { PLANS, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { addWorkingDays } from './working-days';

export interface PlanGaps {
  noCarePlan: Set<Child>;
  lateCarePlan: Set<Child>;
  noPathwayPlan: Set<Child>;
}

/**
 * Thirteen weeks of care since fourteen, and sixteen or seventeen: when help with leaving care begins. Null
 * where it does not.
 */
export function eligibleFrom(child: Child): DayNumber | null {
  const { period } = child;
  if (!period) return null;
  const from = Math.max(addYears(child.dob, 16), period.start + 91);
  const until = Math.min(period.end ?? YEAR_END, YEAR_END);
  return from <= until && ageOn(child.dob, period.start) < 18 ? from : null;
}

/** Left care and still owed help: the relevant and the former relevant. */
export const isLeaver = (child: Child): boolean => child.agesOut && eligibleFrom(child) !== null;

const isEligibleNow = (child: Child): boolean =>
  onRollAt(child, YEAR_END) && ageOn(child.dob, YEAR_END) >= 16 && eligibleFrom(child) !== null;

/** Whose plan is missing on 31 March, this year and last, by number. */
export function planGaps(children: readonly Child[], random: Random): PlanGaps {
  const newestFirst = (roll: Child[]) =>
    roll.sort((one, other) => (other.period?.start ?? 0) - (one.period?.start ?? 0));
  const now = newestFirst(children.filter((child) => onRollAt(child, YEAR_END)));
  const before = newestFirst(children.filter((child) => onRollAt(child, YEAR_START - 1)));
  return {
    noCarePlan: new Set(now.slice(0, PLANS.careMissing)),
    lateCarePlan: new Set(before.slice(0, PLANS.careMissingYearBefore)),
    noPathwayPlan: new Set(
      random.sample(
        children.filter((child) => isEligibleNow(child) || isLeaver(child)),
        PLANS.pathwayMissing,
      ),
    ),
  };
}

export function writePlans(out: Output, child: Child, gaps: PlanGaps, random: Random): void {
  for (const period of [child.earlier, child.period]) {
    if (!period) continue;
    const end = Math.min((period.end ?? YEAR_END + 1) - 1, YEAR_END);
    if (!gaps.noCarePlan.has(child)) {
      const agreed = gaps.lateCarePlan.has(child)
        ? YEAR_START + random.int(8, 20)
        : Math.min(
            period === child.period && period.start < YEAR_START ? YEAR_START - 8 : end,
            addWorkingDays(period.start, random.chance(0.85) ? random.int(1, 10) : random.int(11, 20)),
          );
      const last = period.reviews[period.reviews.length - 1];
      const updated = last ? addWorkingDays(last.completed, random.int(2, 16)) : 0;
      out.toExtract('plans', {
        child: child.id,
        kind: 'CARE',
        agreed_on: iso(agreed),
        updated_on: updated > agreed && updated <= end ? iso(updated) : '',
        ended_on: iso(period.end),
      });
    }
    for (const [index, placement] of period.placements.entries()) {
      const next = period.placements[index + 1]?.from ?? period.end;
      const agreed = random.chance(0.9)
        ? addWorkingDays(placement.from, random.int(0, 5))
        : addWorkingDays(placement.from, random.int(6, 15));
      if (agreed > end || (next !== null && agreed >= next)) continue;
      out.toExtract('plans', {
        child: child.id,
        kind: 'PLACEMENT',
        agreed_on: iso(agreed),
        ended_on: iso(next),
      });
    }
  }
  writePathwayPlan(out, child, gaps, random);
}

function writePathwayPlan(out: Output, child: Child, gaps: PlanGaps, random: Random): void {
  const from = eligibleFrom(child);
  if (from === null || !(isEligibleNow(child) || isLeaver(child))) return;
  const assessed = clamp(
    random.chance(0.8) ? from + random.int(30, 88) : addMonths(from, 3) + random.int(5, 60),
    from,
    YEAR_END - 5,
  );
  out.toExtract('pathway_assessments', { child: child.id, completed_on: iso(assessed) });
  if (gaps.noPathwayPlan.has(child)) return;
  const agreed = Math.min(assessed + random.int(5, 40), YEAR_END - 3);
  const updated = Math.max(agreed, YEAR_END - random.int(5, 220));
  out.toExtract('plans', {
    child: child.id,
    kind: 'PATHWAY',
    agreed_on: iso(agreed),
    updated_on: updated > agreed ? iso(updated) : '',
    ended_on: '',
  });
}
