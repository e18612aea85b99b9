import {
  applyLimit,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  workingDays,
} from '@iro/calendar';
import { type Duty, openDuty } from './duty';

/** '24 working hours', read as one working day. */
export const concernLimits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2011-01-01'),
    source: 'Rotherham Dispute Resolution Process, January 2011 (annual report 2015-16, 15.3)',
    value: workingDays(1),
  },
];

export interface ConcernHistory {
  readonly id: string;
  /** The review session it arose in; null: it arose in preparation, which has no clock. */
  readonly reviewSessionOn: CivilDate | null;
  /** Null: not sent. */
  readonly sentOn: CivilDate | null;
}

/**
 * When an informal concern from a review has to be with the social worker and the team manager; null where no
 * clock runs.
 *
 * @throws RangeError outside the calendar of holidays
 * @example a session on Maundy Thursday 2016-03-24 -> by Tuesday 2016-03-29
 */
export function concernSentDuty(
  { id, reviewSessionOn, sentOn }: ConcernHistory,
  holidays: Holidays,
): Duty | null {
  const line = reviewSessionOn && inForceOn(concernLimits, reviewSessionOn);
  if (!reviewSessionOn || !line) return null;
  return openDuty('CONCERN_SENT', reviewSessionOn, applyLimit(reviewSessionOn, line.value, holidays), line, {
    subject: id,
    metOn: sentOn,
  });
}
