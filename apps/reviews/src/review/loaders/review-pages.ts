import { connection, cursorOf, fromCursor, grouped, pageSize, type Context } from '@iro/subgraph';
import { reviewColumns } from './loaders';
import type { ReviewConnection } from '../types/review-connection.type';
import type { Review } from '../types/review.type';

interface Paged extends Review {
  of: string;
  day: string;
}

/**
 * The reviews of a child or an IRO, the latest first: by the day completed, else begun, else planned. One
 * statement for all whose same page is asked for.
 */
export async function reviewPage(
  context: Context,
  column: 'child_id' | 'iro_id',
  id: string,
  first?: number | null,
  after?: string | null,
): Promise<ReviewConnection> {
  const size = pageSize(first);
  const [day, last] = after ? fromCursor(after, 'day', 'id') : [null, null];
  const rows = await context
    .loader<string, Paged[]>(`reviews-by-${column}-${size}-${after ?? ''}`, async (ids) => {
      const found = await context.read<Paged & Record<string, unknown>>({
        name: `reviews-by-${column}`,
        text: `
          SELECT w.id AS of, p.*
          FROM unnest($1::uuid[]) w(id)
          CROSS JOIN LATERAL (
              SELECT *
              FROM (
                  SELECT
                    ${reviewColumns},
                    coalesce(r.completed_on, r.started_on, r.planned_for, DATE '1900-01-01') AS day
                  FROM review r
                  WHERE r.${column} = w.id
                ) r
              WHERE $2::date IS NULL OR (r.day, r.id) < ($2::date, $3::uuid)
              ORDER BY r.day DESC, r.id DESC
              LIMIT $4
            ) p
        `,
        values: [ids, day, last, size + 1],
      });
      return grouped(ids, found, (row) => row.of);
    })
    .load(id);
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.day, row.id), node: row }));
}
