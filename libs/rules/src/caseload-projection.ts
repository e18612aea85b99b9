import { addDays, addMonths, civilDate, type CivilDate, daysBetween, type Period } from '@iro/calendar';
import { type CaseloadBand, caseloadBand } from './caseload-band';

export interface CaseloadOutlook {
  readonly asOf: CivilDate;
  /** Looked after that day. */
  readonly children: number;
  /** Periods of care that began, and that ended, in the twelve months before. */
  readonly entered: number;
  readonly left: number;
  /** Time worked by IROs, also of appointments and departures ahead; up to and not including `to`. */
  readonly worked: readonly (Period & { readonly fte: number })[];
}

/** The end of a month of the projection. */
export interface ProjectedMonth {
  readonly month: string;
  readonly on: CivilDate;
  readonly fte: number;
  readonly children: number;
  readonly perFte: number | null;
  readonly band: CaseloadBand | null;
}

const toOnePlace = (number: number): number => Math.floor(number * 10 + 0.5 + 1e-9) / 10;

/**
 * How heavy caseloads are going to be at the end of each of the next twelve months, the present one first.
 *
 * Children come and go as in the twelve months before, evenly by the day; IROs start, leave and change their
 * hours as already recorded. Nothing else is assumed.
 *
 * @example 432 children and 16 more came than went, asked on 2016-04-01 -> 433.3 at the end of April, 448 at
 * the end of March 2017
 */
export function projectCaseload({
  asOf,
  children,
  entered,
  left,
  worked,
}: CaseloadOutlook): ProjectedMonth[] {
  const firstOfMonth = civilDate(`${asOf.slice(0, 7)}-01`);
  return Array.from({ length: 12 }, (_, at) => {
    const on = addDays(addMonths(firstOfMonth, at + 1), -1);
    const fte =
      Math.round(
        worked
          .filter(({ from, to }) => from <= on && (to === null || to > on))
          .reduce((sum, each) => sum + each.fte, 0) * 100,
      ) / 100;
    const expected = Math.max(0, children + ((entered - left) * daysBetween(asOf, on)) / 365);
    return {
      month: on.slice(0, 7),
      on,
      fte,
      children: toOnePlace(expected),
      perFte: fte > 0 ? toOnePlace(expected / fte) : null,
      band: caseloadBand(expected, fte, on),
    };
  });
}
