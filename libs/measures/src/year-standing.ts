import { reportingYear, reportingYearOf, type CivilDate } from '@iro/calendar';

/** Whether the figures of a year are of the whole year, of the year so far, or of nothing. */
export type YearState = 'COMPLETE' | 'RUNNING' | 'NOT_BEGUN' | 'NOT_ON_RECORD';

/** What an installation knows of years. */
export interface KnownYears {
  /** Years of which a folder was imported, by the calendar year they end in; the day it tells until, or null. */
  readonly imported: ReadonlyMap<number, CivilDate | null>;
  /** Years after the last imported in which somebody recorded care here, act by act. */
  readonly kept: ReadonlySet<number>;
  /** The first day that anything on record is of; null on an empty record. */
  readonly firstDay: CivilDate | null;
}

/** How a year stands. */
export interface YearStanding {
  readonly state: YearState;
  /** The last day that its figures tell of; null where they tell of none. */
  readonly asAt: CivilDate | null;
  /** Why, in a sentence. */
  readonly reason: string;
}

const named = (ending: number): string => `${ending - 1}-${String(ending).slice(2)}`;

/**
 * Whether a year that has ended is on record: a folder told it, or care was recorded in it here after the
 * last folder; where there never was a folder, every year since the first day on record is.
 */
function onRecord({ imported, kept, firstDay }: KnownYears, ending: number): 'FOLDER' | 'ACTS' | null {
  if (imported.has(ending)) return 'FOLDER';
  if (kept.has(ending)) return 'ACTS';
  if (imported.size > 0 || firstDay === null) return null;
  return ending >= reportingYearOf(firstDay).ending ? 'ACTS' : null;
}

/**
 * How a year stands on a day.
 *
 * A folder may tell of a part of a year: until that day. The year that is running is answered as at today
 * where it goes on from a year on record; where the year before it is not, nothing says who is in care.
 *
 * @example the folder of 2016 imported, 1 April 2016 -> 2016 COMPLETE, 2017 RUNNING as at 2016-04-01, 2018
 * NOT_BEGUN, 2015 NOT_ON_RECORD
 */
export function yearStanding(known: KnownYears, ending: number, today: CivilDate): YearStanding {
  const { from, to } = reportingYear(ending);
  if (from > today)
    return {
      state: 'NOT_BEGUN',
      asAt: null,
      reason: `${named(ending)} has not begun: there is nothing to count.`,
    };
  const by = onRecord(known, ending);
  const told = known.imported.get(ending) ?? null;
  if (to >= today && (by !== null || onRecord(known, ending - 1) !== null))
    return {
      state: 'RUNNING',
      asAt: today,
      reason: `${named(ending)} is running: what happened is counted so far, and how things stand as at today.`,
    };
  if (by === null)
    return {
      state: 'NOT_ON_RECORD',
      asAt: null,
      reason:
        `${named(ending)} was not imported, and no care was recorded in it here: figures of it would be of the ` +
        `part that other years tell. Import its folder to have them.`,
    };
  if (by === 'FOLDER' && told !== null && told < to)
    return {
      state: 'RUNNING',
      asAt: told,
      reason: `${named(ending)} was imported until ${told}: the rest of it is still to come.`,
    };
  return {
    state: 'COMPLETE',
    asAt: to,
    reason:
      by === 'FOLDER'
        ? `The folder of ${named(ending)} was imported.`
        : `${named(ending)} was kept here, act by act; no folder of it was imported.`,
  };
}
