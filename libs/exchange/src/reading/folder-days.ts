/** A cell of the folder. */
export interface CellOf {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Where the folder's year was taken from: `given`, or a cell that is in it as the others are. */
export interface FolderYear {
  readonly year: number;
  readonly from: 'given' | CellOf;
}

/**
 * How a day tells the year: what a return tells of its own year alone, what may have begun in any year before,
 * and what the extract says where there is no return.
 */
export type DayTeller = 'IN_YEAR' | 'ANY_TIME' | 'EXTRACT';

/** Columns of the return whose days tell the year. */
export const daysOfReturn: Readonly<Record<string, Readonly<Record<string, DayTeller>>>> = {
  ssda903_episodes: { DECOM: 'ANY_TIME', DEC: 'IN_YEAR' },
  ssda903_reviews: { REVIEW: 'IN_YEAR' },
  ssda903_missing: { MIS_START: 'ANY_TIME', MIS_END: 'IN_YEAR' },
};
const daysOfExtract: Readonly<Record<string, Readonly<Record<string, DayTeller>>>> = {
  reviews: { completed_on: 'EXTRACT' },
  allocations: { from: 'EXTRACT' },
};

/** The year ending 31 March that a day, as yyyymmdd, falls in. */
export const yearOfDay = (day: number): number => Math.floor(day / 10_000) + (day % 10_000 >= 401 ? 1 : 0);

interface Tally {
  count: number;
  readonly cell: CellOf;
}

/** Days by year, with a cell of each: whether they prove one, and which stand alone. */
export class FolderDays {
  private readonly tallies: Record<DayTeller, Map<number, Tally>> = {
    IN_YEAR: new Map(),
    ANY_TIME: new Map(),
    EXTRACT: new Map(),
  };

  tellerOf(file: string, column: string): DayTeller | null {
    return daysOfReturn[file]?.[column] ?? daysOfExtract[file]?.[column] ?? null;
  }

  /** Takes a day that tells the year. */
  saw(tells: DayTeller, day: number, cell: CellOf): void {
    const tallies = this.tallies[tells];
    const tally = tallies.get(yearOfDay(day));
    if (tally) tally.count += 1;
    else tallies.set(yearOfDay(day), { count: 1, cell });
  }

  /** How many days a return can only tell in its own year fall in a year. */
  inYear(year: number): number {
    return this.tallies.IN_YEAR.get(year)?.count ?? 0;
  }

  /**
   * Whether the days speak against a year: none of what a return tells in its own year alone is in it. One
   * later day is a mistake of its own.
   */
  against(year: number): boolean {
    const others = [...this.tallies.IN_YEAR];
    const count = others.reduce((sum, [, { count: days }]) => sum + days, 0);
    return count > 0 && this.inYear(year) === 0 && (count > 1 || others.some(([of]) => of < year));
  }

  /**
   * The year that the days prove: that of nearly all of what a return tells of its own year alone, later days
   * being so few that they are mistakes; else the latest, when it does not stand apart from the others.
   */
  proved(): FolderYear | null {
    const { IN_YEAR, ANY_TIME, EXTRACT } = this.tallies;
    const [most] = [...IN_YEAR].sort(([, one], [, other]) => other.count - one.count);
    if (most !== undefined) {
      const [year, { count, cell }] = most;
      return this.later(year) <= Math.max(count > 2 ? 1 : 0, count * 0.05) ? { year, from: cell } : null;
    }
    const held = ANY_TIME.size > 0 ? ANY_TIME : EXTRACT;
    const [last, before] = [...held.keys()].sort((one, other) => other - one);
    if (last === undefined) return null;
    if (before !== undefined && last - before > 5 && held.get(last)!.count === 1) return null;
    return { year: last, from: held.get(last)!.cell };
  }

  /** What speaks against there being one year: a cell of each that is later than most. */
  doubtful(): readonly CellOf[] {
    const { IN_YEAR, ANY_TIME } = this.tallies;
    const [most] = [...IN_YEAR].sort(([, one], [, other]) => other.count - one.count);
    const years = most === undefined ? [...ANY_TIME] : [...IN_YEAR, ...ANY_TIME];
    const limit =
      most?.[0] ??
      Math.max(...[...ANY_TIME.keys()].filter((year) => (ANY_TIME.get(year)?.count ?? 0) > 1), 0);
    return years.filter(([year]) => year > limit).map(([, { cell }]) => cell);
  }

  private later(year: number): number {
    return [...this.tallies.IN_YEAR, ...this.tallies.ANY_TIME]
      .filter(([of]) => of > year)
      .reduce((sum, [, { count }]) => sum + count, 0);
  }
}
