import { applyLimit, type CivilDate, type Holidays, inForceOn } from '@iro/calendar';
import { permanencePlanBySecondReview } from './around-review-limits';
import { type Duty, inOrder, openDuty } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';
import { reviewDuties } from './review-duties';
import { completedIn, type ReviewHistory } from './review-history';
import { reviewIntervals } from './review-intervals';

export interface PermanenceHistory extends ReviewHistory {
  /** The days on which permanence plans were agreed, in any order. */
  readonly permanencePlansAgreedOn: readonly CivilDate[];
}

/**
 * A permanence plan by the second review of each period of care.
 *
 * Due on the last day on which the second review may be held in time, or on the day it is completed where
 * that is earlier: a late review gives no more time. While the first is not completed, its own due day stands
 * for it. The first plan agreed within the period meets it. None for short breaks, and none where the start
 * of care is unknown. A period that ends without a plan closes it.
 *
 * @throws RangeError when the holidays do not reach to a due day
 * @example first review completed on 2016-02-24, the second late on 2016-06-02 -> by 2016-05-24
 * @example the second brought forward to 2016-04-11 -> by 2016-04-11
 */
export function permanencePlanDuties(history: PermanenceHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const reviews = reviewDuties(history, holidays).filter(
    ({ convention }) => convention === 'COMPLETION_DATE',
  );
  return inOrder(
    periods.flatMap((period) => {
      const line = inForceOn(permanencePlanBySecondReview, period.from);
      const dueBy =
        period.shortBreaks === true || history.shortBreakOnly === true
          ? null
          : dueIn(period, periods, history, reviews, holidays);
      if (!line || !dueBy) return [];
      const metOn =
        [...history.permanencePlansAgreedOn].sort().find((on) => belongsTo(period, periods, on)) ?? null;
      return [
        openDuty('PERMANENCE_PLAN_BY_SECOND_REVIEW', period.from, dueBy, line, {
          metOn,
          closedOn: metOn ? null : period.to,
        }),
      ];
    }),
  );
}

/** The due day in a period; null where none can be told. */
function dueIn(
  period: PeriodOfCare,
  periods: readonly PeriodOfCare[],
  history: ReviewHistory,
  reviews: readonly Duty[],
  holidays: Holidays,
): CivilDate | null {
  const [first, second] = completedIn(period, periods, history.reviews);
  const firstDuty = reviews.find(({ kind, openedOn }) => kind === 'FIRST_REVIEW' && openedOn === period.from);
  if (!firstDuty) return null;
  const from = first?.completedOn ?? firstDuty.dueBy;
  const interval = inForceOn(reviewIntervals, from);
  if (!interval) return null;
  const due = applyLimit(from, interval.value.second, holidays);
  return second && second.completedOn < due ? second.completedOn : due;
}
