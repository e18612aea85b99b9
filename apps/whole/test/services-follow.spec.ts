import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDatabases } from '@iro/testkit';
import { root } from '@iro/process';
import { handOut, makeKeys } from '@iro/whole';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
const within = <T>(seconds: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${what} took more than ${seconds} seconds.`)),
        seconds * 1_000,
      );
    }),
  ]).finally(() => clearTimeout(timer));
};

/** Real processes on a PostgreSQL of one's own, as in containers. */
describe('services that follow each other', () => {
  it('start without each other, and end together when asked to, having signed how far their journals got', async () => {
    const databases = await freshDatabases();
    const folder = await mkdtemp(path.join(tmpdir(), 'services-'));
    const ports = { children: await freePort(), reviews: await freePort() };
    const metricsPorts = { children: await freePort(), reviews: await freePort() };
    const keysDir = path.join(folder, 'keys');
    await makeKeys({ dataDir: folder, keysDir, headsDir: path.join(folder, 'heads') });
    const handed = {
      children: await handOut(keysDir, 'children'),
      reviews: await handOut(keysDir, 'reviews'),
    };
    const processes: ChildProcess[] = [];
    let said = '';
    const run = (service: keyof typeof ports): Promise<void> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [path.join(root, 'apps', service, 'dist/main.js')], {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            PATH: process.env['PATH'],
            DATA_DIR: folder,
            KEYS_DIR: handed[service],
            DEMO: '0',
            SUBGRAPH_PORT: String(ports[service]),
            METRICS_PORT: String(metricsPorts[service]),
            [`${service.toUpperCase()}_DATABASE_URL`]: databases[service].app,
            CHILDREN_URL: `http://127.0.0.1:${ports.children}`,
            REVIEWS_URL: `http://127.0.0.1:${ports.reviews}`,
            DISPUTES_URL: 'http://127.0.0.1:1',
            COMPLIANCE_URL: 'http://127.0.0.1:1',
          },
        });
        processes.push(child);
        child.stderr.on('data', (text) => {
          said += String(text);
        });
        child.stdout.on('data', (text) => {
          if (String(text).includes('Ready')) resolve();
        });
        child.once('exit', (code) => reject(new Error(`${service} ended before it was ready: ${code}`)));
      });
    try {
      await within(
        60,
        'starting',
        run('children').then(() => run('reviews')),
      );
      // Long enough for each to wait at another's feed.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const told = await Promise.all(
        Object.values(metricsPorts).map((port) =>
          fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text()),
        ),
      );
      const behind = told
        .flatMap((text) => [
          ...text.matchAll(/^iro_feed_behind_seconds\{service="(\w+)",producer="(\w+)"\} ([\d.]+)$/gm),
        ])
        .map(([, service, producer, seconds]) => [`${service} of ${producer}`, Number(seconds) < 10]);
      expect(behind.sort()).toEqual([
        ['children of children', true],
        ['children of reviews', true],
        ['reviews of children', true],
      ]);
      const codes = await within(
        15,
        'ending',
        Promise.all(
          processes.map(
            (child) =>
              new Promise<number | null>((resolve) => {
                child.once('exit', resolve);
                child.kill('SIGTERM');
              }),
          ),
        ),
      );
      expect(codes).toEqual([0, 0]);
      // Each is known to the other by the key it was handed.
      expect(said).not.toContain('answered 401');
      expect((await readdir(path.join(folder, 'heads'))).sort()).toEqual(['children.json', 'reviews.json']);
    } finally {
      for (const child of processes) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
