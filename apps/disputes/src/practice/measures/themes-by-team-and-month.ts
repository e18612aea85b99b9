import { disputeThemes as codes, labelOf } from '@iro/codes';
import { withinReach, type Context, type YearDays } from '@iro/subgraph';
import type { ThemeOfTeam } from '../types/theme-of-team.type';
import { themesByTeam } from '../../dispute/measures/disputes';

/**
 * Mentions of a theme by team and month, from the same SELECT as the figure `themesByTeam`; only what there
 * is.
 */
export async function themesByTeamAndMonth(year: YearDays, context: Context): Promise<ThemeOfTeam[]> {
  const { text, more = [] } = themesByTeam.select({});
  const wall = withinReach(context.reach, 3 + more.length);
  const rows = await context.readLong<{ month: string; teamId: string; code: string; count: number }>({
    name: `themes-by-team-and-month-${wall.name}`,
    text: `
      SELECT to_char(m.on_day, 'YYYY-MM') AS month, split_part(m.key, '|', 1) AS "teamId",
        split_part(m.key, '|', 2) AS code, count(*) AS count
      FROM (${text}) m
      WHERE ${wall.text}
      GROUP BY 1, 2, 3
      ORDER BY 1, min(m.label)
    `,
    values: [year.from, year.to, ...more, ...wall.values],
  });
  return rows.map(({ month, teamId, code, count }) => ({
    month,
    count,
    teamId: teamId === 'UNKNOWN' ? null : teamId,
    theme: { code, label: labelOf(codes, code) },
  }));
}
