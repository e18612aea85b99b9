import { type CivilDate, civilDate, type InForce, inForceOn } from '@iro/calendar';

export type CaseloadBand = 'UNDER' | 'WITHIN' | 'PRESSURE' | 'OVER';

/** Children to one full-time equivalent. */
export const caseloadBands: readonly InForce<{
  readonly within: number;
  readonly pressureAbove: number;
  readonly overAbove: number;
}>[] = [
  {
    from: civilDate('2011-04-01'),
    source:
      'IRO Handbook 2010, 7.15: 50 to 70 to a full-time post; the service prefers 50 to 60 (annual report 2015-16)',
    value: { within: 50, pressureAbove: 60, overAbove: 70 },
  },
];

/**
 * How heavy a caseload is for the time worked, `fte` being 1 for full time. Null when no time is worked or
 * before the first line.
 *
 * @example caseloadBand(36, 0.6, '2016-03-31') -> 'WITHIN': 60 to a full-time post
 */
export function caseloadBand(children: number, fte: number, on: CivilDate): CaseloadBand | null {
  const line = inForceOn(caseloadBands, on);
  if (!line || !(fte > 0)) return null;
  // Compared without dividing: 36 / 0.6 is not exactly 60 to a machine.
  const above = (perFte: number) => children - perFte * fte > 1e-9;
  if (above(line.value.overAbove)) return 'OVER';
  if (above(line.value.pressureAbove)) return 'PRESSURE';
  return children - line.value.within * fte < -1e-9 ? 'UNDER' : 'WITHIN';
}
