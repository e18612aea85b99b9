import { BadInput, connection, cursorOf, fromCursor, pageSize, possible, type Context } from '@iro/subgraph';
import type { DisputeDutyFilter } from './types/dispute-duty-filter.input';

/** Whose duties: everybody's that the asker may see, a child's, or those of the children of an IRO or a team now. */
export type WorklistOf = 'ALL' | 'CHILD' | 'IRO' | 'TEAM';

/** What a worklist is asked with. */
export interface WorklistPage { readonly filter?: DisputeDutyFilter | null; readonly first?: number | null; readonly after?: string | null }

interface DutyRow {
  key: string; id: number; childId: string; kind: string; openedOn: string; dueBy: string; dueAt: Date | null; metOn: string | null;
  state: string; source: string; ruleInForceFrom: string; convention: string | null;
}

const states = ['OVERDUE', 'DUE', 'MET', 'MET_LATE', 'ENDED', 'EXEMPT'];
const openStates = ['OVERDUE', 'DUE'];

const whose: Readonly<Record<WorklistOf, string>> = {
  ALL: 'true',
  CHILD: 'd.child_id = k.id',
  IRO: 'd.child_id IN (SELECT c.child_id FROM known_child c WHERE c.iro_id = k.id)',
  TEAM: 'd.child_id IN (SELECT c.child_id FROM known_child c WHERE c.team_id = k.id)',
};

const nobody = '00000000-0000-0000-0000-000000000000';

/** A page of duties about concerns and disputes, soonest due first; for many children, IROs or teams at once it is one statement. */
export function worklist(context: Context, of: WorklistOf, id: string, { filter, first, after }: WorklistPage): Promise<object> {
  const wanted = filter?.states ?? null;
  const strange = wanted?.find((state) => !states.includes(state));
  if (strange !== undefined) throw new BadInput(`${strange} is not a state of a duty here: ${states.join(', ')}.`);
  const size = pageSize(first);
  const [afterDue, afterId] = after ? fromCursor(after, 2) : [null, null];
  const openOnly = wanted !== null && wanted.every((state) => openStates.includes(state));
  const name = `worklist-${of}${openOnly ? '-open' : ''}`;
  const values = [context.today, context.now(), wanted, filter?.kinds ?? null, filter?.dueFrom ?? null, filter?.dueTo ?? null, afterDue, afterId, size + 1];
  return context.loader<string, object>(`${name} ${JSON.stringify(values.slice(2))}`, async (ids) => {
    const rows = await context.read<DutyRow>({
      name,
      text: `SELECT k.id AS key, d.* FROM unnest($1::uuid[]) k(id) CROSS JOIN LATERAL (
        SELECT s.* FROM (
          SELECT d.id, d.child_id AS "childId", d.kind, d.opened_on AS "openedOn", d.due_by AS "dueBy", d.due_at AS "dueAt", d.met_on AS "metOn", d.source,
            d.rule_from AS "ruleInForceFrom", d.convention,
            CASE WHEN d.met_on IS NOT NULL THEN CASE WHEN coalesce(d.met_at <= d.due_at, d.met_on <= d.due_by) THEN 'MET' ELSE 'MET_LATE' END
                 WHEN d.exemption IS NOT NULL THEN 'EXEMPT' WHEN d.closed_on IS NOT NULL THEN 'ENDED'
                 WHEN d.due_by < $2::date OR d.due_at < $3::timestamptz THEN 'OVERDUE' ELSE 'DUE' END AS state
          FROM duty d WHERE ${whose[of]}${openOnly ? ' AND d.met_on IS NULL AND d.closed_on IS NULL' : ''}
            AND ($5::text[] IS NULL OR d.kind = ANY($5)) AND ($6::date IS NULL OR d.due_by >= $6) AND ($7::date IS NULL OR d.due_by <= $7)
            AND ($8::date IS NULL OR (d.due_by, d.id) > ($8::date, $9::bigint))) s
        WHERE $4::text[] IS NULL OR s.state = ANY($4) ORDER BY s."dueBy", s.id LIMIT $10) d`,
      values: [possible(ids), ...values],
    });
    const byKey = new Map<string, DutyRow[]>(ids.map((each) => [each, []]));
    for (const row of rows) byKey.get(row.key)?.push(row);
    return ids.map((each) => connection(byKey.get(each) ?? [], size, (row) => ({
      cursor: cursorOf(row.dueBy, row.id), node: { ...row, child: { id: row.childId } } })));
  }).load(of === 'ALL' ? nobody : id);
}
