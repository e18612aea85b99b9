import type { Adoption, Child, Period, Review } from './child';
import { addMonths, addYears, type DayNumber } from './day';
import { PRIOR_START, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days';

/**
 * One possible course of a child's reviews: each due day follows from the review before, so a late one moves
 * all that come after.
 *
 * Dates keep clear of the edges between readings: a review in time is so whether the interval runs from the
 * start or from the completion of the one before, and under the ordinary and the adoption sequence; a late
 * one is late under all of them.
 */
export function reviewChain(child: Child, period: Period, random: Random): Review[] {
  const horizon = (period.end ?? YEAR_END + 1) - 1;
  const pace = random.chance(0.2) ? random.int(98, 122) : random.int(122, 160);
  const reviews: Review[] = [];
  for (let previous: Review | null = null; ;) {
    const held = nextReview(child, period, previous, reviews, pace, random);
    if (held.completed > horizon) return reviews;
    held.key = `${child.id}-${period.start}-${reviews.length + 1}`;
    reviews.push(held);
    previous = held;
  }
}

function nextReview(
  child: Child,
  period: Period,
  previous: Review | null,
  reviews: Review[],
  pace: number,
  random: Random,
): Review {
  const { adoption, start } = period;
  const months = reviews.length === 1 ? 3 : 6;
  const due = previous ? addMonths(previous.completed, months) : addWorkingDays(start, 20);
  const strictDue = previous ? addMonths(previous.started, months) : due;
  const ordinary = !previous
    ? addWorkingDays(start, random.int(9, 18))
    : previous.started + (reviews.length === 1 ? random.int(58, 80) : pace + random.int(-10, 8));
  const adopting = adoption !== null && adoption.reversed === null && due >= adoption.decided - 30;
  const target =
    adopting && previous
      ? adoptionTarget(adoption, ordinary, strictDue, previous, reviews, random)
      : ordinary;
  const kind = kindOf(adoption, target, reviews.length);

  const lateness = adopting ? 'none' : latenessOf(due, random);
  let started: DayNumber;
  let completed: DayNumber;
  if (lateness === 'start') {
    started = workingDayOnOrAfter(due + random.int(2, reviews.length ? 30 : 12));
    completed = random.chance(0.2) ? workingDayOnOrAfter(started + random.int(6, 18)) : started;
  } else if (lateness === 'completion' && previous) {
    started = workingDayOnOrBefore(strictDue - random.int(0, 6));
    completed = workingDayOnOrAfter(Math.max(due + 2, started + random.int(8, 24)));
  } else {
    completed = workingDayOnOrBefore(Math.min(target, strictDue));
    started = completed;
    if (previous && !adopting && random.chance(0.08)) {
      const earlier = workingDayOnOrBefore(completed - random.int(5, 18));
      if (earlier > previous.completed + 20) started = earlier;
    }
  }
  const fourth = addYears(child.dob, 4);
  if (completed === fourth) {
    completed =
      lateness === 'none' ? workingDayOnOrBefore(completed - 1) : workingDayOnOrAfter(completed + 1);
    if (lateness === 'none' || started === fourth)
      started = Math.min(started === fourth ? completed : started, completed);
  }
  return { key: '', started, completed, due, kind, series: started !== completed, participation: '' };
}

function latenessOf(due: DayNumber, random: Random): 'none' | 'start' | 'completion' {
  if (due < PRIOR_START)
    return random.weighted([
      ['none', 95],
      ['start', 2],
      ['completion', 3],
    ]);
  if (due < YEAR_START)
    return random.weighted([
      ['none', 85],
      ['start', 5.5],
      ['completion', 9.5],
    ]);
  return random.weighted([
    ['none', 81],
    ['start', 13],
    ['completion', 6],
  ]);
}

function adoptionTarget(
  adoption: Adoption,
  ordinary: DayNumber,
  strictDue: DayNumber,
  previous: Review,
  reviews: Review[],
  random: Random,
): DayNumber {
  const { decided, ordered, placed } = adoption;
  let target = Math.min(ordinary, strictDue);
  if (previous.completed < ordered && target > decided + 82)
    target = random.int(Math.max(decided + 45, ordered + 3), decided + 82);
  if (placed === null) return target;
  if (previous.completed >= placed) {
    const since = reviews.filter((review) => review.completed >= placed).length;
    return since === 1 ? previous.started + random.int(58, 80) : target;
  }
  if (target < placed - 22) return target;
  const afterPlacing = placed + random.int(12, 24);
  if (afterPlacing <= strictDue && (previous.completed >= ordered || afterPlacing <= decided + 84))
    return afterPlacing;
  return Math.min(target, Math.max(placed - random.int(25, 40), previous.completed + 5));
}

function kindOf(adoption: Adoption | null, target: DayNumber, held: number): string {
  if (adoption?.placed && target >= adoption.placed) return 'ADOPTION';
  return held === 0 ? 'FIRST' : held === 1 ? 'SECOND' : 'SUBSEQUENT';
}
