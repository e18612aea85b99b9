import { onRollAt, type Child, type Review } from './child';
import { iso, monthOfYear, type DayNumber } from './day';
import { dayInMonth } from './family-groups';
import type { IroTeam } from './iro-team';
import type { Output } from './output';
import { CONCERNS_BY_MONTH, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { addWorkingDays, workingDayOnOrBefore } from './working-days';

export interface Concern {
  id: string;
  child: Child;
  raised: DayNumber;
}

/** How often each reason was given; the concerns without any are "not listed". */
const REASONS: readonly (readonly [string, number])[] = [
  ['CARE_PLAN_NOT_ASSOCIATED', 10],
  ['STATUTORY_VISITS_NOT_COMPLETED', 10],
  ['CHRONOLOGY_NOT_UPDATED', 3],
  ['MANAGEMENT_OVERSIGHT', 15],
  ['PEP_NOT_ON_FILE', 8],
];
const CONCERNS_WITH_REASONS = 40;
const OUTCOMES = [
  ['Carried out within the month', 'The plan the child knows is the plan on file'],
  ['Visits brought up to date', 'The child has been seen and listened to'],
  ['Team manager now looks at the plan monthly', 'Decisions are made sooner'],
  ['Papers put on file', 'School and carer work from the same plan'],
] as const;

/** Informal concerns, as many in each month as the year counts, most of them at a review. */
export function raiseConcerns(
  out: Output,
  children: readonly Child[],
  prefix: string,
  iros: IroTeam,
  random: Random,
): Concern[] {
  const reviewsByMonth: { child: Child; review: Review }[][] = Array.from({ length: 12 }, () => []);
  for (const child of children) {
    for (const review of child.period?.reviews ?? []) {
      if (review.completed >= YEAR_START && review.completed <= YEAR_END)
        reviewsByMonth[monthOfYear(review.completed)]?.push({ child, review });
    }
  }
  const concerns: Concern[] = [];
  for (const [month, count] of CONCERNS_BY_MONTH.entries()) {
    const held = random.sample(reviewsByMonth[month] ?? [], count);
    for (let index = 0; index < count; index++) {
      const preparing = random.chance(0.25);
      const at = held[index];
      const day = workingDayOnOrBefore(dayInMonth(month, random) + 2);
      const child = at && !preparing ? at.child : random.pick(children.filter((one) => onRollAt(one, day)));
      const raised = at && !preparing ? at.review.completed : day;
      const id = `${prefix}CONCERN-${concerns.length + 1}`;
      const feedback = addWorkingDays(raised, random.int(3, 16));
      const closed = feedback + random.int(1, 30);
      const open = closed > YEAR_END || random.chance(0.08);
      const [outcome, impact] = random.pick(OUTCOMES);
      out.toExtract(
        'concerns',
        {
          child: child.id,
          review: at && !preparing ? at.review.key : '',
          iro: iros.on(child, raised),
          raised_on: iso(raised),
          sent_on: sentOn(raised, random),
          feedback_on: feedback <= YEAR_END ? iso(feedback) : '',
          closed_on: open ? '' : iso(closed),
          outcome: open ? '' : outcome,
          impact: open ? '' : impact,
        },
        id,
      );
      concerns.push({ id, child, raised });
    }
  }
  giveReasons(out, concerns, random);
  return concerns;
}

/** Within a working day, most of them. */
function sentOn(raised: DayNumber, random: Random): string {
  const sent = random.chance(0.86)
    ? addWorkingDays(raised, random.int(0, 1))
    : addWorkingDays(raised, random.int(2, 6));
  return iso(Math.min(sent, YEAR_END));
}

function giveReasons(out: Output, concerns: readonly Concern[], random: Random): void {
  const mentions = random.shuffled(
    REASONS.flatMap(([reason, count]) => Array.from({ length: count }, () => reason)),
  );
  const chosen = random
    .sample(concerns, CONCERNS_WITH_REASONS)
    .map((concern) => ({ concern, reasons: new Set<string>() }));
  for (const reason of mentions) {
    const free =
      chosen.find(({ reasons }) => reasons.size === 0) ??
      chosen.find(({ reasons }) => reasons.size === 1 && !reasons.has(reason));
    free?.reasons.add(reason);
  }
  for (const { concern, reasons } of chosen)
    for (const reason of reasons) out.toExtract('concern_reasons', { concern: concern.id, reason });
}
