import { onRollAt, type Child } from './child';
import { ageOn, day, iso } from './day';
import type { IroTeam } from './iro-team';
import type { Output } from './output';
import { SEEN_IN_QUARTER, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { workingDayOnOrBefore } from './working-days';

const QUARTER_START = day('2016-01-01');

/** Which of the children on the roll at the year's end were seen by their IRO in its last quarter. */
export function seenInQuarter(children: readonly Child[], random: Random): Set<Child> {
  const seeable = children.filter(
    (child) => onRollAt(child, YEAR_END) && (child.period?.start ?? 0) < YEAR_END - 20,
  );
  return new Set(random.sample(seeable, SEEN_IN_QUARTER));
}

/** Visits to the child between reviews, and talks about the child with others. */
export function writeVisits(
  out: Output,
  child: Child,
  seen: ReadonlySet<Child>,
  iros: IroTeam,
  random: Random,
): void {
  const { period } = child;
  if (!period || (period.end !== null && period.end <= YEAR_START + 10)) return;
  const young = ageOn(child.dob, YEAR_END) < 4;
  const end = Math.min(period.end ?? YEAR_END, YEAR_END) - 1;
  const visit = (on: number) =>
    out.toExtract('iro_visits', {
      child: child.id,
      iro: iros.on(child, on),
      visited_on: iso(on),
      alone: !young && random.chance(0.75),
      observed: young,
    });
  for (const [index, review] of period.reviews.entries()) {
    const from = Math.max(review.completed, YEAR_START);
    const to = Math.min((period.reviews[index + 1]?.started ?? end) - 1, QUARTER_START - 1, end);
    if (to > from + 30 && random.chance(0.42)) visit(workingDayOnOrBefore(random.int(from + 21, to)));
  }
  if (seen.has(child))
    visit(workingDayOnOrBefore(random.int(Math.max(period.start + 8, QUARTER_START + 4), YEAR_END - 4)));
  else if (!onRollAt(child, YEAR_END) && end > QUARTER_START + 20 && random.chance(0.3))
    visit(workingDayOnOrBefore(random.int(Math.max(period.start + 8, QUARTER_START + 4), end - 1)));

  if (!random.chance(0.5)) return;
  const held = workingDayOnOrBefore(random.int(Math.max(period.start, YEAR_START) + 5, end));
  if (held <= Math.max(period.start, YEAR_START)) return;
  out.toExtract('monitoring_discussions', {
    child: child.id,
    iro: iros.on(child, held),
    held_on: iso(held),
    with_whom: random.weighted([
      ['SOCIAL_WORKER', 70],
      ['TEAM_MANAGER', 18],
      ['CARER', 12],
    ]),
    desired_outcome: random.pick([
      'Decisions of the review carried out',
      'Assessment finished before the next review',
      'Contact plan agreed',
    ]),
    outcome: random.pick([
      'Agreed and dated',
      'Done before the review',
      'To be looked at again in four weeks',
    ]),
    led_to_concern: false,
  });
}
