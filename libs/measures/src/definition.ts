import type { CivilDate } from '@iro/calendar';

/** The four services; a figure belongs to one. */
export type MeasureOwner = 'children' | 'reviews' | 'disputes' | 'compliance';

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
