import { addDays, addMonths, ageOn, birthday, type CivilDate, civilDate, daysBetween, type InForce, inForceOn, type Limit, months, weeks } from '@iro/calendar';
import { byStart, type PeriodOfCare } from './period-of-care';

export type LeaverStatus = 'ELIGIBLE' | 'RELEVANT' | 'FORMER_RELEVANT' | 'QUALIFYING';

export interface LeaverNumbers {
  /** Looked after for so long in total, since that birthday. */
  readonly lookedAfter: Limit;
  readonly since: number;
  /** Some of it at this age or later; the age from which there is a status. */
  readonly from: number;
  readonly adult: number;
  /** So long back home ends being relevant. */
  readonly backHome: Limit;
  readonly formerRelevantUntil: number;
  readonly inEducationUntil: number;
  readonly qualifyingUntil: number;
}

const numbers: LeaverNumbers = { lookedAfter: weeks(13), since: 14, from: 16, adult: 18, backHome: months(6), formerRelevantUntil: 21, inEducationUntil: 25, qualifyingUntil: 25 };

export const leaverNumbers: readonly InForce<LeaverNumbers>[] = [
  { from: civilDate('2011-04-01'), source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 40; Children Act 1989, ss 23A, 23C and 24', value: numbers },
  { from: civilDate('2018-04-01'), source: 'Children and Social Work Act 2017, s 3', value: { ...numbers, formerRelevantUntil: 25 } },
];

export interface LeaverHistory {
  readonly dateOfBirth: CivilDate;
  /** `home`: it ended with the return to a parent. `to` is the day it ended, no longer in care. */
  readonly periodsOfCare: readonly (PeriodOfCare & { readonly home?: boolean })[];
  /** In education or training that keeps the council's duties going. */
  readonly inEducation: boolean;
}

/** A status by the record, from a day up to and not including another; null: it lasts. */
export interface LeaverSpell { readonly status: LeaverStatus; readonly from: CivilDate; readonly to: CivilDate | null; readonly source: string }

/** Days looked after before a day, since the birthday that counts. Short breaks do not count. */
function daysLookedAfter(history: LeaverHistory, since: CivilDate, before: CivilDate): number {
  return history.periodsOfCare.filter(({ shortBreaks }) => !shortBreaks).reduce((sum, { from, to }) => {
    const [first, end] = [from < since ? since : from, to === null || to > before ? before : to];
    return first < end ? sum + daysBetween(first, end) : sum;
  }, 0);
}

const lastedDays = ({ lookedAfter }: LeaverNumbers): number => lookedAfter.count * 7;

function statusOn(history: LeaverHistory, on: CivilDate): { readonly status: LeaverStatus; readonly line: InForce<LeaverNumbers> } | null {
  const line = inForceOn(leaverNumbers, on);
  const age = ageOn(history.dateOfBirth, on);
  if (!line || age < line.value.from) return null;
  const { value } = line;
  const [turned14, turned16, turned18] = [value.since, value.from, value.adult].map((years) => birthday(history.dateOfBirth, years)) as [CivilDate, CivilDate, CivilDate];
  const care = byStart(history.periodsOfCare.filter(({ shortBreaks }) => !shortBreaks));
  if (age >= value.adult) {
    const before = statusOn(history, addDays(turned18, -1))?.status;
    const until = history.inEducation ? Math.max(value.inEducationUntil, value.formerRelevantUntil) : value.formerRelevantUntil;
    if (before === 'ELIGIBLE' || before === 'RELEVANT') return age < until ? { status: 'FORMER_RELEVANT', line } : null;
    return care.some(({ to }) => to === null || to > turned16) && age < value.qualifyingUntil ? { status: 'QUALIFYING', line } : null;
  }
  const enough = (before: CivilDate): boolean => daysLookedAfter(history, turned14, before) >= lastedDays(value);
  if (care.some(({ from, to }) => from <= on && (to === null || on < to))) return enough(on) ? { status: 'ELIGIBLE', line } : null;
  const left = care.filter(({ to }) => to !== null && to <= on && to > turned16).at(-1);
  if (left?.to == null) return null;
  const settled = left.home === true && on >= addMonths(left.to, value.backHome.count);
  return { status: enough(left.to) && !settled ? 'RELEVANT' : 'QUALIFYING', line };
}

/** Days on which a status may begin or end. */
function turningPoints(history: LeaverHistory): CivilDate[] {
  const ages = leaverNumbers.flatMap(({ value }) => [value.from, value.adult, value.formerRelevantUntil, value.inEducationUntil, value.qualifyingUntil]);
  const turned14 = birthday(history.dateOfBirth, numbers.since);
  const reached = byStart(history.periodsOfCare.filter(({ shortBreaks }) => !shortBreaks)).map(({ from }) => {
    const first = from < turned14 ? turned14 : from;
    return addDays(first, Math.max(0, lastedDays(numbers) - daysLookedAfter(history, turned14, first)));
  });
  const ends = history.periodsOfCare.flatMap(({ from, to }) => (to === null ? [from] : [from, to, addMonths(to, numbers.backHome.count)]));
  return [...new Set([...ages.map((age) => birthday(history.dateOfBirth, age)), ...reached, ...ends, ...leaverNumbers.map(({ from }) => from)])].sort();
}

/**
 * A young person's statuses as a care leaver by the record, oldest first: eligible while looked after at 16 or 17 with thirteen weeks in care since 14,
 * relevant after it until 18, former relevant from 18, qualifying where the thirteen weeks are not reached or six months back home went by.
 *
 * What the record does not tell (a time in hospital or detention at 16, care elsewhere) is left out, so a person confirms it. None before the rule's first line.
 *
 * @example born 2000-02-29, in care from 2015-12-01 -> ELIGIBLE from 2016-03-01, the day after 91 days: the sixteenth birthday came a day before
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
