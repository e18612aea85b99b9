import type { Child } from './child';
import { ageOn, iso, uk } from './day';
import { writeSdq, type SdqPlan } from './sdqs';
import type { Output } from './output';
import { HEALTH, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { lookedAfterAllYear, turnsInYear } from './statutory-return';
import { addWorkingDays } from './working-days';

export interface HealthPlan {
  unassessed: Set<Child>;
  unchecked: Set<Child>;
  sdqs: SdqPlan;
}

/** Whose health assessment or dental check of the year did not happen, by number. */
export function planHealth(children: readonly Child[], sdqs: SdqPlan, random: Random): HealthPlan {
  const year = random.shuffled(children.filter(lookedAfterAllYear));
  const settled = year.filter((child) => (child.period?.start ?? 0) < YEAR_START - 90);
  const young = settled.filter((child) => ageOn(child.dob, YEAR_END) < 5).slice(0, 4);
  const older = settled.filter((child) => ageOn(child.dob, YEAR_END) >= 8);
  return {
    unassessed: new Set([...young, ...older.slice(0, year.length - HEALTH.assessed - young.length)]),
    unchecked: new Set(random.sample(year, year.length - HEALTH.dental)),
    sdqs,
  };
}

/**
 * Health assessments, dental checks, immunisations and questionnaires, and the return's health row where one
 * is asked for.
 */
export function writeHealth(out: Output, child: Child, plan: HealthPlan, random: Random): void {
  for (const period of [child.earlier, child.period]) {
    if (!period) continue;
    const end = Math.min((period.end ?? YEAR_END + 1) - 1, YEAR_END);
    const initial = Math.min(
      random.chance(0.56)
        ? addWorkingDays(period.start, random.int(9, 19))
        : addWorkingDays(period.start, random.int(22, 60)),
      end,
    );
    assess(initial, 'INITIAL', 'DONE');
    for (const on of reviewDays(
      child,
      initial,
      end,
      period === child.period && plan.unassessed.has(child),
      random,
    ))
      assess(on, 'REVIEW', 'DONE');
    if (ageOn(child.dob, period.start) < 2 && period.end !== null) continue;
    for (let on = period.start + random.int(40, 120); on <= end; on += random.int(150, 200)) {
      if (period === child.period && plan.unchecked.has(child) && on >= YEAR_START) break;
      check(on);
    }
  }
  const allYear = lookedAfterAllYear(child);
  if (allYear && !plan.unchecked.has(child)) check(random.int(YEAR_START + 20, YEAR_END - 20));
  const immunised = random.chance(0.94);
  if (child.period && child.period.end === null) {
    out.toExtract('immunisations', {
      child: child.id,
      recorded_on: iso(YEAR_END - random.int(5, 40)),
      up_to_date: immunised,
    });
  }
  const sdq = writeSdq(out, child, plan.sdqs);
  if (allYear) writeReturnRow(out, child, plan, immunised, sdq, random);

  function assess(on: number, kind: string, outcome: string): void {
    out.toExtract('health_assessments', { child: child.id, kind, assessed_on: iso(on), outcome });
  }
  function check(on: number): void {
    out.toExtract('dental_checks', { child: child.id, checked_on: iso(on), outcome: 'DONE' });
  }
}

/**
 * Six-monthly under five and yearly after; in the year, one fewer than asked for those who missed theirs,
 * enough for everyone else.
 */
function reviewDays(child: Child, initial: number, end: number, missed: boolean, random: Random): number[] {
  const days: number[] = [];
  for (let on = initial; ;) {
    on += ageOn(child.dob, on) < 5 ? random.int(150, 176) : random.int(325, 360);
    if (on > end) break;
    days.push(on);
  }
  if (!lookedAfterAllYear(child) || child.period === null || end !== YEAR_END) return days;
  const needed = ageOn(child.dob, YEAR_END) < 5 ? 2 : 1;
  const before = days.filter((on) => on < YEAR_START);
  if (missed) return needed === 2 ? [...before, YEAR_START + random.int(20, 120)] : before;
  const inYear = days.filter((on) => on >= YEAR_START).slice(0, needed + 1);
  for (let step = 0; inYear.length < needed; step++)
    inYear.push(YEAR_START + 70 + step * 150 + random.int(0, 60));
  return [...before, ...inYear.sort((one, other) => one - other)];
}

function writeReturnRow(
  out: Output,
  child: Child,
  plan: HealthPlan,
  immunised: boolean,
  sdq: { score: number | null; reason: string } | null,
  random: Random,
): void {
  const age = ageOn(child.dob, YEAR_END);
  const asked = ageOn(child.dob, YEAR_START) >= 4 && age < 17;
  const borderline = turnsInYear(child, 4) || turnsInYear(child, 17);
  const score = asked || borderline ? (sdq?.score ?? null) : null;
  const reason =
    score !== null || !(asked || borderline)
      ? ''
      : borderline
        ? 'SDQ1'
        : sdq?.reason || random.pick(['SDQ2', 'SDQ4', 'SDQ5']);
  const misuse = age >= 12 && random.chance(0.06);
  const received = misuse && random.chance(0.6);
  out.toReturn('OC2', {
    CHILD: child.id,
    DOB: uk(child.dob),
    SDQ_SCORE: score,
    SDQ_REASON: reason,
    CONVICTED: age >= 10 ? Number(random.chance(0.04)) : '',
    HEALTH_CHECK: age < 5 ? Number(random.chance(0.95)) : '',
    IMMUNISATIONS: Number(immunised),
    TEETH_CHECK: Number(!plan.unchecked.has(child)),
    HEALTH_ASSESSMENT: Number(!plan.unassessed.has(child)),
    SUBSTANCE_MISUSE: Number(misuse),
    INTERVENTION_RECEIVED: misuse ? Number(received) : '',
    INTERVENTION_OFFERED: misuse && !received ? 1 : '',
  });
}
