import { onRollAt, type Child } from './child';
import type { Concern } from './concerns';
import { ageOn, iso, type DayNumber } from './day';
import { teamOn } from './family-record';
import { dayInMonth, monthStart } from './family-groups';
import type { IroTeam } from './iro-team';
import type { Organisation } from './organisation';
import type { Output } from './output';
import { STAGE_1_BY_MONTH, STAGE_2_BY_MONTH, STAGE_3_MONTH, YEAR_END } from './quotas';
import type { Random } from './random';
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days';

const THEMES: readonly (readonly [string, number])[] = [
  ['STATUTORY_VISIT_RECORDS', 36],
  ['CARE_PLANNING_DRIFT', 21],
  ['SUPERVISION_GAPS', 5],
  ['DECISION_MAKING_AND_RISK', 23],
  ['HEALTH_ASSESSMENT_DELAY', 4],
  ['PEP_MISSED', 14],
  ['PLACEMENT_ORDER_REVOCATION_DELAY', 5],
  ['SPECIAL_GUARDIANSHIP_DELAY', 4],
  ['CARE_PLAN_NOT_UPDATED', 4],
  ['ADOPTION_DELAY', 1],
  ['TRANSITION_TO_ADULT_SERVICES', 4],
  ['NO_PERSONAL_ADVISER', 4],
  ['THERAPEUTIC_RESOURCE_DELAY', 4],
  ['CONTACT_NOT_ASSESSED', 13],
  ['VIABILITY_ASSESSMENT_ROBUSTNESS', 9],
];

type Stage = '1' | '2' | '3';
interface Dispute {
  themes: string[];
  child: Child;
  raised: DayNumber;
  concern: string;
  stages: { stage: Stage; raised: DayNumber }[];
}

/**
 * Formal disputes: as many stage entries in each month as the year counts, each higher stage after the lower.
 */
export function raiseDisputes(
  out: Output,
  children: readonly Child[],
  concerns: readonly Concern[],
  prefix: string,
  iros: IroTeam,
  organisation: Organisation,
  random: Random,
): void {
  const disputes: Dispute[] = [];
  const themes = themeLists(random);
  const unresolved = random.sample(concerns, 18);
  for (const [month, count] of STAGE_1_BY_MONTH.entries()) {
    for (let index = 0; index < count; index++) {
      const raised = workingDayOnOrBefore(dayInMonth(month, random) + 2);
      const named = themes[disputes.length] as string[];
      const from = unresolved.findIndex(
        (concern) =>
          concern.raised < raised - 12 && concern.raised > raised - 75 && onRollAt(concern.child, raised),
      );
      const concern = from >= 0 ? unresolved.splice(from, 1)[0] : undefined;
      const child = concern?.child ?? random.pick(concerned(children, named[0] ?? '', raised));
      disputes.push({
        themes: named,
        child,
        raised,
        concern: concern?.id ?? '',
        stages: [{ stage: '1', raised }],
      });
    }
  }
  escalate(disputes, random);
  for (const [index, dispute] of disputes.entries())
    writeDispute(out, `${prefix}DISPUTE-${index + 1}`, dispute, iros, organisation, random);
}

/** Every dispute has one theme, and the mentions left over make second ones. */
function themeLists(random: Random): string[][] {
  const mentions = random.shuffled(
    THEMES.flatMap(([theme, count]) => Array.from({ length: count }, () => theme)),
  );
  const total = STAGE_1_BY_MONTH.reduce((sum, count) => sum + count, 0);
  const lists = mentions.slice(0, total).map((theme) => [theme]);
  for (const theme of mentions.slice(total))
    lists.find((list) => list.length === 1 && !list.includes(theme))?.push(theme);
  return random.shuffled(lists);
}

function concerned(children: readonly Child[], theme: string, on: DayNumber): Child[] {
  const roll = children.filter((child) => onRollAt(child, on));
  const suits = roll.filter((child) => {
    const age = ageOn(child.dob, on);
    if (theme === 'TRANSITION_TO_ADULT_SERVICES' || theme === 'NO_PERSONAL_ADVISER') return age >= 16;
    if (theme === 'PEP_MISSED') return age >= 5 && age < 16;
    if (theme === 'PLACEMENT_ORDER_REVOCATION_DELAY' || theme === 'ADOPTION_DELAY')
      return child.adoptionPlan !== 'none';
    return true;
  });
  return suits.length > 0 ? suits : roll;
}

function escalate(disputes: readonly Dispute[], random: Random): void {
  for (const [month, count] of STAGE_2_BY_MONTH.entries()) {
    const last = monthStart(month + 1) - 3;
    const ready = disputes.filter(
      ({ raised, stages }) => stages.length === 1 && addWorkingDays(raised, 5) <= last && raised > last - 55,
    );
    for (const dispute of random.sample(ready, count)) {
      const earliest = Math.max(addWorkingDays(dispute.raised, 4), monthStart(month) + 1);
      dispute.stages.push({
        stage: '2',
        raised: workingDayOnOrBefore(
          random.int(Math.max(earliest, Math.min(addWorkingDays(dispute.raised, 11), last)), last),
        ),
      });
      const raised = dispute.stages[1]?.raised as number;
      if (raised < monthStart(month))
        (dispute.stages[1] as { raised: number }).raised = workingDayOnOrAfter(monthStart(month));
    }
  }
  const third = disputes.find(
    ({ stages }) => (stages[1]?.raised ?? Infinity) < monthStart(STAGE_3_MONTH) + 12,
  );
  if (!third) throw new Error('No dispute is ready for the third stage');
  third.stages.push({
    stage: '3',
    raised: workingDayOnOrAfter(
      Math.max(addWorkingDays(third.stages[1]?.raised as number, 6), monthStart(STAGE_3_MONTH) + 3),
    ),
  });
}

const LIMIT: Record<Stage, number> = { 1: 10, 2: 5, 3: 1 };

function writeDispute(
  out: Output,
  id: string,
  dispute: Dispute,
  iros: IroTeam,
  organisation: Organisation,
  random: Random,
): void {
  const { child, raised, stages } = dispute;
  const team = teamOn(child, raised);
  let answered: DayNumber | null = null;
  const entries = stages.map(({ stage, raised: from }, index) => {
    const next = stages[index + 1];
    const inTime = random.chance(next ? 0.35 : 0.74);
    const wanted = inTime
      ? addWorkingDays(from, Math.max(1, LIMIT[stage] - random.int(0, Math.ceil(LIMIT[stage] / 2))))
      : addWorkingDays(from, LIMIT[stage] + random.int(1, 9));
    const responded = wanted > YEAR_END || (next && wanted >= next.raised) ? null : wanted;
    answered = responded;
    return { stage, from, responded, adequate: responded === null ? '' : next ? false : random.chance(0.86) };
  });
  const resolved: DayNumber | null = answered === null ? null : (answered as DayNumber) + random.int(1, 9);
  const closed = resolved !== null && resolved <= YEAR_END && entries[entries.length - 1]?.adequate === true;
  const achieved = random.chance(0.83);
  out.toExtract(
    'disputes',
    {
      child: child.id,
      concern: dispute.concern,
      iro: iros.on(child, raised),
      team: organisation.teamId(team),
      raised_on: iso(raised),
      desired_outcome: DESIRED[dispute.themes[0] ?? ''] ?? 'The plan carried out by a named day',
      resolved_on: closed ? iso(resolved) : '',
      outcome_achieved: closed ? achieved : '',
      impact: closed
        ? achieved
          ? 'The plan moves again and the child knows what happens next'
          : 'The delay was named, but the child still waits'
        : '',
      withdrawn_on: '',
    },
    id,
  );
  for (const theme of dispute.themes) out.toExtract('dispute_themes', { dispute: id, theme });
  for (const { stage, from, responded, adequate } of entries) {
    out.toExtract('dispute_stages', {
      dispute: id,
      stage,
      raised_at: `${iso(from)}T${clock(random, 9, 12)}`,
      responded_at:
        responded === null
          ? ''
          : `${iso(responded)}T${stage === '3' ? clock(random, 8, 8) : clock(random, 13, 16)}`,
      adequate,
      addressee: organisation.addressee(stage, team, from),
    });
  }
}

const DESIRED: Record<string, string> = {
  STATUTORY_VISIT_RECORDS: 'Visits recorded with what the child said',
  CARE_PLANNING_DRIFT: 'A plan with dates, agreed by the manager',
  PEP_MISSED: 'An education plan meeting this term',
  CONTACT_NOT_ASSESSED: 'Contact assessed before the next review',
  DECISION_MAKING_AND_RISK: 'The decision looked at again with the risk written down',
};

const clock = (random: Random, from: number, to: number): string =>
  `${String(random.int(from, to)).padStart(2, '0')}:${String(random.int(0, 11) * 5).padStart(2, '0')}`;
