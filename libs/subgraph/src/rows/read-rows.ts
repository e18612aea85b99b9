import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import type { Rows } from './rows-of';

/** What follows the select list and the tables, or how the whole statement is put around them. */
export type Rest = string | ((columns: string, from: string) => string);

/** The text of a statement that gives such rows. */
export const statementFor = (rows: Rows<object>, rest: Rest): string =>
  typeof rest === 'string'
    ? `SELECT ${rows.columns} FROM ${rows.from} ${rest}`
    : rest(rows.columns, rows.from);

/** A statement's name on its connection: the same text is prepared once. */
export const nameFor = (what: string, text: string): string =>
  `${what}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/**
 * Reads rows as the asker (with a request's context) or inside an act (with its transaction's manager).
 *
 * @param rest what follows the tables (`WHERE … ORDER BY …`), or a function that puts the whole statement
 * around the select list and the tables
 * @example readRows(context, rowsOf(SchoolTermEntity), 'ORDER BY t.from_on DESC, t.id')
 */
export function readRows<Row extends object>(
  as: Context | EntityManager,
  rows: Rows<Row>,
  rest: Rest,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const text = statementFor(rows, rest);
  return 'reach' in as
    ? as.read<Row & Record<string, unknown>>({ name: nameFor('rows', text), text, values })
    : as.query<Row[]>(text, [...values]);
}
