import { KnownChildEntity } from '@iro/journal';
import {
  BadInput,
  byId,
  connection,
  cursorOf,
  fromCursor,
  ofChild,
  pageSize,
  readRows,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { AttentionItemEntity } from '../tables/attention-item.entity';

/** An item, and whether the child's placement is restricted: then the school is not for everybody. */
const item = rowsOf(AttentionItemEntity).join(KnownChildEntity, 'k', 'k.child_id = t.child_id', {
  restricted: 'placementRestricted',
});

export const attentionItems = ofChild(item, { order: 't.raised_on DESC, t.id' });
export const attentionItemById = byId(item);

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
  const [raised, id] = after ? fromCursor(after, 2) : [null, null];
  if (raised !== null && !/^\d{4}-\d\d-\d\d [0-9a-f-]{36}$/.test(`${raised} ${id}`))
    throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const rows = await readRows(
    context,
    item,
    `
      WHERE ${open === true ? 't.answered_on IS NULL AND' : ''} (
            $1::boolean IS NULL OR (t.answered_on IS NULL) = $1
          )
        AND ($2::text IS NULL OR t.addressee = $2)
        AND ($3::date IS NULL OR (t.raised_on, t.id) > ($3::date, $4::uuid))
      ORDER BY t.raised_on, t.id
      LIMIT $5
    `,
    [open ?? null, addressee ?? null, raised, id, size + 1],
  );
  return connection(rows, size, (row) => ({ cursor: cursorOf(row.raisedOn, row.id), node: row }));
}
