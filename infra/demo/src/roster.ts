import type { Child, Period, Route } from './child';
import type { DayNumber } from './day';
import { ethnicity, forename, surname } from './names';
import type { Random } from './random';

/** Room for the children of one council before the next one's identifiers begin. */
export const IDS_PER_COUNCIL = 2000;

/** Everyone on record in one council, numbered in the order in which they are added. */
export class Roster {
  readonly children: Child[] = [];
  private families = 0;

  constructor(
    readonly council: number,
    readonly random: Random,
  ) {}

  newFamily(): { number: number; surname: string; ethnicity: string } {
    return { number: ++this.families, surname: surname(this.random), ethnicity: ethnicity(this.random) };
  }

  add(route: Route, dob: DayNumber, family: ReturnType<Roster['newFamily']>, period: Period | null): Child {
    const number = this.council * IDS_PER_COUNCIL + this.children.length + 1;
    const child: Child = {
      id: `RA${String(number).padStart(6, '0')}`,
      route,
      dob,
      period,
      sex: this.random.chance(0.53) ? '1' : '2',
      ethnicity: family.ethnicity,
      forename: forename(this.random),
      surname: family.surname,
      family: family.number,
      unaccompanied: false,
      earlier: null,
      longTerm: false,
      stable: false,
      placementsInYear: 1,
      adoptionPlan: 'none',
      agesOut: false,
      iroSlot: 0,
      team: 0,
    };
    this.children.push(child);
    return child;
  }
}

const NEEDS = [
  ['N1', 68],
  ['N2', 4],
  ['N3', 5],
  ['N4', 9],
  ['N5', 12],
  ['N6', 2],
] as const;

export function periodOf(start: DayNumber, end: DayNumber | null, reason: string, random: Random): Period {
  const need = random.weighted<string>(NEEDS);
  return {
    start,
    end,
    reason,
    need,
    onProtectionPlan: need === 'N1' && random.chance(0.55),
    legal: [],
    placements: [],
    adoption: null,
    reviews: [],
  };
}
