import { englandHolidays, type CivilDate } from '@iro/calendar';
import { bookingDay, type DutyKind } from '@iro/rules';
import { BadInput, connection, cursorOf, fromCursor, pageSize, possible, type Context } from '@iro/subgraph';
import { reviewDutyList } from './duties/review-duty-kinds';
import type { ReviewToBookConnection } from './types/review-to-book.type';

interface ToBook extends Record<string, unknown> { childId: string; kind: DutyKind; openedOn: CivilDate; dueBy: CivilDate }

/** Which page is asked for, and of whose children. */
export interface ToBookPage { readonly iroId?: string | null | undefined; readonly dueTo?: string | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined }

const textOf = (withinReach: boolean): string => `SELECT d.child_id AS "childId", d.kind, d.opened_on AS "openedOn", d.due_by AS "dueBy"
  FROM duty d JOIN known_child k ON k.child_id = d.child_id
  WHERE d.kind IN (${reviewDutyList}) AND d.convention = 'COMPLETION_DATE' AND d.met_on IS NULL AND d.closed_on IS NULL AND d.exemption IS NULL AND d.opened_on <= $1
    ${withinReach ? 'AND d.child_id = ANY((SELECT access.reach())::uuid[])' : ''}
    AND NOT EXISTS (SELECT 1 FROM review r WHERE r.child_id = d.child_id AND r.completed_on IS NULL AND NOT r.cancelled AND coalesce(r.started_on, r.planned_for) >= d.opened_on)
    AND ($2::uuid IS NULL OR k.iro_id = $2) AND ($3::date IS NULL OR d.due_by <= $3)
    AND ($4::date IS NULL OR (d.due_by, d.child_id, d.kind) > ($4::date, $5::uuid, $6::text))
  ORDER BY d.due_by, d.child_id, d.kind LIMIT $7`;

const nobody = '00000000-0000-4000-8000-000000000000';

/** A page of reviews that are due and have no day, soonest due first, in one statement. @throws BadInput for a page of no size, or a cursor from elsewhere */
export async function reviewsToBook(context: Context, { iroId, dueTo, first, after }: ToBookPage): Promise<ReviewToBookConnection> {
  const size = pageSize(first);
  const [day, child, kind] = after ? fromCursor(after, 3) : [null, null, null];
  if (after && !(/^\d{4}-\d\d-\d\d$/.test(day ?? '') && possible([child]).length > 0)) throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const withinReach = !context.reach.all;
  const iro = iroId ? (possible([iroId])[0] ?? nobody) : null;
  const rows = await context.read<ToBook>({ name: `reviews-to-book${withinReach ? '-within-reach' : ''}`, text: textOf(withinReach), values: [context.today, iro, dueTo ?? null, day, child, kind, size + 1] });
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.dueBy, row.childId, row.kind), node: { ...row, bookFor: bookingDay(row, englandHolidays), child: { id: row.childId } } }));
}
