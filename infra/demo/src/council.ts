import { admitChildren } from './admissions';
import { adoptionHistory } from './adoption-history';
import { assignTraits } from './assign-traits';
import type { Child, Period } from './child';
import { ageOn, day } from './day';
import { addEarlierLeavers } from './earlier-leavers';
import { legalHistory } from './legal-history';
import { dischargeFromOpening, keepStayers } from './opening-roll';
import { madeUpPostcode, placementHistory } from './placement-history';
import { DISCHARGES_BY_MONTH } from './quotas';
import { Random } from './random';
import { layOutReviews } from './review-fit';
import { periodOf, Roster } from './roster';

/**
 * One council's children with everything that happened to them; a large year is many councils, one after
 * another.
 */
export function buildCouncil(seed: number, council: number): Roster {
  const roster = new Roster(council, new Random(seed + council * 7919, 'roster'));
  const dischargesLeft = [...DISCHARGES_BY_MONTH];
  admitChildren(roster, dischargesLeft);
  keepStayers(roster);
  dischargeFromOpening(roster, dischargesLeft);
  addEarlierLeavers(roster);
  assignTraits(roster);
  giveSomeAnEarlierPeriod(roster);
  for (const child of roster.children) {
    if (child.earlier)
      liveThrough(
        { ...child, stable: false, longTerm: false, placementsInYear: 1 },
        child.earlier,
        roster.random,
      );
    if (child.period) liveThrough(child, child.period, roster.random);
  }
  layOutReviews(roster.children, seed + council * 7919, council === 0);
  return roster;
}

function liveThrough(child: Child, period: Period, random: Random): void {
  period.adoption = adoptionHistory(child, period, random);
  period.legal = legalHistory(child, period, random);
  period.placements = placementHistory(child, period, homePostcode(child), random);
}

export const homePostcode = (child: Child): string =>
  child.unaccompanied ? '' : madeUpPostcode(child.family * 13 + 5);

/** Some of those admitted had been in care before, and had gone home. */
function giveSomeAnEarlierPeriod({ children, random }: Roster): void {
  const candidates = children.filter(
    (child) => child.route === 'admitted' && ageOn(child.dob, day('2012-06-01')) >= 2,
  );
  for (const child of candidates.slice(0, 9)) {
    const start = random.int(day('2012-06-01'), day('2013-03-01'));
    child.earlier = periodOf(start, start + random.int(120, 370), random.pick(['E4A', 'E4B']), random);
  }
}
