import type { Child, Period } from './child';
import { day, type DayNumber } from './day';
import { YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';

/** Two years before the year's end, with room to spare on both sides. */
const SETTLED_BY = day('2014-03-18');
const UNSETTLED_FROM = day('2014-04-22');

/** The days on which the child moved: as many in the year as the year asks, and a plausible few before it. */
export function moveDates(child: Child, period: Period, random: Random): DayNumber[] {
  const end = period.end ?? YEAR_END + 1;
  const moves: DayNumber[] = [];
  const placed = period.adoption?.placed ?? null;
  const asked = placed !== null ? 0 : child.placementsInYear - 1;
  const low = Math.max(period.start, YEAR_START) + 8;
  const high = Math.min(end, YEAR_END) - 12;
  spaced(moves, asked, low, high, 9, random);
  if (
    moves.length < asked &&
    child.route !== 'discharged' &&
    child.route !== 'short' &&
    child.placementsInYear > 2
  ) {
    throw new Error(`${child.id} has no room for ${child.placementsInYear} placements`);
  }
  const before = Math.min(end, YEAR_START, placed ?? end) - 20;
  if (before > period.start + 40) {
    if (child.stable) spaced(moves, random.int(0, 2), period.start + 15, SETTLED_BY, 20, random);
    else if (child.longTerm) {
      spaced(moves, 1, UNSETTLED_FROM, before, 20, random);
      spaced(moves, random.int(0, 1), period.start + 15, SETTLED_BY, 20, random);
    } else
      spaced(
        moves,
        random.weighted([
          [0, 55],
          [1, 30],
          [2, 15],
        ]),
        period.start + 15,
        before,
        20,
        random,
      );
  }
  if (placed !== null) moves.push(placed);
  return moves.sort((one, other) => one - other);
}

function spaced(
  moves: DayNumber[],
  count: number,
  low: DayNumber,
  high: DayNumber,
  gap: number,
  random: Random,
): void {
  if (high < low) return;
  for (let found = 0, attempt = 0; found < count && attempt < 200; attempt++) {
    const candidate = random.int(low, high);
    if (moves.every((other) => Math.abs(other - candidate) >= gap)) {
      moves.push(candidate);
      found++;
    }
  }
}
