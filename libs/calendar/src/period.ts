import type { CivilDate } from './civil-date';

/** A stretch of days. Both ends belong to it. */
export interface Period {
  readonly from: CivilDate;
  /** The last day; null: it has not ended. */
  readonly to: CivilDate | null;
}

/**
 * Whether the day belongs to the period.
 *
 * @example covers({ from: '2015-04-01', to: '2016-03-31' }, '2016-03-31') -> true: the last day belongs to it
 */
export function covers(period: Period, on: CivilDate): boolean {
  return period.from <= on && (period.to === null || on <= period.to);
}
