import type { CivilDate } from '@iro/calendar';

/** One thing that a figure counts: whose, on which day, whether it met; null: not known, and left out. */
export interface Counted {
  /** The local id; null for what is of no child. */
  readonly child: string | null;
  readonly on: CivilDate;
  readonly met: boolean | null;
  /** The kind, in a distribution: as its label says, or its key where that is told. */
  readonly key?: string;
}

/** What a figure should say, worked out one by one from the folder. */
export type Expected =
  | { readonly shape: 'MEASURE' | 'COUNT' | 'DISTRIBUTION'; readonly counted: readonly Counted[] }
  | { readonly shape: 'RATE'; readonly sum: number; readonly of: number; readonly per?: number };

export type Figures = Readonly<Record<string, Expected>>;

export const measure = (counted: readonly Counted[]): Expected => ({ shape: 'MEASURE', counted });
export const count = (counted: readonly Counted[]): Expected => ({ shape: 'COUNT', counted });
export const distribution = (counted: readonly Counted[]): Expected => ({ shape: 'DISTRIBUTION', counted });
export const rate = (sum: number, of: number, per = 1): Expected => ({ shape: 'RATE', sum, of, per });
