import { civilDate, days, type InForce, type Limit, months, weeks, workingDays } from '@iro/calendar';

const carePlanning = 'Care Planning, Placement and Case Review (England) Regulations 2010';
const from = civilDate('2011-04-01');

/** How long after becoming looked after, after the first review, and after any later one. */
export const reviewIntervals: readonly InForce<{
  readonly first: Limit;
  readonly second: Limit;
  readonly later: Limit;
}>[] = [
  {
    from,
    source: `${carePlanning}, reg 33(1)-(2)`,
    value: { first: workingDays(20), second: months(3), later: months(6) },
  },
];

/** Short breaks: how long after the first stay, and after each review. */
export const shortBreakIntervals: readonly InForce<{ readonly first: Limit; readonly later: Limit }>[] = [
  {
    from,
    source: `${carePlanning}, reg 48, and local procedures on short breaks`,
    value: { first: months(3), later: months(6) },
  },
];

/**
 * While the authority may place for adoption and has not: after getting that authority, and after each
 * review.
 */
export const authorityIntervals: readonly InForce<{ readonly first: Limit; readonly later: Limit }>[] = [
  {
    from: civilDate('2005-12-30'),
    source: 'Adoption Agencies Regulations 2005, reg 36(1)',
    value: { first: months(3), later: months(6) },
  },
];

/** While placed for adoption: after the placement, after its first review, and after any later one. */
export const adoptionIntervals: readonly InForce<{
  readonly first: Limit;
  readonly second: Limit;
  readonly later: Limit;
}>[] = [
  {
    from: civilDate('2005-12-30'),
    source: 'Adoption Agencies Regulations 2005, reg 36(3)',
    value: { first: weeks(4), second: months(3), later: months(6) },
  },
];

/** After an adoptive placement has broken down: not before the one, not after the other. */
export const disruptionIntervals: readonly InForce<{ readonly notBefore: Limit; readonly by: Limit }>[] = [
  {
    from: civilDate('2005-12-30'),
    source: 'Adoption Agencies Regulations 2005, reg 36 (as read)',
    value: { notBefore: days(28), by: days(42) },
  },
];

/** How long a review may be adjourned, once. */
export const adjournmentLimits: readonly InForce<Limit>[] = [
  { from, source: 'IRO Handbook 2010, and local procedures', value: workingDays(20) },
];
