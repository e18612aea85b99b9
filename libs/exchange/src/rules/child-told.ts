import { yearDays } from '../checks/days';
import { isShortBreak, twelveMonths } from '../checks/care-in-year';
import type { KeptReturn, ReturnFile, ToldRow } from './kept-return';

/** One child's rows of every file. */
export type RowsOfChild = {
  readonly [F in ReturnFile]: readonly ToldRow<F>[];
};

/** An unbroken time of care, as episodes tell it: days as yyyymmdd, `to` 0 while it lasts. */
export interface ToldPeriod {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly episodes: readonly ToldRow<'ssda903_episodes'>[];
}

/** What rules are asked of: one child, this year's rows and last year's. */
export interface ChildTold {
  readonly child: string;
  readonly year: number;
  /** First and last day of the year, as yyyymmdd. */
  readonly from: number;
  readonly to: number;
  readonly told: RowsOfChild;
  /** What last year's return told of the child; null where none is on record. */
  readonly last: RowsOfChild | null;
  /** Date of birth as yyyymmdd; 0 where it can't be read. */
  readonly birth: number;
  readonly periods: readonly ToldPeriod[];
  /** Looked after for the twelve months to 31 March. */
  readonly twelveMonths: boolean;
  /** Only ever in short breaks (V3, V4). */
  readonly shortBreaksOnly: boolean;
  readonly unaccompanied: boolean;
}

/** Rows that are read when a rule asks for them, and once. */
function lazily(kept: KeptReturn, child: string): RowsOfChild {
  const held = new Map<ReturnFile, readonly ToldRow<ReturnFile>[]>();
  return new Proxy({} as RowsOfChild, {
    get: (_, file: ReturnFile) => {
      const known = held.get(file);
      if (known !== undefined) return known;
      const rows = kept.rows(file, child) as readonly ToldRow<ReturnFile>[];
      held.set(file, rows);
      return rows;
    },
  });
}

function periodsOf(episodes: readonly ToldRow<'ssda903_episodes'>[]): ToldPeriod[] {
  const periods: ToldPeriod[] = [];
  let from = 0;
  episodes.forEach((episode, at) => {
    const next = episodes[at + 1];
    if (next !== undefined && next.RNE !== 'S' && (episode.REC === '' || episode.REC === 'X1')) return;
    periods.push({
      from: episodes[from]!.DECOM,
      to: episode.REC === 'X1' ? 0 : episode.DEC,
      reason: episode.REC === 'X1' ? '' : episode.REC,
      episodes: episodes.slice(from, at + 1),
    });
    from = at + 1;
  });
  return periods;
}

/** Puts together what is told of a child. */
export function childTold(
  child: string,
  year: number,
  now: KeptReturn,
  before: KeptReturn | null,
): ChildTold {
  const told = lazily(now, child);
  const episodes = told.ssda903_episodes;
  return {
    child,
    year,
    ...yearDays(year),
    told,
    last: before === null ? null : lazily(before, child),
    birth: told.ssda903_header[0]?.DOB ?? 0,
    periods: periodsOf(episodes),
    twelveMonths: twelveMonths(
      episodes.map((each) => ({ from: each.DECOM, to: each.DEC, rne: each.RNE, rec: each.REC, ls: each.LS })),
      year,
    ),
    shortBreaksOnly: episodes.length > 0 && episodes.every(({ LS }) => isShortBreak({ ls: LS })),
    unaccompanied: told.ssda903_uasc.length > 0,
  };
}
