import { readConfig } from '@iro/process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { clockFrom } from '@iro/subgraph';
import { importCommand, openCouncil, type Council } from '@iro/whole';

/** Asks for a page with exactly these headers, as any browser or program may send them. */
const page = (
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ head: string; holdsToken: boolean; size: number }> =>
  new Promise((resolve, reject) => {
    const lines = Object.entries({ accept: 'text/html', connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET /graphql HTTP/1.1\r\n${lines.join('')}\r\n`),
    );
    const got: Buffer[] = [];
    socket.on('data', (some: Buffer) => got.push(some));
    socket.on('error', reject);
    socket.on('end', () => {
      const text = Buffer.concat(got).toString();
      resolve({
        head: text.slice(0, text.indexOf('\r\n\r\n')).toLowerCase(),
        holdsToken: text.includes('Bearer ey'),
        size: text.length,
      });
    });
  });

describe('the browser editor of the demonstration', () => {
  let databases: Databases;
  let council: Council;
  let port: number;
  let dataDir: string;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    dataDir = await mkdtemp(path.join(tmpdir(), 'editor-'));
    const config = { ...readConfig({ DATA_DIR: dataDir, PORT: '0' }), databases };
    council = await openCouncil(config, { urls: databases, release: () => Promise.resolve() });
    port = Number(new URL(await council.gateway.listen(0, '127.0.0.1')).port);
  }, 60_000);
  afterAll(async () => {
    await council.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('holds a token for this machine’s own browser, and is kept by nobody on the way', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const { head, holdsToken } = await page(port, { host: `${host}:${port}`, 'sec-fetch-site': 'none' });
      expect([host, holdsToken]).toEqual([host, true]);
      expect(head).toContain('cache-control: no-store');
      expect(head).toContain('x-frame-options: deny');
      expect(head).toContain('x-content-type-options: nosniff');
    }
    const same = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    expect((await page(port, { ...same, 'sec-fetch-site': 'same-origin' })).holdsToken).toBe(true);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a foreign name pointed at this machine', { host: 'evil.example' }],
    ['a foreign name with the right port', { host: 'evil.example:4000' }],
    ['a name that begins like one of ours', { host: 'localhost.evil.example' }],
    ['a name that hides another', { host: 'localhost@evil.example' }],
    ['a page of another site', { host: 'localhost', origin: 'https://evil.example' }],
    ['a page without an origin', { host: 'localhost', origin: 'null' }],
    ['what another site has a browser ask', { host: 'localhost', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { host: 'localhost', 'sec-fetch-site': 'same-site' }],
    ['a frame', { host: 'localhost', 'sec-fetch-site': 'none', 'sec-fetch-dest': 'iframe' }],
    ['a script', { host: 'localhost', 'sec-fetch-dest': 'empty' }],
    ['a proxy', { host: 'localhost', 'x-forwarded-for': '203.0.113.7' }],
    ['a proxy that says so otherwise', { host: 'localhost', via: '1.1 proxy' }],
  ])('holds none for %s', async (_who, headers) => {
    const { holdsToken, size } = await page(port, headers);
    expect([holdsToken, size > 100]).toEqual([false, true]);
  });

  it('holds none any more from the first folder of a council on', async () => {
    const here = { host: `localhost:${port}` };
    const storage = { urls: databases, release: () => Promise.resolve() };
    const folder = await mkdtemp(path.join(tmpdir(), 'year-'));
    try {
      await writeFile(path.join(folder, 'services.csv'), 'nonsense\n');
      await expect(
        importCommand(folder, storage, clockFrom('2016-04-01').today(), () => undefined),
      ).rejects.toThrow('fault');
      // A folder with faults was not imported.
      expect((await page(port, here)).holdsToken).toBe(true);
      await writeFile(path.join(folder, 'services.csv'), 'source_id,name\nS-NEW,Another service\n');
      await importCommand(folder, storage, clockFrom('2016-04-01').today(), () => undefined, { year: 2016 });
      expect((await page(port, here)).holdsToken).toBe(false);
      // Also when the demonstration is brought again.
      const [row] = await asSuperuser(
        async (client) => (await client.query('SELECT imported FROM installation')).rows,
        databaseName(databases.children.app),
      );
      expect(row.imported).toMatchObject({ demonstration: false, done: true });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
