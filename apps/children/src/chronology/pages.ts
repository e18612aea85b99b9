import { actsWithin } from '@iro/access';
import {
  connection,
  cursorOf,
  fromCursor,
  grouped,
  pageSize,
  readRows,
  recordIdsAmong,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { RecordReadEntity } from '../access/tables/record-read.entity';
import { ChronologyLineEntity } from './tables/chronology-line.entity';

interface Page {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A line of a chronology; its moment, as text, is exact to where a page goes on. */
const line = rowsOf(ChronologyLineEntity, [
  'childId',
  'id',
  'at',
  'sentence',
  'actor',
  'role',
  'service',
  'act',
]).derive<{
  on: string;
  moment: string;
}>({ on: 't.on_day', moment: 't.at::text' });

/** A look at a record, with its moment as text; of the name that a question was given, as much as a list shows. */
const look = rowsOf(RecordReadEntity, ['childId', 'at', 'service', 'seq', 'actor', 'role', 'reason']).derive<{
  moment: string;
  operation: string;
}>({ moment: 't.at::text', operation: 'left(t.operation, 200)' });

/** How far the other services have been heard, of their acts or of who looked. */
const behind = (context: Context, upTo: 'linesUpTo' | 'readsUpTo'): object[] =>
  context
    .heard()
    .filter(({ service }) => service !== 'children')
    .map((heard) => ({ service: heard.service, upTo: heard[upTo], reachable: heard.reachable }));

/**
 * A page of a child's chronology, oldest first, of the acts whose part of the record the asker reads; for
 * many children at once it is one statement.
 */
export function chronologyPage(context: Context, childId: string, { first, after }: Page): Promise<object> {
  const size = pageSize(first);
  const [day, moment, id] = after ? fromCursor(after, 'day', 'moment', 'id') : [null, null, null];
  return context
    .loader<string, object>(`chronology-${JSON.stringify([size, after ?? null])}`, async (ids) => {
      const rows = await readRows(
        context,
        line,
        (columns, from) => `
          SELECT l.*
          FROM unnest($1::uuid[]) g(id)
          CROSS JOIN LATERAL (
              SELECT ${columns}
              FROM ${from}
              WHERE t.child_id = g.id
                AND t.act = ANY($2)
                AND ($3::date IS NULL OR (t.on_day, t.at, t.id) > ($3::date, $4::timestamptz, $5::uuid))
              ORDER BY t.on_day, t.at, t.id
              LIMIT $6
            ) l
          ORDER BY l."childId", l."on", l.at, l.id
        `,
        [recordIdsAmong(ids), actsWithin(context.reach.parts), day, moment, id, size + 1],
      );
      return grouped(ids, rows, (row) => row.childId).map((lines) => ({
        ...connection(lines, size, (row) => ({ cursor: cursorOf(row.on, row.moment, row.id), node: row })),
        behind: behind(context, 'linesUpTo'),
      }));
    })
    .load(childId);
}

/** A page of who looked at a child's record, newest first; for many children at once it is one statement. */
export function readersPage(context: Context, childId: string, { first, after }: Page): Promise<object> {
  const size = pageSize(first);
  const [moment, service, seq] = after ? fromCursor(after, 'moment', 'text', 'number') : [null, null, null];
  return context
    .loader<string, object>(`readers-${JSON.stringify([size, after ?? null])}`, async (ids) => {
      const rows = await readRows(
        context,
        look,
        (columns, from) => `
          SELECT r.*
          FROM unnest($1::uuid[]) g(id)
          CROSS JOIN LATERAL (
              SELECT ${columns}
              FROM ${from}
              WHERE t.child_id = g.id
                AND (
                    $2::timestamptz IS NULL
                    OR (t.at, t.service, t.seq) < ($2::timestamptz, $3::text, $4::bigint)
                  )
              ORDER BY t.at DESC, t.service DESC, t.seq DESC
              LIMIT $5
            ) r
          ORDER BY r."childId", r.at DESC, r.service DESC, r.seq DESC
        `,
        [recordIdsAmong(ids), moment, service, seq, size + 1],
      );
      return grouped(ids, rows, (row) => row.childId).map((reads) => ({
        ...connection(reads, size, (row) => ({
          cursor: cursorOf(row.moment, row.service, row.seq),
          node: row,
        })),
        behind: behind(context, 'readsUpTo'),
      }));
    })
    .load(childId);
}
