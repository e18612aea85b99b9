import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import { services } from '@iro/database';
import { freshDatabases } from '@iro/testkit';
import { readConfig, root } from '@iro/process';
import { issuerToken } from '@iro/whole';
import { keepRunning } from '../src/kept-running';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
const question =
  '{ children(filter: { lookedAfter: true }, first: 1) { edges { node { id lastReviews(n: 1) { completedOn } } } } }';

it(
  'a service of the five that is killed is started again, and ' +
    'the answer is whole again; Ctrl-C ends all',
  async () => {
    const databases = await freshDatabases('DEMONSTRATION');
    const folder = await mkdtemp(path.join(tmpdir(), 'five-'));
    const env: Record<string, string> = {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: folder,
      PORT: String(await freePort()),
      METRICS_PORT: '0',
      NOTICES: '0',
    };
    for (const service of services)
      Object.assign(env, {
        [`${service.toUpperCase()}_DATABASE_URL`]: databases[service].app,
        [`${service.toUpperCase()}_MIGRATOR_URL`]: databases[service].migrator,
        [`${service.toUpperCase()}_URL`]: `http://127.0.0.1:${await freePort()}`,
      });
    const five = spawn(process.execPath, [path.join(root, 'apps/whole/dist/main.js'), 'services'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [five.stdout, five.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString();
      });
    const exited = new Promise<number | null>((resolve) => five.once('exit', resolve));
    const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
      for (const began = Date.now(); !(await holds());) {
        if (Date.now() - began > 60_000 || five.exitCode !== null)
          throw new Error(`${what} did not come to be:\n${said}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const ask = async (): Promise<{
      data: any;
      errors?: { extensions: { code: string; service: string } }[];
    }> => {
      const { body } = await request(`http://127.0.0.1:${env['PORT']}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await issuerToken(readConfig(env), 'IRO_MANAGER', {})}`,
        },
        body: JSON.stringify({ query: question }),
      });
      return (await body.json()) as Awaited<ReturnType<typeof ask>>;
    };
    const pidOf = (service: string): number =>
      Number([...said.matchAll(new RegExp(`Ready  ${service} .*process (\\d+)`, 'g'))].at(-1)?.[1]);
    try {
      await until('the gateway', () => said.includes('/graphql'));
      expect((await ask()).errors).toBeUndefined();
      // Each of the five was given a folder with its own key; the gateway here is no issuer.
      for (const part of ['gateway', ...services])
        expect((await readdir(path.join(folder, 'keys', part))).sort()).toEqual(
          [`${part}.private.json`, 'public.json'].sort(),
        );
      const killed = pidOf('reviews');
      process.kill(killed, 'SIGKILL');
      await until(
        'an answer without reviews',
        async () => (await ask()).errors?.[0]?.extensions.service === 'reviews',
      );
      await until('the whole answer', async () => {
        const { data, errors } = await ask();
        return errors === undefined && data.children.edges[0].node.lastReviews !== null;
      });
      await until('the word of it', () => pidOf('reviews') !== killed);
      expect(said).toMatch(/Ended {2}reviews \(SIGKILL\): started again in 0\.5 s/);
      const pids = ['children', 'reviews', 'disputes', 'compliance'].map(pidOf);
      five.kill('SIGINT');
      expect(await exited).toBe(0);
      for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
      expect(said.match(/Ended/g)?.length).toBe(1);
    } finally {
      five.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    }
  },
  180_000,
);

it(
  'a process that keeps ending is started after longer and ' +
    'longer pauses, and no more once it is stopped',
  async () => {
    let started = 0;
    const said: string[] = [];
    const start = (): ReturnType<typeof spawn> => {
      started += 1;
      return spawn(process.execPath, ['-e', 'process.exit(3)'], { stdio: 'ignore' });
    };
    const third = new Promise<void>((resolve) => {
      const kept = keepRunning(
        'reviews',
        start(),
        start,
        () => undefined,
        (line) => {
          if (said.push(line) === 3) void kept.stop().then(resolve);
        },
      );
    });
    await third;
    expect(said).toEqual(
      ['0.5', '1', '2'].map((pause) => `Ended  reviews (code 3): started again in ${pause} s`),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(started).toBe(3);
  },
);
