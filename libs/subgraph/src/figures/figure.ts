import type { CivilDate } from '@iro/calendar';
import { countedDays, type CountedDays, type MeasureDefinition } from '@iro/measures';
import type { Context } from '../context';
import { heading, totals } from './count';
import { standingOf, yearsOnRecord } from './years-on-record';

/** A year to 31 March. */
export interface YearDays {
  readonly ending: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * SQL text and its values; `$1` is the first day counted and `$2` the last, further values follow. Of a year
 * that is over they are its own; of a running one the last is today; of a position at another day the first
 * is a year before the day after it.
 */
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
  /** The days it is counted over. */
  readonly days: CountedDays;
  readonly args: object;
  readonly context: Context;
}

/** A rate asked for. */
export interface AskedRate {
  readonly rate: RateSource;
  readonly year: YearDays;
  /** The days it is counted over. */
  readonly days: CountedDays;
  readonly args: object;
  readonly context: Context;
}

/** Whether the folder of another year tells what a figure counts of a year that has none of its own. */
async function toldByAnother(
  { toldBy }: MeasureDefinition,
  ending: number,
  context: Context,
): Promise<boolean> {
  if (toldBy === undefined) return false;
  const { imported } = await yearsOnRecord(context);
  return toldBy === 'YEAR_AFTER'
    ? imported.has(ending + 1)
    : [...imported.keys()].some((year) => year > ending);
}

interface Days {
  readonly days: CountedDays;
  /** Told by the folder of another year: nothing counted is then nothing told. */
  readonly byAnother: boolean;
}

/** The days a figure of a year is counted over; null where there is nothing to count. */
async function daysOf(definition: MeasureDefinition, year: YearDays, context: Context): Promise<Days | null> {
  const { state, asAt } = await standingOf(context, year.ending);
  const byAnother = state === 'NOT_ON_RECORD' && (await toldByAnother(definition, year.ending, context));
  const until = asAt ?? (byAnother ? year.to : null);
  const days = until === null ? null : countedDays(definition.asAt, year.ending, until);
  return days === null ? null : { days, byAnother };
}

/**
 * Asks for a figure of a year; nothing is read of it until a field of it is.
 *
 * @returns null where there is nothing to count: the year has not begun or is not on record, or the day the
 * figure is of has not come
 */
export async function ask<Args extends object>(
  figure: FigureSource<Args>,
  year: YearDays,
  context: Context,
  args: Args = {} as Args,
): Promise<Asked | null> {
  const counted = await daysOf(figure.definition, year, context);
  if (counted === null) return null;
  const asked = { figure: figure as unknown as FigureSource, year, days: counted.days, args, context };
  const answer = { ...heading(asked), ...asked };
  return counted.byAnother && (await totals(answer)).of === 0 ? null : answer;
}

/** Asks for a rate of a year; null where there is nothing to count. */
export async function askRate<Args extends object>(
  rate: RateSource<Args>,
  year: YearDays,
  context: Context,
  args: Args = {} as Args,
): Promise<AskedRate | null> {
  const counted = await daysOf(rate.definition, year, context);
  if (counted === null) return null;
  const asked = { rate: rate as unknown as RateSource, year, days: counted.days, args, context };
  return { ...heading(asked), ...asked };
}
