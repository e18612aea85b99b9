import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  type CivilDate,
  civilDate,
  type InForce,
  inForceOn,
  type Limit,
  months,
} from '@iro/calendar';
import { byStart, type PeriodOfCare } from './period-of-care';
import { daysOfCareBefore, daysOfCareComplete, eligibility, type EligibilityNumbers } from './thirteen-weeks';

export type LeaverStatus = 'ELIGIBLE' | 'RELEVANT' | 'FORMER_RELEVANT' | 'QUALIFYING';

/** What follows from having been eligible; the days of care and their ages are those of eligibility. */
export interface LeaverNumbers {
  /** So long back home ends being relevant. */
  readonly backHome: Limit;
  readonly formerRelevantUntil: number;
  readonly inEducationUntil: number;
  readonly qualifyingUntil: number;
}

const numbers: LeaverNumbers = {
  backHome: months(6),
  formerRelevantUntil: 21,
  inEducationUntil: 25,
  qualifyingUntil: 25,
};

export const leaverNumbers: readonly InForce<LeaverNumbers>[] = [
  {
    from: civilDate('2011-04-01'),
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, ' +
      'reg 40; Children Act 1989, ss 23A, 23C and 24',
    value: numbers,
  },
  {
    from: civilDate('2018-04-01'),
    source: 'Children and Social Work Act 2017, s 3',
    value: { ...numbers, formerRelevantUntil: 25 },
  },
];

export interface LeaverHistory {
  readonly dateOfBirth: CivilDate;
  /** `home`: it ended with the return to a parent. `to` is the day it ended, no longer in care. */
  readonly periodsOfCare: readonly (PeriodOfCare & { readonly home?: boolean })[];
  /** In education or training that keeps the council's duties going. */
  readonly inEducation: boolean;
}

/** A status by the record, from a day up to and not including another; null: it lasts. */
export interface LeaverSpell {
  readonly status: LeaverStatus;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly source: string;
}

/** A status there may be only from the first day of both rules on. */
const eligibilityOn = (on: CivilDate): EligibilityNumbers | undefined => inForceOn(eligibility, on)?.value;

function statusOn(
  history: LeaverHistory,
  on: CivilDate,
): { readonly status: LeaverStatus; readonly line: InForce<LeaverNumbers> } | null {
  const line = inForceOn(leaverNumbers, on);
  const age = ageOn(history.dateOfBirth, on);
  const ages = eligibilityOn(on);
  if (!line || !ages || age < ages.eligibleAt) return null;
  const { value } = line;
  const [turned14, turned16, turned18] = [ages.countedFrom, ages.eligibleAt, ages.until].map((years) =>
    birthday(history.dateOfBirth, years),
  ) as [CivilDate, CivilDate, CivilDate];
  const care = byStart(history.periodsOfCare.filter(({ shortBreaks }) => !shortBreaks));
  if (age >= ages.until) {
    const before = statusOn(history, addDays(turned18, -1))?.status;
    const until = history.inEducation
      ? Math.max(value.inEducationUntil, value.formerRelevantUntil)
      : value.formerRelevantUntil;
    if (before === 'ELIGIBLE' || before === 'RELEVANT')
      return age < until ? { status: 'FORMER_RELEVANT', line } : null;
    return care.some(({ to }) => to === null || to > turned16) && age < value.qualifyingUntil
      ? { status: 'QUALIFYING', line }
      : null;
  }
  const enough = (before: CivilDate): boolean =>
    daysOfCareBefore(history.periodsOfCare, turned14, before) >= ages.daysOfCare;
  if (care.some(({ from, to }) => from <= on && (to === null || on < to)))
    return enough(on) ? { status: 'ELIGIBLE', line } : null;
  const left = care.filter(({ to }) => to !== null && to <= on && to > turned16).at(-1);
  if (left?.to == null) return null;
  const settled = left.home === true && on >= addMonths(left.to, value.backHome.count);
  return { status: enough(left.to) && !settled ? 'RELEVANT' : 'QUALIFYING', line };
}

/** Days on which a status may begin or end. */
function turningPoints(history: LeaverHistory): CivilDate[] {
  const care = byStart(history.periodsOfCare.filter(({ shortBreaks }) => !shortBreaks));
  const ages = [
    ...eligibility.flatMap(({ value }) => [value.eligibleAt, value.until]),
    ...leaverNumbers.flatMap(({ value }) => [
      value.formerRelevantUntil,
      value.inEducationUntil,
      value.qualifyingUntil,
    ]),
  ];
  const reached = eligibility.flatMap(({ value }) =>
    care.map((period) =>
      daysOfCareComplete(
        history.periodsOfCare,
        period,
        birthday(history.dateOfBirth, value.countedFrom),
        value.daysOfCare,
      ),
    ),
  );
  const ends = history.periodsOfCare.flatMap(({ from, to }) =>
    to === null ? [from] : [from, to, addMonths(to, numbers.backHome.count)],
  );
  return [
    ...new Set([
      ...ages.map((age) => birthday(history.dateOfBirth, age)),
      ...reached,
      ...ends,
      ...[...eligibility, ...leaverNumbers].map(({ from }) => from),
    ]),
  ].sort();
}

/**
 * A young person's statuses as a care leaver by the record, oldest first: eligible while looked after at 16
 * or 17 with thirteen weeks in care since 14, relevant after it until 18, former relevant from 18, qualifying
 * where the thirteen weeks are not reached or six months back home went by.
 *
 * What the record does not tell (a time in hospital or detention at 16, care elsewhere) is left out, so a
 * person confirms it. None before the rule's first line.
 *
 * @example born 2000-02-29, in care from 2015-12-01 -> ELIGIBLE from 2016-03-01, the day after 91 days: the
 * sixteenth birthday came a day before
 */
export function leaverStatuses(history: LeaverHistory): LeaverSpell[] {
  const spells: LeaverSpell[] = [];
  for (const on of turningPoints(history)) {
    const now = statusOn(history, on);
    const before = spells.at(-1);
    if (before?.to === null && before.status === now?.status) continue;
    if (before?.to === null) spells[spells.length - 1] = { ...before, to: on };
    if (now) spells.push({ status: now.status, from: on, to: null, source: now.line.source });
  }
  return spells;
}

/** The status on a day; undefined where there is none. */
export function leaverStatusOn(history: LeaverHistory, on: CivilDate): LeaverSpell | undefined {
  return leaverStatuses(history).find(({ from, to }) => from <= on && (to === null || on < to));
}
