import {
  addYears,
  applyLimit,
  type CivilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  type Period,
} from '@iro/calendar';
import { chainOfDuties } from './chain-of-duties';
import { type Duty, inOrder } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';
import { reviewIntervals } from './review-intervals';
import {
  careOrderAtHomeVisits,
  interimVisits,
  localVisits,
  longTermVisits,
  ordinaryVisits,
  shortBreakVisits,
  unassessedParentVisits,
  type VisitsAroundFirstReview,
} from './social-worker-visit-limits';

/** A placement as the rules on visits see it; temporary stays lie inside and are left out. */
export interface VisitedPlacement extends Period {
  readonly startKnown: boolean;
  /** The carer of the placement before stayed: a change of status, not a move. */
  readonly sameCarer: boolean;
  readonly withParent: boolean;
  /** The assessment was done before a placement with a parent; null: not known, and read as not done. */
  readonly assessed: boolean | null;
  /** With a relative or friend approved for a time, regulation 24. */
  readonly temporaryApproval: boolean;
  readonly longTermFoster: boolean;
  /** Null: not known, and read as not. */
  readonly meantToLastTo18: boolean | null;
}

export interface VisitHistory {
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly placements: readonly VisitedPlacement[];
  readonly careOrders: readonly (Period & { readonly interim: boolean })[];
  /** Visits at which the child was seen, in any order. */
  readonly visitsOn: readonly CivilDate[];
  /** While the child agrees to be visited less often. */
  readonly agreements: readonly Period[];
  /** First reviews where they are known; where one is not it is read as held on its last day in time. */
  readonly firstReviewsOn: readonly CivilDate[];
}

/** A placement with the changes of status under the same carer that follow it. */
interface Stay {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly startKnown: boolean;
  readonly pieces: readonly VisitedPlacement[];
}

const during = (period: Period, on: CivilDate): boolean =>
  period.from <= on && (period.to === null || on < period.to);
const latestOn = <P extends Period>(all: readonly P[], on: CivilDate): P | undefined =>
  byStart(all)
    .filter((each) => during(each, on))
    .at(-1);

function staysOf(period: PeriodOfCare, placements: readonly VisitedPlacement[]): Stay[] {
  const stays: Stay[] = [];
  for (const placement of byStart(
    placements.filter(
      ({ from, to }) => (period.to === null || from < period.to) && (to === null || to > period.from),
    ),
  )) {
    const before = stays.at(-1);
    const last = before?.pieces.at(-1);
    if (
      before &&
      last &&
      placement.sameCarer &&
      before.to === placement.from &&
      last.withParent === placement.withParent
    ) {
      stays[stays.length - 1] = { ...before, to: placement.to, pieces: [...before.pieces, placement] };
    } else
      stays.push({
        from: placement.from,
        to: placement.to,
        startKnown: placement.startKnown,
        pieces: [placement],
      });
  }
  return stays.map((stay) =>
    period.to !== null && (stay.to === null || stay.to > period.to) ? { ...stay, to: period.to } : stay,
  );
}

/**
 * The last day of weekly visits: that of the first review, or where it is not known the last on which it may
 * be held. Null: it lies before all that is known.
 */
function firstReviewOf(period: PeriodOfCare, history: VisitHistory, holidays: Holidays): CivilDate | null {
  const known = history.firstReviewsOn.filter((on) => belongsTo(period, history.periodsOfCare, on)).sort()[0];
  const line = inForceOn(reviewIntervals, period.from);
  return known ?? (period.startKnown && line ? applyLimit(period.from, line.value.first, holidays) : null);
}

/** A limit and the rule that sets it; a rule of undefined is none yet. */
interface Ruled {
  readonly limit: Limit;
  readonly rule: InForce<unknown>;
}

const ruled = <T>(
  lines: readonly InForce<T>[],
  on: CivilDate,
  limit: (value: T) => Limit,
): Ruled | undefined => {
  const rule = inForceOn(lines, on);
  return rule && { limit: limit(rule.value), rule };
};

/**
 * How soon after a visit on a day the next one is due: by where the child lives, and under which order, that
 * day.
 */
function interval(
  stay: Stay,
  on: CivilDate,
  reviewedOn: CivilDate | null,
  history: VisitHistory,
): Ruled | undefined {
  const piece = latestOn(stay.pieces, on) ?? stay.pieces.at(-1);
  const order = latestOn(history.careOrders, on);
  const around = (value: VisitsAroundFirstReview): Limit =>
    reviewedOn !== null && on < reviewedOn ? value.until : value.then;
  if (piece?.temporaryApproval || (piece?.withParent && order?.interim))
    return ruled(interimVisits, on, around);
  if (piece?.withParent && piece.assessed !== true) return ruled(unassessedParentVisits, on, around);
  if (piece?.withParent) return ruled(careOrderAtHomeVisits, on, ({ later }) => later);
  const overAYear = on >= addYears(stay.from, 1);
  const less =
    overAYear && piece?.longTermFoster && history.agreements.some((each) => during(each, on))
      ? ruled(longTermVisits, on, (value) => value)
      : undefined;
  return (
    less ??
    ruled(ordinaryVisits, on, (value) =>
      !overAYear
        ? value.firstYear
        : piece?.meantToLastTo18 === true
          ? value.laterMeantToLastTo18
          : value.later,
    )
  );
}

/**
 * Where visits begin anew within a stay: its first day, and that of a care order while the child lives with a
 * parent.
 */
function beginnings(stay: Stay, history: VisitHistory): readonly CivilDate[] {
  const orders = history.careOrders.filter(
    ({ interim, from }) =>
      !interim &&
      from > stay.from &&
      (stay.to === null || from < stay.to) &&
      latestOn(stay.pieces, from)?.withParent === true,
  );
  return [stay.from, ...new Set(orders.map(({ from }) => from).sort())];
}

/**
 * A chain from its opening, or where that is unknown or before the rule's first line from the first known
 * visit.
 */
function visits(
  kind: 'SOCIAL_WORKER_VISIT' | 'SOCIAL_WORKER_VISIT_STANDARD',
  span: Period,
  known: boolean,
  doneOn: readonly CivilDate[],
  holidays: Holidays,
  limitAfter: (opened: CivilDate, first: boolean) => Ruled | undefined,
): Duty[] {
  const seen = doneOn.filter((on) => on >= span.from).sort();
  const openedByFact = !known || limitAfter(span.from, true) === undefined;
  const openedOn = openedByFact ? seen.find((on) => limitAfter(on, false) !== undefined) : span.from;
  if (openedOn === undefined) return [];
  let first = !openedByFact;
  return chainOfDuties({
    kind,
    openedOn,
    openedByFact,
    doneOn: seen,
    to: span.to,
    due: (opened) => {
      const next = limitAfter(opened, first);
      first = false;
      return next ? { dueBy: applyLimit(opened, next.limit, holidays), rule: next.rule } : null;
    },
  });
}

/**
 * The social worker's visits: within a week of the start of any placement, then at intervals by where the
 * child lives, under which order and for how long.
 *
 * A change of status under the same carer is no new placement. The interval is that of the day of the last
 * visit. A visit at which the child was not seen meets nothing; one on the day of a move counts for both
 * placements. Where a placement's start is unknown visits run from the first known one. The council's own
 * standard makes duties of its own from the day it is in force.
 *
 * @throws RangeError when the holidays do not reach to a first review's last day
 * @example with a parent under an interim care order, in care from 2016-01-19, visited 2016-02-15 -> by
 * 2016-02-22; visited 2016-02-16 -> by 2016-03-15
 */
export function socialWorkerVisitDuties(history: VisitHistory, holidays: Holidays): Duty[] {
  const duties = byStart(history.periodsOfCare).flatMap((period) => {
    if (period.shortBreaks) {
      return visits(
        'SOCIAL_WORKER_VISIT',
        period,
        period.startKnown,
        history.visitsOn,
        holidays,
        (on, first) => ruled(shortBreakVisits, on, (value) => (first ? value.first : value.later)),
      );
    }
    const reviewedOn = firstReviewOf(period, history, holidays);
    const required = staysOf(period, history.placements).flatMap((stay) => {
      const starts = beginnings(stay, history);
      return starts.flatMap((from, at) =>
        visits(
          'SOCIAL_WORKER_VISIT',
          { from, to: starts[at + 1] ?? stay.to },
          at > 0 || stay.startKnown,
          history.visitsOn,
          holidays,
          (on, first) =>
            !first
              ? interval(stay, on, reviewedOn, history)
              : at > 0
                ? ruled(careOrderAtHomeVisits, on, (value) => value.first)
                : ruled(ordinaryVisits, on, (value) => value.first),
        ),
      );
    });
    const own = visits(
      'SOCIAL_WORKER_VISIT_STANDARD',
      period,
      period.startKnown,
      history.visitsOn,
      holidays,
      (on) => ruled(localVisits, on, (value) => value),
    );
    return [...required, ...own];
  });
  return inOrder(duties);
}
