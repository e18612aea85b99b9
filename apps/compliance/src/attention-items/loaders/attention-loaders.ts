import { connection, cursorOf, fromCursor, pageSize, BadInput, type Context } from '@iro/subgraph';
import { byKey, ofChildren } from '../../graph/loaders/relations';
import type { AttentionItemEntity } from '../tables/attention-item.entity';

/** An item, and whether the child's placement is restricted: then the school is not for everybody. */
export type ItemRow = AttentionItemEntity & { restricted: boolean };

const item = `
  a.id, a.child_id AS "childId", a.kind, a.addressee, a.school_id AS "schoolId", a.detail,
  a.raised_on AS "raisedOn", a.answered_on AS "answeredOn", a.answer, a.answered_by AS "answeredBy",
  a.version, k.placement_restricted AS restricted
`;
const from = 'attention_item a JOIN known_child k ON k.child_id = a.child_id';

export const attentionItems = ofChildren<ItemRow>(
  'attention-items',
  `SELECT ${item} FROM ${from} WHERE a.child_id = ANY($1) ORDER BY a.raised_on DESC, a.id`,
);
export const attentionItemById = byKey<ItemRow>(
  'attention-item-by-id',
  'id',
  `SELECT ${item} FROM ${from} WHERE a.id = ANY($1)`,
);

export interface ItemsPage {
  open?: boolean | null;
  addressee?: string | null;
  first?: number | null;
  after?: string | null;
}

/** A page of items of all children within reach, the longest open first. */
export async function listAttentionItems(
  context: Context,
  { open, addressee, first, after }: ItemsPage,
): Promise<object> {
  const size = pageSize(first);
  const [raised, id] = after ? fromCursor(after, 'day', 'id') : [null, null];
  if (raised !== null && !/^\d{4}-\d\d-\d\d [0-9a-f-]{36}$/.test(`${raised} ${id}`))
    throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const rows = await context.read<ItemRow & Record<string, unknown>>({
    name: `attention-items-list${open === true ? '-open' : ''}`,
    text: `
      SELECT ${item}
      FROM ${from}
      WHERE ${open === true ? 'a.answered_on IS NULL AND' : ''} (
            $1::boolean IS NULL OR (a.answered_on IS NULL) = $1
          )
        AND ($2::text IS NULL OR a.addressee = $2)
        AND ($3::date IS NULL OR (a.raised_on, a.id) > ($3::date, $4::uuid))
      ORDER BY a.raised_on, a.id
      LIMIT $5
    `,
    values: [open ?? null, addressee ?? null, raised, id, size + 1],
  });
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.raisedOn, row.id), node: row }));
}
