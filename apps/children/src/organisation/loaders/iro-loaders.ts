import {
  byId,
  derivedRows,
  readRows,
  rowsOf,
  single,
  seenToday,
  type Context,
  type RowOf,
} from '@iro/subgraph';
import { employmentOn, fteOn, holdsOn } from './organisation-as-on';
import { IroEntity } from '../tables/iro.entity';

/** IROs as they are employed on a day, in SQL. */
const irosAsOn = (day: string) =>
  rowsOf(IroEntity, ['id', 'name', 'inPostFrom', 'inPostTo', 'version']).derive<{
    employment: string;
    fte: number;
  }>({ employment: employmentOn('t', day), fte: fteOn('t', day) });

type IroRow = RowOf<ReturnType<typeof irosAsOn>>;

export const iroById = byId<IroRow>(irosAsOn('$2'));

/** All IROs, those in post first. */
export const everyIro = (context: Context): Promise<IroRow[]> =>
  readRows(context, irosAsOn('$1'), 'ORDER BY t.in_post_to IS NOT NULL, t.name, t.id', [context.today]);

const fteOfIro = derivedRows<{ id: string; fte: number }>({ id: 't.id', fte: fteOn('t', '$1') }, 'iro t');

/** How much of a full-time post an IRO works on a day; null when not in post. */
export const fteOf = (context: Context, iroId: string, on: string): Promise<number | null> =>
  context
    .loader<string, number | null>(`iro-fte-${on}`, async (ids) => {
      const rows = await readRows(
        context,
        fteOfIro,
        'WHERE t.id = ANY($2) AND t.in_post_from <= $1 AND (t.in_post_to IS NULL OR t.in_post_to > $1)',
        [on, ids],
      );
      return single(ids, rows).map((row) => row?.fte ?? null);
    })
    .load(iroId);

/** How many looked-after children each IRO had on a day, of those the asker may see; short breaks left out. */
export const caseloadOf = (context: Context, iroId: string, on: string): Promise<number> =>
  context
    .loader<string, number>(`caseload-${on}`, async (ids) => {
      // A count names no child: the second wall stands in the statement.
      const wall = seenToday(context.reach, 3);
      const caseload = derivedRows<{ id: string; count: number }>(
        { id: 'm.iro_id', count: 'count(*)' },
        `
          (
            SELECT DISTINCT a.iro_id, a.child_id
            FROM iro_allocation a
            JOIN period_of_care p ON p.child_id = a.child_id
            WHERE a.iro_id = ANY($1)
              AND ${holdsOn('a', '$2')}
              AND p.started_on <= $2
              AND (p.ceased_on IS NULL OR p.ceased_on > $2)
              AND NOT p.short_breaks
          ) m
        `,
      );
      const rows = await readRows(context, caseload, `WHERE ${wall.text} GROUP BY m.iro_id`, [
        ids,
        on,
        ...wall.values,
      ]);
      const by = new Map(rows.map((row) => [row.id, row.count]));
      return ids.map((id) => by.get(id) ?? 0);
    })
    .load(iroId);
