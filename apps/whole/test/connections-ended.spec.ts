import { Pool } from 'pg';
import { CalmClient, dataSourceFor, openReader } from '@iro/database';
import { systemReach } from '@iro/journal';
import { asSuperuser, databaseName, freshDatabases } from '@iro/testkit';

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
  });

describe('a connection that PostgreSQL ends', () => {
  let url: string;
  beforeAll(async () => {
    url = (await freshDatabases()).children.app;
  });

  /** What PostgreSQL does to every connection when it stops. */
  const endAll = async (): Promise<void> => {
    await asSuperuser((client) =>
      client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        databaseName(url),
      ]),
    );
    await pause();
  };

  it('while it is taken and nothing is asked, fails the next query and not the process', async () => {
    const pool = new Pool({ connectionString: url, Client: CalmClient } as never);
    const client = await pool.connect();
    await endAll();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  it('between two statements of a transaction, fails the transaction alone', async () => {
    const source = await dataSourceFor({ tables: [], migrations: [] }, url).initialize();
    await expect(
      source.transaction(async (manager) => {
        await manager.query('SELECT 1');
        await endAll();
        await manager.query('SELECT 1');
      }),
    ).rejects.toThrow();
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await source.destroy();
  });

  it('is made again for the next read', async () => {
    const reader = openReader(url);
    const one = { name: 'one', text: 'SELECT 1 AS one', values: [] };
    expect(await reader.read(systemReach, one)).toEqual([{ one: 1 }]);
    expect(await reader.readLong(systemReach, one)).toEqual([{ one: 1 }]);
    await endAll();
    expect(await reader.read(systemReach, one)).toEqual([{ one: 1 }]);
    expect(await reader.readLong(systemReach, one)).toEqual([{ one: 1 }]);
    await reader.close();
  });
});
