import {
  applyLimit,
  birthday,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  months,
  type Period,
} from '@iro/calendar';
import { chainOfDuties } from './chain-of-duties';
import { type Duty, inOrder, openDuty } from './duty';
import type { Eligible } from './eligible-from';
import { byStart, type PeriodOfCare } from './period-of-care';

export interface PathwayNumbers {
  readonly assessed: Limit;
  /** An assessment made at this age or later counts, also before the young person is eligible. */
  readonly assessedAt: number;
  readonly reviewed: Limit;
}

export const pathwayNumbers: readonly InForce<PathwayNumbers>[] = [
  {
    from: civilDate('2011-04-01'),
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, regs ' +
      '42-43; Care Leavers (England) Regulations 2010, reg 7',
    value: { assessed: months(3), assessedAt: 15, reviewed: months(6) },
  },
];

export interface PathwayHistory {
  readonly dateOfBirth: CivilDate;
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** Since when eligible; null: not yet, or never. */
  readonly eligible: Eligible | null;
  /** Spells as a relevant or former relevant leaver, who is owed a plan still. */
  readonly leaver: readonly Period[];
  readonly assessedOn: readonly CivilDate[];
  /**
   * `reviewsKnownFrom`: the records tell of its reviews from this day only (the last update that a folder
   * brought); null: from its agreement.
   */
  readonly plans: readonly {
    readonly agreedOn: CivilDate;
    readonly endedOn: CivilDate | null;
    readonly reviewsKnownFrom: CivilDate | null;
  }[];
  readonly reviewedOn: readonly CivilDate[];
}

/**
 * The day until which a plan is owed: the later of the end of care and the end of a leaver's status. Null:
 * one of them lasts, or nothing is known.
 */
function owedUntil({ periodsOfCare, leaver }: PathwayHistory): CivilDate | null {
  const ends = [...periodsOfCare.filter(({ shortBreaks }) => !shortBreaks), ...leaver].map(({ to }) => to);
  return ends.includes(null)
    ? null
    : (ends
        .filter((to) => to !== null)
        .sort()
        .at(-1) ?? null);
}

/**
 * The assessment of needs for a pathway plan, within three months of sixteen or of becoming eligible later,
 * and a review of the plan every six months.
 *
 * Reviews run from the agreement of the first plan, or from the last update known; a new plan stands for a
 * review. Where it is not known when the young person became eligible there is no assessment to be late with.
 * Both end when no plan is owed any more.
 *
 * @throws never for real days
 * @example born 1999-11-30 and in care for years -> assessed by 2016-02-29: three months from 30 November end
 * with February
 */
export function pathwayDuties(history: PathwayHistory, holidays: Holidays): Duty[] {
  const { dateOfBirth, eligible } = history;
  const to = owedUntil(history);
  const list: Duty[] = [];
  const line = eligible && inForceOn(pathwayNumbers, eligible.from);
  if (eligible?.certain && line) {
    const counts = birthday(dateOfBirth, line.value.assessedAt);
    const metOn =
      history.assessedOn.filter((on) => on >= counts && (to === null || on <= to)).sort()[0] ?? null;
    list.push(
      openDuty(
        'PATHWAY_ASSESSMENT',
        eligible.from,
        applyLimit(eligible.from, line.value.assessed, holidays),
        line,
        { metOn, closedOn: metOn ? null : to },
      ),
    );
  }
  return inOrder([...list, ...reviews(history, to, holidays)]);
}

function reviews(
  { plans, reviewedOn }: PathwayHistory,
  owedTo: CivilDate | null,
  holidays: Holidays,
): Duty[] {
  const known = byStart(
    plans.map(({ agreedOn, endedOn, reviewsKnownFrom }) => ({
      from: reviewsKnownFrom ?? agreedOn,
      to: endedOn,
    })),
  );
  const [first] = known;
  if (!first) return [];
  const ended = known.some(({ to }) => to === null)
    ? null
    : (known
        .map(({ to }) => to)
        .filter((on) => on !== null)
        .sort()
        .at(-1) ?? null);
  const to = owedTo !== null && (ended === null || owedTo < ended) ? owedTo : ended;
  const due = (opened: CivilDate) => {
    const rule = inForceOn(pathwayNumbers, opened);
    return { rule, dueBy: rule ? applyLimit(opened, rule.value.reviewed, holidays) : opened };
  };
  return chainOfDuties({
    kind: 'PATHWAY_PLAN_REVIEWED',
    openedOn: first.from,
    openedByFact: true,
    doneOn: [...reviewedOn, ...known.slice(1).map(({ from }) => from)],
    to,
    due,
  });
}
