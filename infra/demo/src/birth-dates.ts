import { addYears, day, type DayNumber } from './day';
import type { AgeBand } from './quotas';
import type { Random } from './random';

/**
 * Bounds of a birth date, both ends included.
 *
 * Nobody on the roll at the year's end is born within reach of a school-year edge (September 2010 to March
 * 2011, September 1999 to March 2000), so every usual reading of "of statutory school age" counts the same
 * children.
 */
export type BirthWindow = [from: DayNumber, to: DayNumber];

export const UNDER_FIVE_FROM = day('2011-04-05');
export const SCHOOL_AGE: BirthWindow = [day('2000-04-03'), day('2010-08-27')];
export const SIXTEEN_PLUS: BirthWindow = [day('1998-04-06'), day('1999-08-27')];

const BAND_YEARS: Record<AgeBand, [number, number]> = {
  '0-1': [0, 2],
  '2-4': [2, 5],
  '5-9': [5, 10],
  '10-15': [10, 16],
  '16+': [16, 18],
};

/** Birth dates that put a child in the band on the day the period of care starts. */
export function bandWindow(band: AgeBand, start: DayNumber): BirthWindow {
  const [from, to] = BAND_YEARS[band];
  return [addYears(start, -to) + 4, addYears(start, -from) - 4];
}

export const within = (window: BirthWindow, bounds: BirthWindow): BirthWindow => [
  Math.max(window[0], bounds[0]),
  Math.min(window[1], bounds[1]),
];

/**
 * A birth date in the window that one mother could have beside those already in the family, or the day of one
 * of them (twins); null where none fits.
 */
export function birthDate(
  window: BirthWindow,
  siblings: readonly DayNumber[],
  random: Random,
): DayNumber | null {
  if (window[1] < window[0]) throw new Error('No birth date fits the window');
  for (let attempt = 0; attempt < 40; attempt++) {
    const candidate = random.int(window[0], window[1]);
    if (siblings.every((other) => Math.abs(other - candidate) >= 300)) return candidate;
  }
  return siblings.find((other) => other >= window[0] && other <= window[1]) ?? null;
}
