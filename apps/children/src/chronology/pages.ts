import { actsWithin } from '@iro/access';
import { columnsOf } from '@iro/database';
import { connection, cursorOf, fromCursor, grouped, pageSize, possible, type Context } from '@iro/subgraph';
import { AuditCaseEntity } from '../access/tables/audit-case.entity';
import type { AuditCase } from '../access/types/audit-case.type';

interface Page {
  readonly first?: number | null;
  readonly after?: string | null;
}
interface LineRow {
  childId: string;
  id: string;
  on: string;
  at: Date;
  moment: string;
  sentence: string;
  actor: string;
  role: string;
  service: string;
  act: string;
}
interface ReadRow {
  childId: string;
  at: Date;
  moment: string;
  seq: number;
  actor: string;
  role: string;
  operation: string;
  reason: string | null;
  service: string;
}

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
  const [day, moment, id] = after ? fromCursor(after, 3) : [null, null, null];
  return context
    .loader<string, object>(`chronology-${JSON.stringify([size, after ?? null])}`, async (ids) => {
      const rows = await context.read<LineRow>({
        name: 'chronology',
        text: `
          SELECT l.*
          FROM unnest($1::uuid[]) g(id)
          CROSS JOIN LATERAL (
              SELECT l.child_id AS "childId", l.id, l.on_day AS "on", l.at, l.at::text AS moment,
                l.sentence, l.actor, l.role, l.service, l.act
              FROM chronology_line l
              WHERE l.child_id = g.id
                AND l.act = ANY($2)
                AND ($3::date IS NULL OR (l.on_day, l.at, l.id) > ($3::date, $4::timestamptz, $5::uuid))
              ORDER BY l.on_day, l.at, l.id
              LIMIT $6
            ) l
          ORDER BY l."childId", l."on", l.at, l.id
        `,
        values: [possible(ids), actsWithin(context.reach.parts), day, moment, id, size + 1],
      });
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
  const [moment, service, seq] = after ? fromCursor(after, 3) : [null, null, null];
  return context
    .loader<string, object>(`readers-${JSON.stringify([size, after ?? null])}`, async (ids) => {
      const rows = await context.read<ReadRow>({
        name: 'readers',
        text: `
          SELECT r.*
          FROM unnest($1::uuid[]) g(id)
          CROSS JOIN LATERAL (
              SELECT r.child_id AS "childId", r.at, r.at::text AS moment, r.service, r.seq, r.actor,
                r.role, r.operation, r.reason
              FROM record_read r
              WHERE r.child_id = g.id
                AND (
                    $2::timestamptz IS NULL
                    OR (r.at, r.service, r.seq) < ($2::timestamptz, $3::text, $4::bigint)
                  )
              ORDER BY r.at DESC, r.service DESC, r.seq DESC
              LIMIT $5
            ) r
          ORDER BY r."childId", r.at DESC, r.service DESC, r.seq DESC
        `,
        values: [possible(ids), moment, service, seq, size + 1],
      });
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

/** Auditors' cases about a child, newest first. */
export const auditCasesOfChild = (context: Context, childId: string): Promise<AuditCase[]> =>
  context
    .loader<string, AuditCase[]>('audit-cases-of-child', async (ids) =>
      grouped(
        ids,
        (
          await context.read<AuditCaseEntity>({
            name: 'audit-cases-of-child',
            text: `
              SELECT ${columnsOf(AuditCaseEntity, 'a')}
              FROM audit_case a
              WHERE a.child_id = ANY($1)
              ORDER BY a.approved_on DESC, a.id
            `,
            values: [possible(ids)],
          })
        ).map((row) => ({ ...row, child: { id: row.childId } })),
        (row) => row.child.id,
      ),
    )
    .load(childId);
