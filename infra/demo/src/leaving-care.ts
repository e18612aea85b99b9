import { onRollAt, type Child } from './child';
import { addYears, ageOn, iso, uk, type DayNumber } from './day';
import { adultName } from './names';
import type { Output } from './output';
import { eligibleFrom, isLeaver } from './plans';
import { LEAVERS, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';

export interface Position {
  inTouch: string;
  accommodation: string;
  activity: string;
}

/** How each leaver is doing at the year's end, by number. */
export function leaverPositions(children: readonly Child[], random: Random): Map<Child, Position> {
  const leavers = random.shuffled(children.filter(isLeaver));
  const positions = new Map<Child, Position>();
  const touched = leavers.slice(0, LEAVERS.inTouch);
  const suitable = new Set(random.sample(touched, LEAVERS.suitable));
  const active = new Set(random.sample(touched, LEAVERS.active));
  for (const child of leavers) {
    if (!touched.includes(child)) {
      positions.set(child, {
        inTouch: random.weighted([
          ['NO', 60],
          ['REFU', 25],
          ['NREQ', 15],
        ]),
        accommodation: '0',
        activity: '0',
      });
      continue;
    }
    const adult = ageOn(child.dob, YEAR_END) >= 18;
    positions.set(child, {
      inTouch: 'YES',
      accommodation: suitable.has(child)
        ? random.weighted([
            ['B1', 20],
            ['D1', 18],
            ['E1', 12],
            ['U1', adult ? 34 : 0],
            ['Z1', adult ? 12 : 0],
            ['K1', 4],
            ['C1', 6],
          ])
        : random.pick(['X2', 'S2', 'W2']),
      activity: active.has(child)
        ? random.weighted([
            ['F2', 34],
            ['F3', 34],
            ['P2', 10],
            ['P3', 12],
            ['F1', adult ? 10 : 0],
          ])
        : random.weighted([
            ['G5', 66],
            ['G4', 18],
            ['G6', 16],
          ]),
    });
  }
  return positions;
}

/**
 * Spells of leaving-care status, with the position on the last of them, and the return's row for those whose
 * birthday it asks about.
 */
export function writeLeavingCare(
  out: Output,
  child: Child,
  positions: ReadonlyMap<Child, Position>,
  random: Random,
): void {
  const { period } = child;
  if (!period) return;
  const eligible = eligibleFrom(child);
  const adult = addYears(child.dob, 18);
  const adviser = random.chance(0.8) ? adultName(random) : '';
  const spell = (status: string, from: DayNumber, to: DayNumber | null, position?: Position) =>
    out.toExtract('care_leavers', {
      child: child.id,
      status,
      from: iso(from),
      to: iso(to),
      adviser,
      adviser_from: adviser ? iso(from + 14 > YEAR_END ? from : from + 14) : '',
      in_touch: position?.inTouch,
      accommodation: position?.accommodation,
      activity: position?.activity,
      as_at: position ? iso(YEAR_END - random.int(0, 25)) : '',
    });
  const position = positions.get(child);
  if (eligible === null) {
    if (child.agesOut && period.end !== null) spell('QUALIFYING', period.end, null);
    return;
  }
  if (period.end === null) {
    if (onRollAt(child, YEAR_END)) spell('ELIGIBLE', eligible, null);
    return;
  }
  if (!child.agesOut) return;
  if (eligible < period.end) spell('ELIGIBLE', eligible, period.end - 1);
  if (period.end < adult)
    spell(
      'RELEVANT',
      period.end,
      adult <= YEAR_END ? adult - 1 : null,
      adult <= YEAR_END ? undefined : position,
    );
  if (adult <= YEAR_END) spell('FORMER_RELEVANT', adult, null, position);
  if (child.route === 'leaver' && position) {
    const birthday = [17, 18, 19, 20, 21]
      .map((age) => addYears(child.dob, age))
      .find((on) => on >= YEAR_START && on <= YEAR_END);
    if (birthday !== undefined)
      out.toReturn('OC3', {
        CHILD: child.id,
        DOB: uk(child.dob),
        IN_TOUCH: position.inTouch,
        ACTIV: position.activity,
        ACCOM: position.accommodation,
      });
  }
}
