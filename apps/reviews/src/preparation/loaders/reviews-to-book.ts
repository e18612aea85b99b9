import { englandHolidays, type CivilDate } from '@iro/calendar';
import { bookingDay, type DutyKind } from '@iro/rules';
import {
  BadInput,
  connection,
  cursorOf,
  dueUntil,
  fromCursor,
  pageSize,
  passes,
  recordIdsAmong,
  type Context,
} from '@iro/subgraph';
import { reviewDutyList } from '../../worklists/duties/review-duty-kinds';
import type { ReviewToBookConnection } from '../types/review-to-book.type';

interface ToBook extends Record<string, unknown> {
  childId: string;
  kind: DutyKind;
  openedOn: CivilDate;
  dueBy: CivilDate;
}

/** Which page is asked for, and of whose children. */
export interface ToBookPage {
  readonly iroId?: string | null | undefined;
  readonly dueTo?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What narrows the list. */
type Narrowed = Readonly<Record<'withinReach' | 'iro' | 'to' | 'after', boolean>>;

/** No review that could meet the duty `d` is still to come. */
const nothingPlanned = `
    NOT EXISTS (
      SELECT 1
      FROM review r
      WHERE r.child_id = d.child_id
        AND r.completed_on IS NULL
        AND NOT r.cancelled
        AND coalesce(r.started_on, r.planned_for) >= d.opened_on
    )
  `;

/**
 * `$1` today, `$2` IRO, `$3` due by, `$4` to `$6` the row before. Everybody's are walked kind by kind,
 * soonest due first, and no further than the page; of an IRO's, the children come first.
 */
function textOf({ withinReach, iro, to, after }: Narrowed, most: number): string {
  const nothingBooked = `
    d.convention = 'COMPLETION_DATE'
      AND d.exemption IS NULL
      AND d.opened_on <= $1
      AND ${nothingPlanned}
  `;
  const walk = (ofKind: string): string => `
    SELECT d.child_id AS "childId", d.kind, d.opened_on AS "openedOn", d.due_by AS "dueBy"
    FROM duty d ${iro ? 'JOIN known_child k ON k.child_id = d.child_id AND k.iro_id = $2' : ''}
    WHERE ${ofKind}
      AND d.met_on IS NULL
      AND d.closed_on IS NULL
      ${withinReach ? 'AND d.child_id = ANY((SELECT access.reach())::uuid[])' : ''}
      ${to ? `AND ${dueUntil('$3')}` : ''}
      ${after ? 'AND d.due_by >= $4 AND (d.due_by, d.child_id, d.kind) > ($4, $5, $6)' : ''}
      AND ${passes(nothingBooked)}
    ORDER BY d.due_by, d.child_id, d.kind
    LIMIT ${most}
  `;
  const kindByKind = `
    SELECT o.*
    FROM unnest(ARRAY[${reviewDutyList}]) one(kind)
    CROSS JOIN LATERAL (${walk('d.kind = one.kind')}) o
    ORDER BY o."dueBy", o."childId", o.kind
    LIMIT ${most}
  `;
  return `
    SELECT b.*
    FROM (
        VALUES ($1::date, $2::uuid, $3::date, $4::date, $5::uuid, $6::text)
      ) every_parameter_has_its_type
    CROSS JOIN LATERAL (
        ${withinReach || iro ? walk(`d.kind IN (${reviewDutyList})`) : kindByKind}
      ) b
  `;
}

const nobody = '00000000-0000-4000-8000-000000000000';

/**
 * A page of reviews that are due and have no day, soonest due first, in one statement. @throws BadInput for a
 * page of no size, or a cursor from elsewhere
 */
export async function reviewsToBook(
  context: Context,
  { iroId, dueTo, first, after }: ToBookPage,
): Promise<ReviewToBookConnection> {
  const size = pageSize(first);
  const [day, child, kind] = after ? fromCursor(after, 'day', 'id', 'text') : [null, null, null];
  if (after && !(/^\d{4}-\d\d-\d\d$/.test(day ?? '') && recordIdsAmong([child]).length > 0))
    throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const iro = iroId ? (recordIdsAmong([iroId])[0] ?? nobody) : null;
  const narrowed: Narrowed = {
    withinReach: !context.reach.all,
    iro: iro !== null,
    to: dueTo != null,
    after: day !== null,
  };
  const rows = await context.read<ToBook>({
    name: `reviews-to-book-${size}-${Object.values(narrowed).map(Number).join('')}`,
    text: textOf(narrowed, size + 1),
    values: [context.today, iro, dueTo ?? null, day, child, kind],
  });
  return connection(rows, size, (row) => ({
    cursor: cursorOf(row.dueBy, row.childId, row.kind),
    node: { ...row, bookFor: bookingDay(row, englandHolidays), child: { id: row.childId } },
  }));
}
