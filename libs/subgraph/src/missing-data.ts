import { createHash } from 'node:crypto';
import type { Context } from './context';
import { connection, cursorOf, fromCursor, pageSize } from './paging';

/** One thing that records may lack: how it is found, and which figures leave its child out for it. */
export interface MissingKind {
  readonly key: string;
  readonly says: string;
  readonly figures: readonly string[];
  /** A SELECT of child_id, a day (or null) and the id of the record that lacks it. */
  readonly select: string;
}

const readers = ['RETURNS_OFFICER', 'IRO_MANAGER'];

/** A page of what records lack, for those who keep them complete; null for everyone else. */
export async function missingData(
  context: Context,
  service: string,
  kinds: readonly MissingKind[],
  first?: number | null,
  after?: string | null,
): Promise<object | null> {
  if (!readers.includes(context.reach.role)) return null;
  const size = pageSize(first);
  const [kind, id] = after ? fromCursor(after, 2) : ['', null];
  const found = kinds
    .map(({ key, select }) => `SELECT '${key}' AS kind, f.* FROM (${select}) AS f(child_id, on_day, id)`)
    .join(' UNION ALL ');
  const rows = await context.read<{ kind: string; id: string; childId: string | null; on: string | null }>({
    // Which years are not on record stands in the text: another text is another statement.
    name: `missing-${service}-${createHash('sha1').update(found).digest('base64url').slice(0, 8)}`,
    text: `
      SELECT kind, id, child_id AS "childId", on_day AS "on"
      FROM (
          ${found}
        ) AS m
      WHERE kind > $1 OR kind = $1 AND id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
      ORDER BY kind, id
      LIMIT $3
    `,
    values: [kind, id, size + 1],
  });
  return connection(rows, size, (row) => {
    const { says, figures } = kinds.find(({ key }) => key === row.kind) ?? { says: '', figures: [] };
    return {
      cursor: cursorOf(row.kind, row.id),
      node: {
        what: row.kind,
        says,
        figures,
        on: row.on,
        child: row.childId === null ? null : { id: row.childId },
      },
    };
  });
}
