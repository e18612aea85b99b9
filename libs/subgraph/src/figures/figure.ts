import type { CivilDate } from '@iro/calendar';
import type { MeasureDefinition } from '@iro/measures';
import type { Context } from '../context';
import { heading } from './count';

/** A year to 31 March. */
export interface YearDays {
  readonly ending: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** SQL text and its values; `$1` is the year's first day and `$2` its last, further values follow. */
export interface FigureSelect {
  readonly text: string;
  readonly more?: readonly unknown[];
}

/**
 * A figure as its service counts it: one SELECT of `child_id, subject, on_day, met` (a distribution adds
 * `key` and `label`). Everything shown of it (met and of, months, breakdown, cohort and missing) is derived
 * from that one SELECT, so they cannot drift. `subject` is text, unique with the child within the figure.
 */
export interface FigureSource<Args extends object = object> {
  readonly definition: MeasureDefinition;
  /**
   * True: the day that counts may be a birthday, so a cohort shows it only to whoever may know the day of
   * birth. Its subject must not say it either.
   */
  readonly toldByBirthday?: true;
  /**
   * `within` is a condition on `m.child_id`, for what is counted of children and is itself no child's, such
   * as a month; on all else the kit puts it.
   */
  readonly select: (args: Args, within?: string) => FigureSelect;
  /** The definition's text when an argument chooses another than the one in force. */
  readonly reading?: (args: Args) => { text: string; from: CivilDate; source: string };
  /** All keys of a distribution in their order, so that an empty one shows as 0. */
  readonly keys?: (args: Args) => readonly { key: string; label: string }[];
}

/** A rate or an average: one row of `sum` and `of`, both counted from records. */
export interface RateSource<Args extends object = object> {
  readonly definition: MeasureDefinition;
  /**
   * `within` is a condition on `m.child_id`: what is counted of children, as `m`, is of those whom the asker
   * sees.
   */
  readonly select: (args: Args, within: string) => FigureSelect;
  /** The multiplier of the quotient; 10,000 for a rate per 10,000. */
  readonly per?: number;
}

/** A figure asked for: what the `Measure`, `Count` and `Distribution` types resolve from. */
export interface Asked {
  readonly figure: FigureSource;
  readonly year: YearDays;
  readonly args: object;
  readonly context: Context;
}

/** A rate asked for. */
export interface AskedRate {
  readonly rate: RateSource;
  readonly year: YearDays;
  readonly args: object;
  readonly context: Context;
}

/** Asks for a figure of a year; nothing is read until a field of it is. */
export function ask<Args extends object>(
  figure: FigureSource<Args>,
  year: YearDays,
  context: Context,
  args: Args = {} as Args,
): Asked {
  const asked = { figure: figure as unknown as FigureSource, year, args, context };
  return { ...heading(asked), ...asked };
}

/** Asks for a rate of a year. */
export function askRate<Args extends object>(
  rate: RateSource<Args>,
  year: YearDays,
  context: Context,
  args: Args = {} as Args,
): AskedRate {
  const asked = { rate: rate as unknown as RateSource, year, args, context };
  return { ...heading(asked), ...asked };
}
