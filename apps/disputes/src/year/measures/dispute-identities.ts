import { withinReach, type Context, type YearDays } from '@iro/subgraph';
import type { DisputeIdentity } from '../types/dispute-identity.type';
import { concernReasons, concerns, concernsWithReason } from '../../concerns/measures/concerns';
import {
  disputesByHighestStage,
  disputeThemes,
  distinctDisputes,
  themesByTeam,
} from '../../dispute/measures/disputes';
import { stageEntries } from '../../dispute/measures/stage-entries';

const stages = { stages: [] };

/**
 * What must be equal, each side counted from the records in its own way. Labels do not matter here, so that
 * the words of codes are none; `within` is a condition on the child of what is counted.
 */
function identities(within: string): readonly { says: string; left: string; right: string }[] {
  const size = (text: string, condition = 'm.met'): string =>
    `(SELECT count(*) FROM (${text}) m WHERE ${condition} AND ${within})`;
  const [entries, highest, distinct] = [
    stageEntries.select(stages).text,
    disputesByHighestStage.select(stages).text,
    distinctDisputes.select({}).text,
  ];
  return [
    { says: 'Disputes by highest stage = distinct disputes', left: size(highest), right: size(distinct) },
    {
      says: 'Stages raised by place + referrals to Cafcass = stages raised',
      left: `
        ${size(entries, "m.place IS NOT NULL AND m.key <> 'CAFCASS'")} +
      ${size(entries, "m.key = 'CAFCASS'")}
      `,
      right: size(entries),
    },
    {
      says:
        'Stages raised in the year on disputes of the year = distinct ' +
        'disputes + stages to which they were taken further',
      left: `
        (
          SELECT count(*)
          FROM (${entries}) m
          JOIN stage_entry e ON e.id = m.subject::uuid
          JOIN dispute d ON d.id = e.dispute_id
          WHERE d.raised_on BETWEEN $1 AND $2 AND ${within}
        )
      `,
      right: `
        (
          SELECT count(DISTINCT e.dispute_id)
          FROM (${entries}) m
          JOIN stage_entry e ON e.id = m.subject::uuid
          JOIN dispute d ON d.id = e.dispute_id
          WHERE d.raised_on BETWEEN $1 AND $2 AND ${within}
        ) + (
          SELECT count(*)
          FROM (
              SELECT row_number() OVER (PARTITION BY e.dispute_id ORDER BY e.raised_at, e.id) AS nth
              FROM (${entries}) m
              JOIN stage_entry e ON e.id = m.subject::uuid
              JOIN dispute d ON d.id = e.dispute_id
              WHERE d.raised_on BETWEEN $1 AND $2 AND ${within}
            ) n
          WHERE n.nth > 1
        )
      `,
    },
    {
      says: 'Concerns with a listed reason + concerns without = concerns raised',
      left: `${size(concernsWithReason.select({}).text)} + ${size(concernsWithReason.select({}).text, 'NOT m.met')}`,
      right: size(concerns.select({}).text),
    },
    {
      says: 'Concerns that the reasons mention = concerns with a listed reason',
      left: `
        (
          SELECT count(DISTINCT split_part(m.subject, '|', 1))
          FROM (${concernReasons.select({}).text}) m
          WHERE ${within}
        )
      `,
      right: size(concernsWithReason.select({}).text),
    },
    {
      says: 'Themes by team = themes mentioned',
      left: size(themesByTeam.select({}).text),
      right: size(disputeThemes.select({}).text),
    },
  ];
}

/** The identities of a year, both sides of each and whether they agree. */
export async function disputeIdentities(year: YearDays, context: Context): Promise<DisputeIdentity[]> {
  const wall = withinReach(context.reach, 4);
  const all = identities(wall.text);
  const sides = all.map(
    ({ left, right }, index) =>
      `
        SELECT ${index} AS at, (${left})::int AS left, (${right})::int AS right, $1::date AS year_from,
          $2::date AS year_to, $3::jsonb AS words
      `,
  );
  const rows = await context.readLong<{ at: number; left: number; right: number }>({
    name: `dispute-identities-${wall.name}`,
    text: `${sides.join(' UNION ALL ')} ORDER BY 1`,
    values: [year.from, year.to, '{}', ...wall.values],
  });
  return rows.map(({ at, left, right }) => ({
    says: all[at]?.says ?? '',
    left,
    right,
    holds: left === right,
  }));
}
