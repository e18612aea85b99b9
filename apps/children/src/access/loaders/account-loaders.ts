import { isRecordId } from '@iro/access';
import { asActor, systemReach } from '@iro/journal';
import {
  BadInput,
  byId,
  connection,
  cursorOf,
  derivedRows,
  fromCursor,
  pageSize,
  readRows,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { AccountEntity } from '../tables/account.entity';
import type { Account, PersonToTie } from '../types/account.type';
import { peopleOfRoles } from './people-of-roles';

/** Read without the young person's id: an account tells of no child. */
const account = rowsOf(AccountEntity, [
  'id',
  'name',
  'role',
  'identifiedBy',
  'issuer',
  'identifier',
  'recordId',
  'fromOn',
  'toOn',
  'version',
]);

export const accountById = byId(account);

/** The account by which the asker came in; null where a token alone says who they are. */
export const ownAccount = async (context: Context): Promise<Account | null> =>
  context.reach.account === undefined ? null : accountById(context, context.reach.account);

/** Which accounts are listed, and from where on. */
export interface AccountsAsked {
  readonly role?: string | null | undefined;
  readonly all?: boolean | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of accounts by name; those that have ended only when asked for. */
export async function accountsPage(context: Context, asked: AccountsAsked): Promise<object> {
  const size = pageSize(asked.first);
  const after = asked.after ?? null;
  const [name = null, id = null] = after === null ? [] : fromCursor(after, 'text', 'id');
  if (after !== null && (name === null || !isRecordId(id)))
    throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const rows = await readRows(
    context,
    account,
    `
      WHERE ($1::text IS NULL OR t.role = $1)
        AND ($2 OR t.to_on IS NULL OR t.to_on > $3)
        AND ($4::text IS NULL OR (t.name, t.id) > ($4, $5::uuid))
      ORDER BY t.name, t.id
      LIMIT $6
    `,
    [asked.role ?? null, asked.all === true, context.today, name, id, size + 1],
  );
  return connection(rows, size, (node) => ({ cursor: cursorOf(node.name, node.id), node }));
}

const personToTie = derivedRows<PersonToTie>(
  {
    recordId: 'p.record_id',
    role: 'p.role',
    name: 'p.name',
    fromOn: 'min(p.from_on)::text',
    toOn: 'CASE WHEN bool_and(p.to_on IS NOT NULL) THEN max(p.to_on)::text END',
  },
  `${peopleOfRoles} p`,
);

/**
 * People in post on a day or later, whom accounts of a role can be tied to, by name; at most 500. It is about
 * no child, though the names of advisers stand in children's records: read as the product itself.
 */
export const peopleToTie = (
  context: Context,
  role: string,
  name: string | null | undefined,
): Promise<PersonToTie[]> =>
  asActor(context.source, systemReach, (manager) =>
    readRows(
      manager,
      personToTie,
      `
        WHERE p.role = $1
          AND (p.to_on IS NULL OR p.to_on > $2)
          AND ($3::text IS NULL OR position(lower($3) IN lower(p.name)) > 0)
        GROUP BY p.record_id, p.role, p.name
        ORDER BY p.name, p.record_id
        LIMIT 500
      `,
      [role, context.today, name ?? null],
    ),
  );
