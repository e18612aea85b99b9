import { addMonths, ageOn, type CivilDate } from '@iro/calendar';
import { once, returnDay, type Record } from './demonstration-folder';

export interface RecountedPeriod {
  child: string;
  dob: CivilDate;
  start: CivilDate;
  end: CivilDate | null;
  reason: string;
  episodes: { from: CivilDate; to: CivilDate | null; row: Record }[];
}

export const START = '2015-04-01' as CivilDate;
export const END = '2016-03-31' as CivilDate;

/** Periods of care put together from the return's episodes: from reason S to a reason other than X1. */
export const periodsOfCare = once((folder): RecountedPeriod[] => {
  const born = new Map(
    folder.rows('Header').map((row) => [row.CHILD ?? '', returnDay(row.DOB) as CivilDate]),
  );
  const periods: RecountedPeriod[] = [];
  for (const [child, rows] of folder.by('Episodes', 'CHILD')) {
    const episodes = rows
      .map((row) => ({ from: returnDay(row.DECOM) as CivilDate, to: returnDay(row.DEC), row }))
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    for (const episode of episodes) {
      if (episode.row.RNE === 'S')
        periods.push({
          child,
          dob: born.get(child) as CivilDate,
          start: episode.from,
          end: null,
          reason: '',
          episodes: [],
        });
      const period = periods[periods.length - 1] as RecountedPeriod;
      period.episodes.push(episode);
      if (episode.row.REC !== 'X1') Object.assign(period, { end: episode.to, reason: episode.row.REC });
    }
  }
  return periods;
});

export const inCareOn = (period: RecountedPeriod, day: CivilDate): boolean =>
  period.start <= day && (period.end === null || period.end > day);
export const inYear = (day: CivilDate | null): day is CivilDate => day !== null && day >= START && day <= END;
export const age = (period: RecountedPeriod, day: CivilDate): number => ageOn(period.dob, day);

/** April to March, by the month of a day in the year. */
export function byMonth(days: readonly CivilDate[]): number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const day of days) {
    const month = (Number(day.slice(5, 7)) + 8) % 12;
    counts[month] = (counts[month] as number) + 1;
  }
  return counts;
}

export interface RecountedPlacement {
  from: CivilDate;
  to: CivilDate | null;
  type: string;
}

/**
 * Placements of a period: a new one with reason S, P or B, and with T or U a new one with the same carer,
 * which is told apart.
 */
export function placementsOf(period: RecountedPeriod, sameCarerIsNew: boolean): RecountedPlacement[] {
  const placements: RecountedPlacement[] = [];
  for (const { from, to, row } of period.episodes) {
    if ((row.PLACE ?? '').startsWith('T')) continue;
    const opens =
      ['S', 'P', 'B'].includes(row.RNE ?? '') || (sameCarerIsNew && ['T', 'U'].includes(row.RNE ?? ''));
    if (opens || placements.length === 0) placements.push({ from, to, type: row.PLACE ?? '' });
    else Object.assign(placements[placements.length - 1] as RecountedPlacement, { to });
  }
  return placements;
}

export const monthsBefore = (day: CivilDate, months: number): CivilDate => addMonths(day, -months);

export function groupedByChild(periods: readonly RecountedPeriod[]): Map<string, RecountedPeriod[]> {
  const groups = new Map<string, RecountedPeriod[]>();
  for (const period of periods) groups.set(period.child, [...(groups.get(period.child) ?? []), period]);
  return groups;
}
