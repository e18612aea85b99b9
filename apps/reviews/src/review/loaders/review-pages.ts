import { columnOf } from '@iro/database';
import {
  connection,
  cursorOf,
  fromCursor,
  grouped,
  pageSize,
  readRows,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { ReviewEntity } from '../tables/review.entity';
import type { ReviewConnection } from '../types/review-connection.type';

/** Which page is asked for. */
export interface ReviewPage {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const dayed = rowsOf(ReviewEntity).derive<{ day: string }>({
  day: "coalesce(t.completed_on, t.started_on, t.planned_for, DATE '1900-01-01')",
});

/**
 * The reviews of a child or an IRO, the latest first: by the day completed, else begun, else planned. One
 * statement for all whose same page is asked for.
 */
export async function reviewPage(
  context: Context,
  of: 'childId' | 'iroId',
  id: string,
  { first, after }: ReviewPage,
): Promise<ReviewConnection> {
  const size = pageSize(first);
  const [day, last] = after ? fromCursor(after, 'day', 'id') : [null, null];
  const text = (columns: string, from: string): string => `
    SELECT p.*
    FROM unnest($1::uuid[]) w(id)
    CROSS JOIN LATERAL (
        SELECT *
        FROM (SELECT ${columns} FROM ${from} WHERE t.${columnOf(ReviewEntity, of)} = w.id) r
        WHERE $2::date IS NULL OR (r.day, r.id) < ($2::date, $3::uuid)
        ORDER BY r.day DESC, r.id DESC
        LIMIT $4
      ) p
  `;
  const rows = await context
    .loader(`reviews-by-${of}-${size}-${after ?? ''}`, async (ids: readonly string[]) =>
      grouped(ids, await readRows(context, dayed, text, [ids, day, last, size + 1]), (row) => row[of] ?? ''),
    )
    .load(id);
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.day, row.id), node: row }));
}
