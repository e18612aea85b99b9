import { Client, Pool, type PoolClient, type PoolConfig, type QueryResultRow } from 'pg';
import type { Reach } from '@iro/access';

/** One statement with a name of its own, prepared once per connection. */
export interface Statement { readonly name: string; readonly text: string; readonly values?: readonly unknown[] }

/** Reads of one database as an actor. Counts statements, so that a test can say they do not grow with children. */
export interface Reader {
  /** A short read on the shared pipelined connection. */
  read<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
  /** A read that may take long (a figure over a year), on a connection of its own. */
  readLong<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
  /** One statement that writes, in a transaction of its own and on a connection of its own: committed when it returns. */
  write<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
  /** Statements sent for actors since the reader was opened; not those by which the product itself judges what they may see. */
  readonly statements: () => number;
  readonly close: () => Promise<void>;
}

const reachText = new WeakMap<Reach, string>();
const textOf = (reach: Reach): string => {
  let text = reachText.get(reach);
  if (text === undefined) reachText.set(reach, (text = JSON.stringify(reach)));
  return text;
};

const begin = { name: 'begin', text: 'BEGIN READ ONLY' };
const beginToWrite = { name: 'begin-to-write', text: 'BEGIN' };
const commit = { name: 'commit', text: 'COMMIT' };
const asActor = (reach: Reach): { name: string; text: string; values: string[] } =>
  ({ name: 'as-actor', text: "SELECT set_config('iro.reach', $1, true)", values: [textOf(reach)] });

/** One burst: begin, who is asking, the statement, commit, queued without waiting between, so no two readers mix. */
async function burst<Row extends QueryResultRow>(client: Client | PoolClient, reach: Reach, statement: Statement, opening = begin): Promise<Row[]> {
  const sent = [client.query(opening), client.query(asActor(reach)), client.query<Row>({ ...statement, values: [...(statement.values ?? [])] }), client.query(commit)] as const;
  const [, , answer, committed] = await Promise.allSettled(sent);
  if (answer.status === 'rejected') throw answer.reason;
  if (committed.status === 'rejected') throw committed.reason;
  return answer.value.rows;
}

/** A pipelined connection, opened when first needed and again after it broke. */
function oneConnection(url: string): { open(): Promise<Client>; end(): Promise<void> } {
  let client: Promise<Client> | undefined;
  return {
    open() {
      client ??= (async () => {
        const fresh = new Client({ connectionString: url, pipeline: true } as ConstructorParameters<typeof Client>[0]);
        fresh.on('error', () => { client = undefined; });
        fresh.on('end', () => { client = undefined; });
        await fresh.connect();
        return fresh;
      })().catch((error: unknown) => { client = undefined; throw error; });
      return client;
    },
    end: async () => { await client?.then((open) => open.end()).catch(() => undefined); },
  };
}

/** Opens the reads of one service's database, as the application role. */
export function openReader(url: string, longReads = 2): Reader {
  const pool = new Pool({ connectionString: url, max: longReads, pipeline: true } as PoolConfig);
  pool.on('error', () => undefined);
  let sent = 0;
  let closed = false;
  const [shared, writing] = [oneConnection(url), oneConnection(url)];
  return {
    async read(reach, statement) {
      if (closed) throw new Error('The reader is closed.');
      if (reach.role !== 'SYSTEM') sent += 1;
      return burst(await shared.open(), reach, statement);
    },
    write: async (reach, statement) => burst(await writing.open(), reach, statement, beginToWrite),
    async readLong(reach, statement) {
      sent += 1;
      const client = await pool.connect();
      let failed = true;
      try {
        const rows = await burst<never>(client, reach, statement);
        failed = false;
        return rows;
      } finally {
        client.release(failed);
      }
    },
    statements: () => sent,
    close: async () => {
      closed = true;
      await Promise.all([shared.end(), writing.end(), pool.end()]);
    },
  };
}
