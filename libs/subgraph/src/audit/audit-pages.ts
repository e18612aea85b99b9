import type { Context } from '../context';
import { connection, cursorOf, fromCursor, pageSize } from '../paging';
import { recordIdsAmong } from '../rows/grouped';

/** What a list of journal lines or of read-log entries is asked with. */
export interface AuditPage {
  readonly filter?: {
    readonly childId?: string | null;
    readonly actor?: string | null;
    readonly act?: string | null;
    readonly from?: string | null;
    readonly to?: string | null;
  } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface LineRow {
  seq: number;
  about: string | null;
  audited: boolean;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const startOf = (day: string): string => `(${day}::date)::timestamp AT TIME ZONE 'Europe/London'`;
const within = (at: string): string =>
  `
    ($2::date IS NULL OR ${at} >= ${startOf('$2')})
    AND ($3::date IS NULL OR ${at} < ${startOf('($3::date + 1)')})
  `;
/** Whether what a line holds may be read: the child is of an approved case. */
const audited = "child_id = ANY((SELECT access.listed('audited'))::uuid[])";

const valuesOf = ({ filter, after }: AuditPage, size: number): unknown[] => [
  after ? (fromCursor(after, 1)[0] ?? null) : 0,
  filter?.from ?? null,
  filter?.to ?? null,
  filter?.childId === null || filter?.childId === undefined
    ? null
    : (recordIdsAmong([filter.childId])[0] ?? nobody),
  filter?.actor ?? null,
  filter?.act ?? null,
  size + 1,
];

/**
 * A page of the journal in its order: metadata and hashes; what a line holds only for a child of the asker's
 * approved cases, and then that is a read of the child's record.
 */
export async function journalPage(context: Context, page: AuditPage): Promise<object> {
  const size = pageSize(page.first);
  const rows = await context.readLong<LineRow>({
    name: 'audit-journal',
    text: `
      SELECT seq, at, actor, role, act, child_id AS about, subject, hash,
        coalesce(${audited}, false) AS audited, CASE WHEN ${audited} THEN on_day END AS "on",
        CASE WHEN ${audited} THEN sentence END AS sentence,
        CASE WHEN ${audited} THEN before::text END AS before,
        CASE WHEN ${audited} THEN after::text END AS after
      FROM journal
      WHERE seq > $1
        AND ${within('at')}
        AND ($4::uuid IS NULL OR child_id = $4)
        AND ($5::text IS NULL OR actor = $5)
        AND ($6::text IS NULL OR act = $6)
      ORDER BY seq
      LIMIT $7
    `,
    values: valuesOf(page, size),
  });
  for (const row of rows.slice(0, size)) if (row.audited && row.about !== null) context.noteRead(row.about);
  return connection(rows, size, (row) => ({
    cursor: cursorOf(row.seq),
    node: { ...row, childId: row.about },
  }));
}

/**
 * A page of the read log in its order; a reader's own words only where every child they were about is of the
 * asker's approved cases.
 */
export async function readLogPage(context: Context, page: AuditPage): Promise<object> {
  const size = pageSize(page.first);
  const rows = await context.readLong<{ seq: number }>({
    name: 'audit-read-log',
    text: `
      SELECT
        seq, at, actor, role, operation, children AS "childIds", hash,
        CASE WHEN children <@ (SELECT access.listed('audited'))::uuid[] THEN reason END AS reason
      FROM read_log
      WHERE seq > $1
        AND ${within('at')}
        AND ($4::uuid IS NULL OR $4 = ANY(children))
        AND ($5::text IS NULL OR actor = $5)
        AND ($6::text IS NULL OR operation = $6)
      ORDER BY seq
      LIMIT $7
    `,
    values: valuesOf(page, size),
  });
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.seq), node: row }));
}
