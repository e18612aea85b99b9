import { monthsSoFar } from '@iro/measures';
import { withinReach, type Context, type YearDays } from '@iro/subgraph';
import { cafcass } from '../../protocol/checks/stage-codes';
import type { EscalationMonth } from '../types/escalation-month.type';
import { concerns } from '../../concerns/measures/concerns';
import { stageEntries } from './stage-entries';

type Counted = Exclude<keyof EscalationMonth, 'month'>;

/**
 * The months so far of concerns and stages, from the same two SELECTs as the figures `concerns` and
 * `stageEntries`; a stage is known by its place in its protocol.
 */
export async function escalationByMonth(year: YearDays, context: Context): Promise<EscalationMonth[]> {
  const wall = withinReach(context.reach, 3);
  const rows = await context.readLong<{ month: string; what: Counted; many: number }>({
    name: `escalation-by-month-${wall.name}`,
    text: `
      SELECT to_char(m.on_day, 'YYYY-MM') AS month, m.what, count(*) AS many
      FROM (
          SELECT c.child_id, c.on_day, 'concerns' AS what
          FROM (${concerns.select({}).text}) c
          UNION ALL
          SELECT
            s.child_id, s.on_day,
            CASE
                WHEN s.key = '${cafcass}' THEN 'cafcass'
                WHEN s.place BETWEEN 1 AND 3 THEN 'stage' || s.place
                ELSE 'otherStages'
              END
          FROM (${stageEntries.select({ stages: [] }).text}) s
        ) m
      WHERE ${wall.text}
      GROUP BY 1, 2
    `,
    values: [year.from, year.to, ...wall.values],
  });
  const months = new Map<string, EscalationMonth>(
    monthsSoFar(undefined, year.ending, year.to).map(({ month }) => [
      month,
      { month, concerns: 0, stage1: 0, stage2: 0, stage3: 0, otherStages: 0, cafcass: 0 },
    ]),
  );
  for (const { month, what, many } of rows) {
    const entry = months.get(month);
    if (entry !== undefined) entry[what] = many;
  }
  return [...months.values()];
}
