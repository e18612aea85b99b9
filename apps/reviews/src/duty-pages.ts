import { reviewConventions } from '@iro/measures';
import { connection, cursorOf, fromCursor, pageSize, type Context } from '@iro/subgraph';
import { grouped } from './grouped';
import type { ReviewDutyFilter } from './types/review-duty-filter.input';

/** Whose duties are listed: everybody's, a child's, an IRO's children's or a team's. */
export type WhoseDuties = { readonly by: 'ALL' } | { readonly by: 'CHILD' | 'IRO' | 'TEAM'; readonly id: string };
/** What of a list is asked. */
export interface DutyPage { readonly filter?: ReviewDutyFilter | null; readonly first?: number | null; readonly after?: string | null }

interface DutyRow {
  of: string; id: number; childId: string; kind: string; openedOn: string; dueBy: string; dueAt: Date | null; metOn: string | null; state: string; source: string; ruleInForceFrom: string; convention: string | null;
}

const state = `CASE WHEN d.met_on IS NOT NULL THEN CASE WHEN d.met_on <= d.due_by THEN 'MET' ELSE 'MET_LATE' END
  WHEN d.closed_on IS NOT NULL THEN 'ENDED' WHEN d.exemption IS NOT NULL THEN 'EXEMPT' WHEN d.due_by < $1::date THEN 'OVERDUE' ELSE 'DUE' END`;

/** The convention that was practice on a duty's due day. */
const practice = `CASE WHEN d.due_by < '${reviewConventions.COMPLETION_DATE.from}' THEN 'START_DATE' ELSE 'COMPLETION_DATE' END`;

const whose = { ALL: 'true', CHILD: 'd.child_id = w.id', IRO: 'k.iro_id = w.id', TEAM: 'k.team_id = w.id' } as const;
const nobody = '00000000-0000-4000-8000-000000000000';
const stillOpen = new Set(['OVERDUE', 'DUE', 'AT_RISK', 'EXEMPT']);

const textOf = (by: WhoseDuties['by'], openOnly: boolean): string => `SELECT w.id AS of, p.* FROM unnest($2::uuid[]) w(id) CROSS JOIN LATERAL (
  SELECT d.id, d.child_id AS "childId", d.kind, d.opened_on AS "openedOn", d.due_by AS "dueBy", d.due_at AS "dueAt", d.met_on AS "metOn", d.source,
    d.rule_from AS "ruleInForceFrom", d.convention, ${state} AS state
  FROM duty d ${by === 'IRO' || by === 'TEAM' ? 'JOIN known_child k ON k.child_id = d.child_id' : ''}
  WHERE ${whose[by]} ${openOnly ? 'AND d.met_on IS NULL AND d.closed_on IS NULL' : ''}
    AND ($3::text[] IS NULL OR ${state} = ANY($3)) AND ($4::text[] IS NULL OR d.kind = ANY($4))
    AND (d.convention IS NULL OR CASE WHEN $10::text[] IS NULL THEN d.convention = ${practice} ELSE d.convention = ANY($10) END)
    AND ($5::date IS NULL OR d.due_by >= $5) AND ($6::date IS NULL OR d.due_by <= $6)
    AND ($7::date IS NULL OR (d.due_by, d.id) > ($7::date, $8::bigint))
  ORDER BY d.due_by, d.id LIMIT $9) p`;

/**
 * Duties, soonest due first: one statement for all children, IROs or teams whose same page is asked for.
 * Where only open ones are asked for, the list is read along the index of those.
 */
export async function dutyPage(context: Context, asked: WhoseDuties, page: DutyPage): Promise<object> {
  const size = pageSize(page.first);
  const filter = page.filter ?? {};
  const [dueBy, last] = page.after ? fromCursor(page.after, 2) : [null, null];
  const states = filter.states ?? null;
  const openOnly = states !== null && states.length > 0 && states.every((each) => stillOpen.has(each));
  const rows = await context.loader<string, DutyRow[]>(`duties-${asked.by}-${JSON.stringify([size, page.after, filter])}`, async (ids) => {
    const found = await context.read<DutyRow & Record<string, unknown>>({
      name: `duties-${asked.by}-${openOnly ? 'open' : 'any'}`,
      text: textOf(asked.by, openOnly),
      values: [context.today, ids, states, filter.kinds ?? null, filter.dueFrom ?? null, filter.dueTo ?? null, dueBy, last, size + 1, filter.conventions ?? null],
    });
    const groups = grouped(found, (row) => row.of);
    return ids.map((each) => groups.get(each) ?? []);
  }).load(asked.by === 'ALL' ? nobody : asked.id);
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.dueBy, row.id), node: { ...row, child: { id: row.childId } } }));
}
