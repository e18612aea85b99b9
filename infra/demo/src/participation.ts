import type { Child, Review } from './child';
import { ageOn } from './day';
import { REVIEWS, YEAR_END, YEAR_START } from './quotas';
import { Random } from './random';
import { isUnderFour } from './review-fit';

/** How each child took part in each review: the under-fours by their age, the year's silent ones by number. */
export function recordParticipation(children: readonly Child[], seed: number, exact: boolean): void {
  const random = new Random(seed, 'participation');
  const older: { child: Child; review: Review }[] = [];
  for (const child of children) {
    for (const review of [...(child.earlier?.reviews ?? []), ...(child.period?.reviews ?? [])]) {
      if (isUnderFour(child, review.completed)) review.participation = 'PN0';
      else if (exact && review.completed >= YEAR_START && review.completed <= YEAR_END)
        older.push({ child, review });
      else review.participation = random.chance(0.09) ? 'PN7' : voice(child, review, random);
    }
  }
  if (!exact) return;
  const likelySilent = random
    .shuffled(older)
    .sort((one, other) => Number(ageAt(other) >= 11) - Number(ageAt(one) >= 11));
  for (const [index, { child, review }] of likelySilent.entries()) {
    review.participation = index < REVIEWS.noContribution ? 'PN7' : voice(child, review, random);
  }
}

const ageAt = ({ child, review }: { child: Child; review: Review }): number =>
  ageOn(child.dob, review.completed);

function voice(child: Child, review: Review, random: Random): string {
  const age = ageAt({ child, review });
  if (age < 7)
    return random.weighted([
      ['PN1', 10],
      ['PN2', 20],
      ['PN3', 30],
      ['PN5', 25],
      ['PN6', 15],
    ]);
  if (age < 12)
    return random.weighted([
      ['PN1', 45],
      ['PN2', 18],
      ['PN3', 2],
      ['PN5', 20],
      ['PN6', 15],
    ]);
  return random.weighted([
    ['PN1', 62],
    ['PN2', 10],
    ['PN3', 1],
    ['PN5', 12],
    ['PN6', 15],
  ]);
}
