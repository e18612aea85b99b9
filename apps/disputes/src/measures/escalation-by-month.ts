import { monthsOf, reportingYear } from '@iro/calendar';
import type { Context, YearDays } from '@iro/subgraph';
import type { EscalationMonth } from '../types/escalation-month.type';
import { concerns } from './concerns';
import { stageEntries } from './stage-entries';

const counted = { '1': 'stage1', '2': 'stage2', '3': 'stage3', CAFCASS: 'cafcass' } as const;

/** The twelve months of concerns and stages, from the same two SELECTs as the figures `concerns` and `stageEntries`. */
export async function escalationByMonth(year: YearDays, context: Context): Promise<EscalationMonth[]> {
  const stages = stageEntries.select({});
  const rows = await context.readLong<{ month: string; what: keyof typeof counted | 'CONCERN'; many: number }>({
    name: 'escalation-by-month',
    text: `SELECT to_char(m.on_day, 'YYYY-MM') AS month, m.what, count(*) AS many FROM (
        SELECT c.on_day, 'CONCERN' AS what FROM (${concerns.select({}).text}) c UNION ALL SELECT s.on_day, s.key FROM (${stages.text}) s) m GROUP BY 1, 2`,
    values: [year.from, year.to, ...(stages.more ?? [])],
  });
  const months = new Map<string, EscalationMonth>(
    monthsOf(reportingYear(year.ending)).map((month) => [month, { month, concerns: 0, stage1: 0, stage2: 0, stage3: 0, cafcass: 0 }]));
  for (const { month, what, many } of rows) {
    const entry = months.get(month);
    if (entry !== undefined) entry[what === 'CONCERN' ? 'concerns' : counted[what]] = many;
  }
  return [...months.values()];
}
