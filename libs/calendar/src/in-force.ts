import type { CivilDate } from './civil-date';

/**
 * A number or rule and the day from which it holds, until the next line begins. There is no end: gaps and
 * overlaps cannot be written.
 */
export interface InForce<T> {
  readonly from: CivilDate;
  /** The instrument, guidance, procedure or decision that says so. */
  readonly source: string;
  readonly value: T;
}

/**
 * The line in force on a day; undefined before the first. The order of the lines does not matter.
 *
 * @example inForceOn([{ from: '2011-04-01', ... }], '2011-03-31') -> undefined
 */
export function inForceOn<T>(lines: readonly InForce<T>[], on: CivilDate): InForce<T> | undefined {
  let latest: InForce<T> | undefined;
  for (const line of lines) if (line.from <= on && (!latest || line.from > latest.from)) latest = line;
  return latest;
}
