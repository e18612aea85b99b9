import { reportingYear } from '@iro/calendar';
import { withinReach, type Context, type YearDays } from '@iro/subgraph';
import type { ReviewIdentity } from '../types/review-identity.type';
import { conventionOn } from '../../review/measures/convention';
import {
  childContributed,
  noContribution,
  participationByCode,
  someContribution,
} from '../../review/measures/participation';
import { reviewsCompleted } from '../../review/measures/reviews-completed';
import { lateReviewReasons, reviewsInTime } from '../../review/measures/reviews-in-time';

/**
 * What must be equal, each side counted from the records in its own way; `within` is a condition on the child
 * of what is counted.
 */
function identitiesOf(
  year: YearDays,
  within: string,
): readonly { says: string; left: string; right: string }[] {
  const size = (select: { text: string }, condition: string): string =>
    `(SELECT count(*) FROM (${select.text}) m WHERE ${condition} AND ${within})`;
  const definition = conventionOn(reportingYear(year.ending).to);
  const inTime = { text: 'TABLE in_time' };
  return [
    {
      says: 'Reviews by participation code = reviews completed',
      left: size(participationByCode.select({}), 'm.met'),
      right: size(reviewsCompleted.select({}), 'm.met'),
    },
    {
      says: 'Some contribution + no contribution = reviews of which it is known',
      left: `${size(someContribution.select({}), 'm.met')} + ${size(noContribution.select({}), 'm.met')}`,
      right: size(someContribution.select({}), 'm.met IS NOT NULL'),
    },
    {
      says: 'Child contributed, attended only or was observed = some contribution',
      right: size(someContribution.select({}), 'm.met'),
      left: `
        ${size(childContributed.select({}), 'm.met')} + (
          SELECT count(*)
          FROM (${participationByCode.select({}).text}) m
          JOIN review o ON o.id = m.subject::uuid
          WHERE (m.key = 'PN4' OR (m.key = 'PN0' AND o.observed)) AND ${within}
        )
      `,
    },
    {
      says: 'Reviews in time + late reviews by reason = reviews whose due day is known',
      left: `${size(inTime, 'm.met')} + ${size(lateReviewReasons.select({ definition }), 'm.met')}`,
      right: size(inTime, 'm.met IS NOT NULL'),
    },
  ];
}

/** The identities of a year, both sides of each and whether they agree. */
export async function reviewIdentities(context: Context, year: YearDays): Promise<ReviewIdentity[]> {
  const wall = withinReach(context.reach, 3);
  const identities = identitiesOf(year, wall.text);
  // Worked out once for both sides that look at it; the late ones are counted from the reviews again.
  const inTime = `
    WITH in_time AS MATERIALIZED (
        SELECT m.*
        FROM (${reviewsInTime.select({ definition: conventionOn(reportingYear(year.ending).to) }).text}) m
        WHERE ${wall.text}
      )
  `;
  const sides = identities.map(
    ({ left, right }, index) =>
      `
        SELECT ${index} AS at, (${left})::int AS left, (${right})::int AS right, $1::date AS year_from,
          $2::date AS year_to
      `,
  );
  const rows = await context.readLong<{ at: number; left: number; right: number }>({
    name: `review-identities-${conventionOn(reportingYear(year.ending).to)}-${wall.name}`,
    text: `${inTime} ${sides.join(' UNION ALL ')} ORDER BY 1`,
    values: [year.from, year.to, ...wall.values],
  });
  return rows.map(({ at, left, right }) => ({
    says: identities[at]?.says ?? '',
    left,
    right,
    holds: left === right,
  }));
}
