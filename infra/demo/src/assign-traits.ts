import type { Child } from './child';
import { ageOn, day } from './day';
import { ADOPTION_PLANS, LONG_TERM_STABLE, MANY_PLACEMENTS, YEAR_END } from './quotas';
import type { Roster } from './roster';

/**
 * Decides who has been settled for long, who moved often and who has a plan for adoption: by number, not by
 * chance.
 */
export function assignTraits({ children, random }: Roster): void {
  const age = (child: Child) => ageOn(child.dob, YEAR_END);
  const stayers = random.shuffled(children.filter((child) => child.route === 'stayer'));
  const longTerm = stayers.filter((child) => child.longTerm);
  const stable = longTerm.slice(0, LONG_TERM_STABLE);
  const unstable = longTerm.slice(LONG_TERM_STABLE);
  for (const child of stable) child.stable = true;
  const others = stayers.filter((child) => !child.longTerm && !child.unaccompanied);
  const sixteenPlus = others.filter((child) => age(child) >= 16);
  const schoolAge = others.filter((child) => age(child) >= 5 && age(child) < 16);
  const underFive = others.filter((child) => age(child) < 5);
  const admitted = random.shuffled(children.filter((child) => child.route === 'admitted'));

  const young = (child: Child) => child.period !== null && child.period.start < day('2014-11-20');
  plan(sooner(underFive.filter(young)), ADOPTION_PLANS.placedUnderFive, 'placed');
  plan(
    stable.filter((child) => age(child) < 9),
    ADOPTION_PLANS.placedLongTerm,
    'placed',
  );
  plan(
    schoolAge.filter((child) => age(child) < 8 && young(child)),
    ADOPTION_PLANS.placedSchoolAge,
    'placed',
  );
  plan(
    unstable.filter((child) => age(child) < 10),
    ADOPTION_PLANS.reversed,
    'reversed',
  );
  const babies = admitted.filter((child) => age(child) < 4 && (child.period?.start ?? 0) < day('2015-07-20'));
  plan(
    [...underFive.filter((child) => child.adoptionPlan === 'none'), ...babies],
    ADOPTION_PLANS.waiting,
    'waiting',
  );

  move(
    unstable.filter((child) => child.adoptionPlan === 'none'),
    MANY_PLACEMENTS.longTermUnstable,
  );
  move(sixteenPlus, MANY_PLACEMENTS.sixteenPlus);
  move(
    schoolAge.filter((child) => child.adoptionPlan === 'none'),
    MANY_PLACEMENTS.schoolAge,
  );
  move(
    admitted.filter(
      (child) => child.adoptionPlan === 'none' && (child.period?.start ?? 0) < day('2015-11-20'),
    ),
    MANY_PLACEMENTS.admitted,
  );
  for (const child of children) {
    if (
      child.period &&
      child.placementsInYear === 1 &&
      !child.stable &&
      child.adoptionPlan === 'none' &&
      random.chance(0.26)
    )
      child.placementsInYear = 2;
    if (child.adoptionPlan === 'placed') child.placementsInYear = 2;
  }
}

const sooner = (children: Child[]): Child[] =>
  children.sort((one, other) => (one.period?.start ?? 0) - (other.period?.start ?? 0));

function plan(candidates: Child[], count: number, adoptionPlan: Child['adoptionPlan']): void {
  for (const child of candidates.slice(0, count)) child.adoptionPlan = adoptionPlan;
}

function move(candidates: Child[], count: number): void {
  if (candidates.length < count) throw new Error('Too few children to have moved often');
  for (const child of candidates.slice(0, count)) child.placementsInYear = 3;
}
