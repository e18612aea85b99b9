import type { DayNumber } from './day';

/** How a child came to be in the year. `home` is on record for proceedings only and was never looked after. */
export type Route = 'stayer' | 'discharged' | 'admitted' | 'short' | 'leaver' | 'home';
export type AdoptionPlan = 'none' | 'adopted' | 'placed' | 'waiting' | 'reversed';

export interface LegalSpell {
  from: DayNumber;
  status: string;
}

export interface PlacementSpell {
  from: DayNumber;
  type: string;
  provider: string;
  urn: string;
  postcode: string;
  carer: string;
  planned: boolean;
  /** Why this placement ended, where another followed. */
  reasonForChange: string;
  out: boolean;
  distance: number;
  longTerm: boolean;
  /** The placement before went on under another status: where it is, is not told again. */
  statusOnly?: true;
}

export interface Adoption {
  decided: DayNumber;
  ordered: DayNumber;
  matched: DayNumber | null;
  placed: DayNumber | null;
  reversed: DayNumber | null;
  reasonReversed: string;
  byCurrentCarer: boolean;
}

export interface Review {
  key: string;
  started: DayNumber;
  completed: DayNumber;
  due: DayNumber;
  kind: string;
  /** Sessions after the first and before the last are left out: a series here has two. */
  series: boolean;
  participation: string;
}

export interface Period {
  start: DayNumber;
  end: DayNumber | null;
  /** SSDA903 reason for ceasing, empty while the period is open. */
  reason: string;
  need: string;
  onProtectionPlan: boolean;
  legal: LegalSpell[];
  placements: PlacementSpell[];
  adoption: Adoption | null;
  reviews: Review[];
}

/** What the year asks of one child, before any date but the start and the end is laid out. */
export interface Child {
  id: string;
  route: Route;
  dob: DayNumber;
  sex: '1' | '2';
  ethnicity: string;
  forename: string;
  surname: string;
  family: number;
  unaccompanied: boolean;
  period: Period | null;
  earlier: Period | null;
  longTerm: boolean;
  stable: boolean;
  /** Placements open at any time in the year. */
  placementsInYear: number;
  adoptionPlan: AdoptionPlan;
  agesOut: boolean;
  iroSlot: number;
  team: number;
}

export const onRollAt = (child: Child, on: DayNumber): boolean =>
  child.period !== null && child.period.start <= on && (child.period.end === null || child.period.end > on);
