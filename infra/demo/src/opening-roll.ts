import {
  birthDate,
  SCHOOL_AGE,
  SIXTEEN_PLUS,
  UNDER_FIVE_FROM,
  within,
  type BirthWindow,
} from './birth-dates';
import type { Child, Route } from './child';
import { addYears, day, type DayNumber } from './day';
import { dayInMonth, grouped, spreadOverMonths } from './family-groups';
import { DISCHARGES_FROM_OPENING, EARLIEST_START, STAYERS } from './quotas';
import type { Random } from './random';
import { periodOf, type Roster } from './roster';

/** Those in care at both ends of the year. */
export function keepStayers(roster: Roster): void {
  const { random } = roster;
  const longAgo: BirthWindow = [EARLIEST_START, day('2013-09-20')];
  const recent: BirthWindow = [day('2013-10-21'), day('2015-03-18')];
  for (let left = STAYERS.longTerm; left > 0;)
    left -= family(
      roster,
      groupSize(left, random),
      'stayer',
      random.int(...longAgo),
      null,
      '',
      SCHOOL_AGE,
      true,
    ).length;
  for (let left = STAYERS.schoolAge; left > 0;)
    left -= family(
      roster,
      groupSize(left, random),
      'stayer',
      sooner(recent, random),
      null,
      '',
      SCHOOL_AGE,
    ).length;
  for (let left = STAYERS.underFive; left > 0;) {
    const start = sooner([day('2014-01-10'), recent[1]], random);
    left -= family(roster, Math.min(2, groupSize(left, random)), 'stayer', start, null, '', [
      UNDER_FIVE_FROM,
      start - 2,
    ]).length;
  }
  for (let left = STAYERS.sixteenPlus; left > 0; left--) {
    const start = left > 25 ? random.int(...longAgo) : sooner(recent, random);
    const [child] = family(roster, 1, 'stayer', start, null, '', SIXTEEN_PLUS);
    if (child && left <= 4) arriveAlone(child);
  }
}

/**
 * Those in care when the year began who left in it; `dischargesLeft` is what each month may still take, and
 * is used up.
 */
export function dischargeFromOpening(roster: Roster, dischargesLeft: number[]): void {
  const { random } = roster;
  const reasons: string[][] = [];
  const put = (
    count: number,
    codes: readonly (readonly [string, number])[],
    sizes?: readonly (readonly [number, number])[],
  ) => {
    for (const group of grouped(
      Array.from({ length: count }, () => ''),
      random,
      sizes,
    )) {
      const code = random.weighted(codes);
      reasons.push(group.map(() => code));
    }
  };
  put(DISCHARGES_FROM_OPENING.home, [
    ['E4A', 70],
    ['E4B', 30],
  ]);
  put(
    DISCHARGES_FROM_OPENING.adoption,
    [
      ['E12', 80],
      ['E11', 20],
    ],
    [
      [1, 85],
      [2, 15],
    ],
  );
  put(DISCHARGES_FROM_OPENING.childArrangements, [['E41', 1]]);
  put(DISCHARGES_FROM_OPENING.guardianship, [
    ['E43', 40],
    ['E44', 60],
  ]);
  put(
    DISCHARGES_FROM_OPENING.agedOut,
    [
      ['E5', 30],
      ['E6', 20],
      ['E17', 30],
      ['E7', 20],
    ],
    [[1, 1]],
  );
  put(DISCHARGES_FROM_OPENING.otherAuthority, [['E3', 1]], [[1, 1]]);
  put(DISCHARGES_FROM_OPENING.custody, [['E9', 1]], [[1, 1]]);

  const groups = reasons.map((members) => ({ members, months: [0, 11] as const }));
  for (const { members, month } of spreadOverMonths(groups, dischargesLeft, random).sort(
    (one, other) => one.month - other.month,
  )) {
    const reason = members[0] as string;
    const end = dayInMonth(month, random);
    const [start, window] = lifeBefore(reason, end, random);
    const children = family(roster, members.length, 'discharged', start, end, reason, window);
    for (const child of children) {
      child.agesOut = AGING_OUT.has(reason);
      if (reason === 'E11' || reason === 'E12') child.adoptionPlan = 'adopted';
    }
  }
}

const AGING_OUT = new Set(['E5', 'E6', 'E7', 'E17']);

function lifeBefore(reason: string, end: DayNumber, random: Random): [start: DayNumber, dob: BirthWindow] {
  if (AGING_OUT.has(reason)) {
    const dob = addYears(end, -18);
    return [random.int(Math.max(EARLIEST_START, addYears(dob, 12)), addYears(dob, 17) - 60), [dob, dob]];
  }
  const start = Math.min(
    end - (reason === 'E11' || reason === 'E12' ? random.int(570, 700) : random.int(250, 620)),
    day('2015-03-12'),
  );
  if (reason === 'E11' || reason === 'E12') return [start, [start - 700, start - 3]];
  if (reason === 'E9') return [start, [addYears(start, -14), addYears(start, -13)]];
  return [start, [addYears(start, -12), start - 3]];
}

/** Adds siblings who came into care, and leave it, together. */
function family(
  roster: Roster,
  size: number,
  route: Route,
  start: DayNumber,
  end: DayNumber | null,
  reason: string,
  bounds: BirthWindow,
  longTerm = false,
): Child[] {
  const { random } = roster;
  let home = roster.newFamily();
  let siblings: DayNumber[] = [];
  const added: Child[] = [];
  for (let index = 0; index < size; index++) {
    const window = within([0, start - 2], bounds);
    let dob = birthDate(window, siblings, random);
    if (dob === null) {
      home = roster.newFamily();
      siblings = [];
      dob = birthDate(window, siblings, random) as DayNumber;
    }
    siblings.push(dob);
    const child = roster.add(route, dob, home, periodOf(start, end, reason, random));
    child.longTerm = longTerm;
    added.push(child);
  }
  return added;
}

const groupSize = (left: number, random: Random): number =>
  Math.min(
    left,
    random.weighted([
      [1, 60],
      [2, 25],
      [3, 15],
    ]),
  );

/** A start in the window, more often in its first half. */
const sooner = ([from, to]: BirthWindow, random: Random): DayNumber =>
  from + Math.floor((to - from) * random.next() ** 1.4);

function arriveAlone(child: Child): void {
  child.unaccompanied = true;
  child.sex = '1';
  child.ethnicity = 'OOTH';
  if (child.period) Object.assign(child.period, { need: 'N8', onProtectionPlan: false });
}
