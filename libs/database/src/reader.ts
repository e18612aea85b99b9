import { Pool, type PoolClient, type PoolConfig, type QueryResultRow } from 'pg';
import type { Reach } from '@iro/access';
import { CalmClient } from './calm-client';
import {
  burst,
  gatheredReads,
  inOneWrite,
  only,
  oneConnection,
  type Statement,
  type Way,
} from './gathered-reads';

/**
 * Reads of one database as an actor. Counts statements, so that a test can say they do not grow with
 * children.
 */
export interface Reader {
  /** A short read on the shared pipelined connection. */
  read<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
  /**
   * A read that may take long (a figure over a year), on a connection of its own; cancelled in PostgreSQL when
   * the signal is aborted. Behind a pooler it runs on to its deadline: whose connection it is, is not known.
   */
  readLong<Row extends QueryResultRow>(
    reach: Reach,
    statement: Statement,
    signal?: AbortSignal,
  ): Promise<Row[]>;
  /**
   * One statement that writes, in a transaction of its own and on a connection of its own: committed when it
   * returns.
   */
  write<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
  /**
   * Statements sent for actors since the reader was opened; not those by which the product itself judges what
   * they may see.
   */
  readonly statements: () => number;
  /**
   * Asks over each connection that requests use, long reads and the read log's included.
   * @throws when one of them does not answer
   */
  readonly probe: (reach: Reach) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ReaderOptions {
  /** How many long reads run at the same time: 2 unless said. */
  readonly longReads?: number;
  /** Seconds that one statement may take; as long as it takes, when not said. */
  readonly deadline?: number | undefined;
  /** Whether a pooler in transaction mode stands between. */
  readonly pooled?: boolean;
}

const probe: Statement = { name: 'ready', text: 'SELECT 1' };

/**
 * Opens the reads of one service's database, as the application role; behind a pooler in transaction mode
 * where `pooled` says so.
 */
export function openReader(
  url: string,
  { longReads = 2, deadline, pooled = false }: ReaderOptions = {},
): Reader {
  const way: Way = { named: !pooled, timeout: deadline === undefined ? 0 : deadline * 1_000 };
  const pool = new Pool({
    connectionString: url,
    max: longReads,
    pipeline: true,
    Client: CalmClient,
  } as PoolConfig);
  pool.on('error', () => undefined);
  let sent = 0;
  let closed = false;
  const [shared, writing] = [oneConnection(url), oneConnection(url)];
  const read = gatheredReads(shared, way);
  /** Cancels what another connection runs; its statement then fails by itself. */
  const cancel = async (running: PoolClient): Promise<void> => {
    if (pooled) return;
    const { client } = await writing.open();
    await client.query('SELECT pg_cancel_backend($1)', [
      (running as unknown as { processID: number }).processID,
    ]);
  };
  const readLong = async <Row extends QueryResultRow>(
    reach: Reach,
    statement: Statement,
    signal?: AbortSignal,
  ): Promise<Row[]> => {
    const client = await pool.connect();
    let failed = true;
    const abandon = (): void => void cancel(client).catch(() => undefined);
    try {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', abandon, { once: true });
      const rows = only(await burst<Row>(client, reach, [statement], way));
      failed = signal?.aborted === true;
      return rows;
    } finally {
      signal?.removeEventListener('abort', abandon);
      // A connection that may still be cancelled is used by nobody else.
      client.release(failed);
    }
  };
  const write = async <Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]> => {
    const { client, socket } = await writing.open();
    return only(
      await inOneWrite(socket, () =>
        burst<Row>(client, reach, [statement], { named: !pooled, writes: true }),
      ),
    );
  };
  return {
    async read(reach, statement) {
      if (closed) throw new Error('The reader is closed.');
      if (reach.role !== 'SYSTEM') sent += 1;
      return read(reach, statement);
    },
    write,
    async readLong(reach, statement, signal) {
      sent += 1;
      return readLong(reach, statement, signal);
    },
    async probe(reach) {
      await Promise.all([read(reach, probe), readLong(reach, probe), write(reach, probe)]);
    },
    statements: () => sent,
    close: async () => {
      closed = true;
      await Promise.all([shared.end(), writing.end(), pool.end()]);
    },
  };
}
