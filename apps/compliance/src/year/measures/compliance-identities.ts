import type { Part } from '@iro/access';
import { withinReach, type Context, type FigureSource, type YearDays } from '@iro/subgraph';
import { pepsInPlace, pepsUnderSixMonths } from '../../education/measures/peps';
import { schoolGrades } from '../../education/measures/school-grades';
import { onTheRoll, thirtiethOfSeptember } from '../../education/measures/on-the-roll';
import { sdqNotReturned, sdqReturned, sdqSent, sdqWithdrawn } from '../../health/measures/sdqs';

/** Two ways to one number, and whether they agree. */
export interface Identity {
  says: string;
  left: number;
  right: number;
  holds: boolean;
}

/**
 * What must be equal, each side counted from the records in its own way; `within` is a condition on the child
 * of what is counted.
 */
function identitiesOf(within: string): readonly { part: Part; says: string; left: string; right: string }[] {
  const size = ({ select }: FigureSource, condition: string): string =>
    `(SELECT count(*) FROM (${select({}).text}) m WHERE ${condition} AND ${within})`;
  return [
    {
      part: 'HEALTH',
      says: 'Questionnaires sent = returned + not returned + no longer needed',
      left: size(sdqSent, 'm.met'),
      right: [sdqReturned, sdqNotReturned, sdqWithdrawn].map((figure) => size(figure, 'm.met')).join(' + '),
    },
    {
      part: 'EDUCATION',
      says: 'Plans counted by age = plans in place',
      left: size(pepsUnderSixMonths, 'm.met IS NOT NULL'),
      right: size(pepsInPlace, 'm.met'),
    },
    {
      part: 'EDUCATION',
      says: 'School grades and not known = children looked after and at school on 30 September',
      left: size(schoolGrades, 'm.met'),
      right: `
        (
          SELECT count(DISTINCT m.child_id)
          FROM (
              SELECT p.child_id, ${thirtiethOfSeptember} AS on_day
              FROM school_place p
              JOIN (${onTheRoll(thirtiethOfSeptember)}) roll ON roll.child_id = p.child_id
              WHERE p.from_on <= ${thirtiethOfSeptember}
                AND (p.to_on IS NULL OR p.to_on >= ${thirtiethOfSeptember})
            ) m
          WHERE ${within}
        )
      `,
    },
  ];
}

/** The identities of a year that the asker may read both sides of. */
export async function complianceIdentities(context: Context, year: YearDays): Promise<Identity[]> {
  const wall = withinReach(context.reach, 3);
  const asked = identitiesOf(wall.text).filter(({ part }) => context.reach.parts.includes(part));
  if (asked.length === 0) return [];
  const sides = asked.map(
    ({ left, right }, index) =>
      `
        SELECT ${index} AS at, (${left})::int AS left, (${right})::int AS right, $1::date AS year_from,
          $2::date AS year_to
      `,
  );
  const rows = await context.readLong<{ at: number; left: number; right: number }>({
    name: `compliance-identities-${asked.map(({ part }) => part).join('-')}-${wall.name}`,
    text: `${sides.join(' UNION ALL ')} ORDER BY 1`,
    values: [year.from, year.to, ...wall.values],
  });
  return rows.map(({ at, left, right }) => ({
    says: asked[at]?.says ?? '',
    left,
    right,
    holds: left === right,
  }));
}
