import type { Holidays } from '@iro/calendar';
import type { Convention, Duty } from './duty';
import { reviewDuties } from './review-duties';
import type { ReviewHistory } from './review-history';

/**
 * The review duty that is open and due first, of several due on one day the one opened first. Null when none
 * is: the child has left, or the start of care is unknown and no review was held.
 *
 * @throws RangeError when the holidays do not reach to a due day
 * @example first review completed on 2015-11-30 -> second, by 2016-02-29
 */
export function nextReviewDue(
  history: ReviewHistory,
  holidays: Holidays,
  convention: Convention = 'COMPLETION_DATE',
): Duty | null {
  const open = reviewDuties(history, holidays).filter(
    (duty) => duty.convention === convention && !duty.metOn && !duty.closedOn,
  );
  const dueBy = open.map((duty) => duty.dueBy).sort()[0];
  return open.find((duty) => duty.dueBy === dueBy) ?? null;
}
