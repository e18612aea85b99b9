import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { copyText } from './copy-text';

/** Rows on their way into a temporary table, a piece of text at a time. */
export interface Staging {
  /** Takes a row; waits only when PostgreSQL is behind. */
  readonly put: (row: object) => Promise<void> | undefined;
  /** Sends what is left. @returns how many rows there were */
  readonly done: () => Promise<number>;
}

const pieceOfText = 1 << 18;

/** What each connection is sending: it can do one thing at a time. */
const busy = new WeakMap<Client, Promise<void>>();

/** The connection under a transaction's manager. */
export async function connectionOf(manager: EntityManager): Promise<Client> {
  if (manager.queryRunner === undefined) throw new Error('Rows are staged inside a transaction.');
  return (await manager.queryRunner.connect()) as Client;
}

/** Waits until nothing is being sent: before a statement of another kind goes the same way. */
export async function sent(manager: EntityManager): Promise<void> {
  await busy.get(await connectionOf(manager));
}

/**
 * Makes a temporary table that lasts as long as the transaction, and fills it by COPY: row policies refuse
 * COPY on the tables themselves. One piece is sent while the next is written.
 */
export async function stageInto(
  manager: EntityManager,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<Staging> {
  const names = Object.keys(columns);
  await manager.query(
    `CREATE TEMP TABLE ${table} (${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')}) ON COMMIT DROP`,
  );
  const connection = await connectionOf(manager);
  let [text, rows] = ['', 0];
  const send = async (piece: string): Promise<void> => {
    const into = connection.query(copyFrom(`COPY ${table} (${names.join(', ')}) FROM STDIN`));
    into.end(piece);
    await finished(into);
  };
  const flush = async (): Promise<void> => {
    const piece = text;
    text = '';
    await busy.get(connection);
    const sending = send(piece);
    sending.catch(() => undefined);
    busy.set(connection, sending);
  };
  return {
    put(row) {
      const values = row as Readonly<Record<string, unknown>>;
      for (let i = 0; i < names.length; i += 1)
        text += i === 0 ? copyText(values[names[i]!]) : `\t${copyText(values[names[i]!])}`;
      text += '\n';
      rows += 1;
      return text.length > pieceOfText ? flush() : undefined;
    },
    async done() {
      if (text !== '') await flush();
      await busy.get(connection);
      return rows;
    },
  };
}

/** Stages rows whole. @returns how many there were */
export async function stageRows(
  manager: EntityManager,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: AsyncIterable<object> | Iterable<object>,
): Promise<number> {
  const staging = await stageInto(manager, table, columns);
  for await (const row of rows) {
    const behind = staging.put(row);
    if (behind !== undefined) await behind;
  }
  return staging.done();
}
