import { BadInput, connection, cursorOf, fromCursor, pageSize, type Context } from '@iro/subgraph';
import type { ComplianceDutyFilter } from '../types/compliance-duty-filter.type';
import { kindsFor } from '../duties/duty-parts';

/** Whose duties are listed: everybody's within reach, a child's, or those of the children of an IRO or a team. */
export type Whose = 'ALL' | 'CHILD' | 'IRO' | 'TEAM';

export interface Page { filter?: ComplianceDutyFilter | null; first?: number | null; after?: string | null }

const states = ['OVERDUE', 'DUE', 'AT_RISK', 'MET', 'MET_LATE', 'ENDED', 'EXEMPT'];
const open = ['OVERDUE', 'DUE', 'AT_RISK'];

/** Where a duty stands on the day `$2`. */
const state = `CASE WHEN d.exemption IS NOT NULL THEN 'EXEMPT' WHEN d.met_on <= d.due_by THEN 'MET' WHEN d.met_on IS NOT NULL THEN 'MET_LATE'
  WHEN d.closed_on IS NOT NULL THEN 'ENDED' WHEN d.due_by < $2::date THEN 'OVERDUE' ELSE 'DUE' END`;

const from: Readonly<Record<Whose, string>> = {
  ALL: 'duty d WHERE asked.id IS NOT NULL',
  CHILD: 'duty d WHERE d.child_id = asked.id',
  IRO: 'known_child k JOIN duty d ON d.child_id = k.child_id WHERE k.iro_id = asked.id',
  TEAM: 'known_child k JOIN duty d ON d.child_id = k.child_id WHERE k.team_id = asked.id',
};

const text = (whose: Whose, openOnly: boolean): string => `
  SELECT asked.id AS "askedId", p.* FROM unnest($1::uuid[]) AS asked(id)
  CROSS JOIN LATERAL (
    SELECT d.id, d.child_id AS "childId", d.kind, d.opened_on AS "openedOn", d.due_by AS "dueBy", d.due_at AS "dueAt", d.met_on AS "metOn", ${state} AS state,
      d.source, d.rule_from AS "ruleInForceFrom", d.convention
    FROM ${from[whose]} ${openOnly ? 'AND d.met_on IS NULL AND d.closed_on IS NULL' : ''}
      AND d.kind = ANY($3::text[]) AND ($4::text[] IS NULL OR ${state} = ANY($4::text[]))
      AND ($5::date IS NULL OR d.due_by >= $5::date) AND ($6::date IS NULL OR d.due_by <= $6::date)
      AND ($7::date IS NULL OR (d.due_by, d.id) > ($7::date, $8::bigint))
    ORDER BY d.due_by, d.id LIMIT $9) p
  ORDER BY asked.id, p."dueBy", p.id`;

interface Row extends Record<string, unknown> { askedId: string; id: number; childId: string; dueBy: string }

const everybody = '00000000-0000-0000-0000-000000000000';

/** A page of duties, soonest due first; one statement however many children, IROs or teams are asked about alike. */
export function listDuties(context: Context, whose: Whose, id: string | null, page: Page): Promise<object> {
  const { filter } = page;
  const size = pageSize(page.first);
  const unknown = filter?.states?.find((each) => !states.includes(each));
  if (unknown !== undefined) throw new BadInput(`There is no such state of a duty: ${unknown}. The states are ${states.join(', ')}.`);
  const [afterDue, afterId] = page.after ? fromCursor(page.after, 2) : [null, null];
  if (afterDue !== null && !/^\d{4}-\d\d-\d\d$/.test(afterDue ?? '') || (afterId !== null && !/^\d+$/.test(afterId ?? ''))) throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const kinds = kindsFor(context.reach).filter((kind) => !filter?.kinds || filter.kinds.includes(kind));
  const openOnly = filter?.states != null && filter.states.every((each) => open.includes(each));
  const values = [context.today, kinds, filter?.states ?? null, filter?.dueFrom ?? null, filter?.dueTo ?? null, afterDue, afterId, size + 1];
  return context.loader<string, object>(`compliance-duties-${whose}-${JSON.stringify(values)}`, async (ids) => {
    const rows = await context.read<Row>({ name: `compliance-duties-${whose}${openOnly ? '-open' : ''}`, text: text(whose, openOnly), values: [ids, ...values] });
    return ids.map((each) => connection(rows.filter((row) => row.askedId === each), size,
      (row) => ({ cursor: cursorOf(row.dueBy, row.id), node: { ...row, child: { id: row.childId } } })));
  }).load(id ?? everybody);
}
