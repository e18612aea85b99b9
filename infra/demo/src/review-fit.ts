import type { Child, Period, Review } from './child';
import { ageOn, addYears } from './day';
import { PRIOR_REVIEWS, PRIOR_START, REVIEWS, YEAR_END, YEAR_START } from './quotas';
import { Random } from './random';
import { reviewChain } from './review-chain';

const GOAL = [REVIEWS.completed, REVIEWS.late, REVIEWS.underFour, PRIOR_REVIEWS.started, PRIOR_REVIEWS.late];

/** Before the year: held late in 2014-15 means started after its due day, in 2015-16 completed after it. */
function tally(child: Child, reviews: readonly Review[]): number[] {
  const counts = [0, 0, 0, 0, 0];
  const count = (index: number) => (counts[index] = (counts[index] as number) + 1);
  for (const { started, completed, due } of reviews) {
    if (completed >= YEAR_START && completed <= YEAR_END) {
      count(0);
      if (completed > due) count(1);
      if (isUnderFour(child, completed)) count(2);
    }
    if (started >= PRIOR_START && started < YEAR_START) {
      count(3);
      if (started > due) count(4);
    }
  }
  return counts;
}

/** Up to and including the fourth birthday, as the return has it. */
export const isUnderFour = (child: Child, on: number): boolean =>
  ageOn(child.dob, on) < 4 || on === addYears(child.dob, 4);

/**
 * Lays out every child's reviews and, where the whole year must come out exact, lays some out again until it
 * does.
 *
 * Each attempt replaces one child's course by another and keeps it unless the year moves further from its
 * totals.
 */
export function layOutReviews(children: readonly Child[], seed: number, exact: boolean): void {
  const looked = children.filter((child): child is Child & { period: Period } => child.period !== null);
  const course = (child: Child, period: Period, attempt: number) =>
    reviewChain(child, period, new Random(seed + attempt, child.id + period.start));
  const sums = GOAL.map(() => 0);
  for (const child of looked) {
    if (child.earlier) child.earlier.reviews = course(child, child.earlier, 0);
    child.period.reviews = course(child, child.period, 0);
    tally(child, child.period.reviews).forEach(
      (value, index) => (sums[index] = (sums[index] as number) + value),
    );
  }
  if (!exact) return;
  const random = new Random(seed, 'review-fit');
  const distance = (totals: readonly number[]) =>
    totals.reduce((sum, value, index) => sum + Math.abs(value - (GOAL[index] as number)), 0);
  for (let attempt = 1; attempt < 200_000; attempt++) {
    if (distance(sums) === 0) return;
    const child = random.pick(looked);
    const other = course(child, child.period, attempt);
    const before = tally(child, child.period.reviews);
    const after = tally(child, other);
    const changed = sums.map((value, index) => value - (before[index] as number) + (after[index] as number));
    if (distance(changed) > distance(sums)) continue;
    child.period.reviews = other;
    changed.forEach((value, index) => (sums[index] = value));
  }
  throw new Error(
    `The reviews of the year do not come out: ${sums.join(', ')} instead of ${GOAL.join(', ')}`,
  );
}
