import type { CivilDate, Period } from '@iro/calendar';

/** From the day the child became looked after to the day that ended. */
export interface PeriodOfCare extends Period {
  /** False: the child was looked after before records begin and `from` is only the first day known of. */
  readonly startKnown: boolean;
  /** A series of short breaks (regulation 48), which most duties leave out. */
  readonly shortBreaks?: boolean;
}

/** Oldest first. */
export function byStart<P extends Period>(periods: readonly P[]): P[] {
  return [...periods].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : (a.to ?? '9') < (b.to ?? '9') ? -1 : 1,
  );
}

/**
 * Whether something of that day belongs to the period; a day on which one period ends and the next begins
 * belongs to the earlier one.
 */
export function belongsTo(period: Period, periods: readonly Period[], on: CivilDate): boolean {
  if (on < period.from || (period.to !== null && on > period.to)) return false;
  return !periods.some(
    (other) => other !== period && other.to === period.from && other.from < period.from && on === period.from,
  );
}
