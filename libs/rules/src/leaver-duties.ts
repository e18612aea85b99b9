import {
  applyLimit,
  type CivilDate,
  civilDate,
  days,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  months,
  type Period,
} from '@iro/calendar';
import { chainOfDuties } from './chain-of-duties';
import { type Duty, inOrder, openDuty } from './duty';
import type { LeaverStatus } from './leaver-status';
import { byStart } from './period-of-care';

/** A personal adviser, from the first day as eligible and without a gap. */
export const adviserLimits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Children Act 1989, sch 2 para 19C and ss 23B(2), 23C(3)',
    value: days(0),
  },
];

/** The adviser's contact with a leaver. */
export const contactLimits: readonly InForce<{ readonly afterMove: Limit; readonly between: Limit }>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Care Leavers (England) Regulations 2010, reg 8',
    value: { afterMove: days(7), between: months(2) },
  },
];

/** A status as recorded, from a day up to and not including another. */
export interface RecordedStatus extends Period {
  readonly status: LeaverStatus;
  /** False: it was brought in without its contacts, so that contact runs from the first known one. */
  readonly contactsKnown: boolean;
}

export interface AfterCareHistory {
  readonly statuses: readonly RecordedStatus[];
  /** Advisers, each from a day up to and not including another. */
  readonly advisers: readonly Period[];
  /** Days on which the leaver was in touch. */
  readonly contactsOn: readonly CivilDate[];
  readonly movedOn: readonly CivilDate[];
  /** Died, or settled back home; null: neither. */
  readonly overOn: CivilDate | null;
}

interface Stretch extends Period {
  readonly contactsKnown: boolean;
}

/** Statuses that follow each other without a gap as one stretch of days. */
function stretches(
  statuses: readonly RecordedStatus[],
  of: readonly LeaverStatus[],
  overOn: CivilDate | null,
): Stretch[] {
  const joined: Stretch[] = [];
  for (const { from, to, contactsKnown } of byStart(statuses.filter(({ status }) => of.includes(status)))) {
    const before = joined.at(-1);
    if (before && (before.to === null || from <= before.to))
      joined[joined.length - 1] = {
        ...before,
        to: before.to === null || to === null ? null : to > before.to ? to : before.to,
      };
    else joined.push({ from, to, contactsKnown });
  }
  return joined
    .filter(({ from }) => overOn === null || from < overOn)
    .map((each) =>
      overOn !== null && (each.to === null || each.to > overOn) ? { ...each, to: overOn } : each,
    );
}

/** One duty for the beginning of a stretch and one for each gap in it. */
function adviserDuties(stretch: Stretch, advisers: readonly Period[], holidays: Holidays): Duty[] {
  const line = inForceOn(adviserLimits, stretch.from);
  if (!line) return [];
  const duties: Duty[] = [];
  for (let at = stretch.from, first = true; stretch.to === null || at < stretch.to; first = false) {
    const now = advisers
      .filter(({ from, to }) => from <= at && (to === null || to > at))
      .sort((one, other) => ((one.to ?? '9') < (other.to ?? '9') ? 1 : -1))[0];
    const next = now
      ? undefined
      : advisers
          .map(({ from }) => from)
          .filter((from) => from > at && (stretch.to === null || from < stretch.to))
          .sort()[0];
    if (first || !now)
      duties.push(
        openDuty(
          'PERSONAL_ADVISER',
          at,
          applyLimit(at, line.value, holidays),
          line,
          now ? { metOn: at } : { metOn: next ?? null, closedOn: next ? null : stretch.to },
        ),
      );
    const on = now ? now.to : (next ?? null);
    if (on === null) break;
    at = on;
  }
  return duties;
}

/** Contact within days of each move, the first being out of care, then at intervals. */
function contactDuties(
  stretch: Stretch,
  { contactsOn, movedOn }: AfterCareHistory,
  holidays: Holidays,
): Duty[] {
  const moves = [...new Set(movedOn)]
    .filter((on) => on > stretch.from && (stretch.to === null || on < stretch.to))
    .sort();
  return [stretch.from, ...moves].flatMap((from, at) => {
    const to = moves[at] ?? stretch.to;
    const openedByFact = at === 0 && !stretch.contactsKnown;
    const within = contactsOn.filter((on) => on >= from).sort();
    const openedOn = openedByFact ? within[0] : from;
    if (openedOn === undefined) return [];
    let afterMove = !openedByFact;
    return chainOfDuties({
      kind: 'ADVISER_CONTACT',
      openedOn,
      openedByFact,
      doneOn: within,
      to,
      due: (opened) => {
        const line = inForceOn(contactLimits, opened);
        const limit = line && (afterMove ? line.value.afterMove : line.value.between);
        afterMove = false;
        return limit ? { dueBy: applyLimit(opened, limit, holidays), rule: line } : null;
      },
    });
  });
}

/**
 * What the council owes a leaver: a personal adviser from the first day as eligible and without a gap, and
 * once out of care the adviser's contact within seven days of a move and at least every two months. A
 * qualifying young person is owed neither.
 *
 * @example former relevant from 2016-01-10, in touch on 2016-01-15, moved on 2016-02-01 -> contact by
 * 2016-02-08, whatever two months from January would allow
 */
export function leaverDuties(history: AfterCareHistory, holidays: Holidays): Duty[] {
  return inOrder([
    ...stretches(history.statuses, ['ELIGIBLE', 'RELEVANT', 'FORMER_RELEVANT'], history.overOn).flatMap(
      (stretch) => adviserDuties(stretch, history.advisers, holidays),
    ),
    ...stretches(history.statuses, ['RELEVANT', 'FORMER_RELEVANT'], history.overOn).flatMap((stretch) =>
      contactDuties(stretch, history, holidays),
    ),
  ]);
}
