import { Pool, type PoolConfig, type QueryResultRow } from 'pg';
import type { Reach } from '@iro/access';
import { CalmClient } from './calm-client';
import {
  begin,
  beginToWrite,
  burst,
  gatheredReads,
  inOneWrite,
  only,
  oneConnection,
  type Statement,
} from './gathered-reads';

/**
 * Reads of one database as an actor. Counts statements, so that a test can say they do not grow with
 * children.
 */
export interface Reader {
  /** A short read on the shared pipelined connection. */
  read<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
  /** A read that may take long (a figure over a year), on a connection of its own. */
  readLong<Row extends QueryResultRow>(reach: Reach, statement: Statement): Promise<Row[]>;
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
  readonly close: () => Promise<void>;
}

/** Opens the reads of one service's database, as the application role. */
export function openReader(url: string, longReads = 2): Reader {
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
  const read = gatheredReads(shared);
  return {
    async read(reach, statement) {
      if (closed) throw new Error('The reader is closed.');
      if (reach.role !== 'SYSTEM') sent += 1;
      return read(reach, statement);
    },
    async write(reach, statement) {
      const { client, socket } = await writing.open();
      return only(await inOneWrite(socket, () => burst<never>(client, reach, [statement], beginToWrite)));
    },
    async readLong(reach, statement) {
      sent += 1;
      const client = await pool.connect();
      let failed = true;
      try {
        const rows = only(await burst<never>(client, reach, [statement], begin));
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
