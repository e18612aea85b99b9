import type { Child, Period } from './child';
import { iso } from './day';
import type { IroTeam } from './iro-team';
import { TEAM, type Organisation } from './organisation';
import type { Output } from './output';
import { YEAR_END } from './quotas';
import type { Random } from './random';

/** Who the child is, who was responsible, and what the return can't say of periods of care and placements. */
export function writeFamilyRecord(
  out: Output,
  child: Child,
  iros: IroTeam,
  organisation: Organisation,
  random: Random,
): void {
  out.toExtract('persons', {
    child: child.id,
    forename: child.forename,
    surname: child.surname,
    dob: iso(child.dob),
    sex: child.sex === '1' ? 'M' : 'F',
    ethnicity: child.ethnicity,
    upn: child.route === 'home' ? 'UN5' : '',
  });
  for (const period of [child.earlier, child.period])
    if (period) writePeriod(out, child, period, iros, organisation, random);
}

function writePeriod(
  out: Output,
  child: Child,
  period: Period,
  iros: IroTeam,
  organisation: Organisation,
  random: Random,
): void {
  out.toExtract('periods_of_care', {
    child: child.id,
    started_on: iso(period.start),
    protection_plan_at_start: period.onProtectionPlan,
  });
  for (const spell of period.placements) {
    out.toExtract('placements', {
      child: child.id,
      started_on: iso(spell.from),
      carer: spell.carer,
      planned: spell.planned,
      in_out: child.unaccompanied || spell.statusOnly ? '' : spell.out ? 'OUT' : 'IN',
      distance: child.unaccompanied || spell.statusOnly ? '' : spell.distance.toFixed(1),
      meant_to_last_to_18: spell.longTerm,
    });
  }
  for (const { id, from, to } of iros.stints(child, period.start, period.end)) {
    out.toExtract('allocations', { child: child.id, iro: id, from: iso(from), to: iso(to) });
  }
  for (const { team, from, to } of teamSpells(child, period)) {
    for (const worker of organisation.workerStints(team, child.family)) {
      const first = Math.max(from, worker.from);
      const last = worker.to === null ? to : to === null ? worker.to : Math.min(to, worker.to);
      if (last !== null && last < first) continue;
      out.toExtract('social_worker_allocations', {
        child: child.id,
        social_worker: worker.id,
        team: organisation.teamId(team),
        from: iso(first),
        to: iso(last),
      });
    }
  }
  let visit = period.start + random.int(2, 6);
  for (const end = Math.min(period.end ?? YEAR_END, YEAR_END); visit <= end; visit += random.int(22, 41)) {
    const seen = random.chance(0.96);
    out.toExtract('social_worker_visits', {
      child: child.id,
      visited_on: iso(visit),
      seen,
      seen_alone: seen && random.chance(0.7),
    });
  }
}

export interface TeamSpell {
  team: number;
  from: number;
  to: number | null;
}

/** Which team held the case: assessment first, then the one that the plan asks for. */
export function teamSpells(child: Child, period: Period): TeamSpell[] {
  const settled = 3 + (child.family % 3);
  const changes: [from: number, team: number][] = [
    [period.start, period.need === 'N2' ? TEAM.disabled : child.family % 3],
  ];
  if (period.need !== 'N2') changes.push([period.start + 100, settled]);
  if (period.adoption) changes.push([Math.max(period.adoption.ordered, period.start + 130), TEAM.adoption]);
  if (child.agesOut && period.end) changes.push([period.end, TEAM.leavingCare]);
  const end = child.agesOut ? null : period.end;
  const made = changes.filter(
    ([from, team]) =>
      period.end === null || from < period.end || (team === TEAM.leavingCare && child.agesOut),
  );
  return made
    .map(([from, team], index) => ({
      team,
      from,
      to: made[index + 1] ? (made[index + 1]?.[0] as number) - 1 : end,
    }))
    .filter(
      ({ from, to }) => from <= YEAR_END && (end === null || from <= end) && (to === null || to >= from),
    )
    .map((spell) => ({
      ...spell,
      to: end !== null && spell.to !== null ? Math.min(spell.to, end) : spell.to,
    }));
}

export function teamOn(child: Child, on: number): number {
  const spells = child.period ? teamSpells(child, child.period) : [];
  return spells.find(({ from, to }) => from <= on && (to === null || to >= on))?.team ?? 0;
}
