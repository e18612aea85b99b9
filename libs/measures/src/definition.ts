import type { CivilDate } from '@iro/calendar';

/** The four services; a figure belongs to one. */
export type MeasureOwner = 'children' | 'reviews' | 'disputes' | 'compliance';

/** The day a position is of: the last of the year, the one before its first, or the 30 September in it. */
export type AsAt = 'YEAR_END' | 'YEAR_START' | 'SEPTEMBER_30';

/** What a figure means, from a day on. */
export interface DatedDefinition {
  readonly from: CivilDate;
  readonly text: string;
  readonly source: string;
}

/** One figure the service answers for. How it is counted is in the owning service; what it means is here. */
export interface MeasureDefinition {
  /** The field of `ReportingYear`. */
  readonly field: string;
  /** The figure's number in the founding report (F20), or a name of its own. */
  readonly code: string;
  readonly title: string;
  readonly owner: MeasureOwner;
  /**
   * A position: how things stand on a day, not what happened in the year. Of a year that is running it is
   * as at today; by month it is how things stood when each month ended, or began. Left out for what happens.
   */
  readonly asAt?: AsAt;
  /**
   * Whose folder tells what this counts of a year that has none of its own, so that it can be counted of that
   * year too: the folder of the year after, or of any later one. Left out for what only its own year tells.
   */
  readonly toldBy?: 'YEAR_AFTER' | 'LATER_YEARS';
  /** Oldest first; each in force until the next begins. */
  readonly definitions: readonly [DatedDefinition, ...DatedDefinition[]];
  /** Small numbers of persons are suppressed in what is published; activity is not. */
  readonly counts: 'PERSONS' | 'ACTIVITY';
  /** Percent to reach, from a day on. */
  readonly targets?: readonly { readonly from: CivilDate; readonly value: number; readonly source: string }[];
}

/** The definition in force on the last day of a year; the first one for years before it. */
export function definitionOn(measure: MeasureDefinition, on: CivilDate): DatedDefinition {
  return measure.definitions.filter((line) => line.from <= on).at(-1) ?? measure.definitions[0];
}
