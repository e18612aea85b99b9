import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { CalmClient } from '../calm-client';
import { embeddedBinaries } from './binaries';
import { giveToServer, runUnprivileged } from './unprivileged';

/** A running embedded PostgreSQL that this process holds; the last holder to leave stops it. */
export interface Cluster {
  readonly url: (database: string, role?: string) => string;
  readonly password: string;
  /** Lets go; stops the server when nobody else holds it. */
  readonly release: () => Promise<void>;
}

interface Saved {
  readonly port: number;
  readonly password: string;
}

/** Shared by every process that uses the cluster, so that none stops it under another. */
const holders = 0x1f0;

/** How long to wait before trying again to start a server that died, in milliseconds. */
const again = 500;

/** A port nobody listens on: the one wished for, when it is free. */
const freePort = (wished = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', (error) =>
      wished === 0 ? reject(error) : resolve(freePort()),
    );
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function initialise(folder: string, binaries: string): Promise<void> {
  const fresh = `${folder}.new-${process.pid}`;
  const password = randomBytes(18).toString('base64url');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(fresh, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await mkdir(path.join(fresh, 'cluster'), { mode: 0o700 });
  for (const each of [fresh, passwordFile, path.join(fresh, 'cluster')]) await giveToServer(each);
  await runUnprivileged(path.join(binaries, 'initdb'), [
    '-D',
    path.join(fresh, 'cluster'),
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    `--pwfile=${passwordFile}`,
  ]);
  await rm(passwordFile);
  const saved: Saved = { port: await freePort(), password };
  await writeFile(path.join(fresh, 'server.json'), JSON.stringify(saved), { mode: 0o600 });
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
}

const settings = (port: number, extra: readonly string[]): string =>
  [
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    "unix_socket_directories=''",
    '-c',
    'max_connections=120',
    '-c',
    'shared_buffers=256MB',
    '-c',
    'work_mem=32MB',
    '-c',
    'maintenance_work_mem=128MB',
    '-c',
    'max_wal_size=2GB',
    '-c',
    'timezone=UTC',
    '-c',
    'jit=off',
    ...extra,
  ].join(' ');

async function hold(saved: Saved): Promise<Client> {
  const client = new CalmClient({
    host: '127.0.0.1',
    port: saved.port,
    user: 'postgres',
    password: saved.password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [holders]);
  return client;
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it when there is none, adopts it when it runs
 * (also when the process that started it was killed), starts it otherwise, and again when it dies.
 */
export async function openCluster(dataDir: string, extra: readonly string[] = []): Promise<Cluster> {
  const folder = path.resolve(dataDir, 'postgres');
  const binaries = await embeddedBinaries();
  await mkdir(path.dirname(folder), { recursive: true });
  const read = async (): Promise<Saved | undefined> =>
    readFile(path.join(folder, 'server.json'), 'utf8').then(
      (text) => JSON.parse(text) as Saved,
      () => undefined,
    );
  if ((await read()) === undefined) await initialise(folder, binaries);
  const data = path.join(folder, 'cluster');
  const control = (args: readonly string[]): Promise<string> =>
    runUnprivileged(path.join(binaries, 'pg_ctl'), [...args, '-D', data]);
  const startOn = (port: number): Promise<unknown> =>
    control([
      'start',
      '-w',
      '-t',
      '60',
      '-s',
      '-l',
      path.join(data, 'server.log'),
      '-o',
      settings(port, extra),
    ]).catch(() => undefined);
  const isRunning = (): Promise<boolean> =>
    control(['status']).then(
      () => true,
      () => false,
    );

  /**
   * Two that start the server at once may each have noted a port: the one it runs on is the server's own
   * note.
   */
  const listensAt = async (noted: Saved | undefined): Promise<Saved | undefined> => {
    const port = Number(
      await readFile(path.join(data, 'postmaster.pid'), 'utf8').then(
        (text) => text.split('\n')[3],
        () => undefined,
      ),
    );
    if (noted === undefined || !Number.isInteger(port) || port <= 0 || port === noted.port) return noted;
    await writeFile(path.join(folder, 'server.json'), JSON.stringify({ ...noted, port }), { mode: 0o600 });
    return { ...noted, port };
  };

  let held: Client | undefined;
  let saved = await read();
  for (let attempt = 0; held === undefined; attempt += 1) {
    if (saved === undefined)
      throw new Error(`The data folder ${folder} holds no PostgreSQL. Remove it to start afresh.`);
    held = await hold(saved).catch(() => undefined);
    if (held !== undefined) break;
    if (attempt > 20)
      throw new Error(
        `PostgreSQL in ${folder} does not start; its log is ${path.join(folder, 'cluster', 'server.log')}.`,
      );
    if (!(await isRunning())) {
      // The port it had, when it can have it: whoever still holds this server knows it by that port.
      saved = { ...saved, port: await freePort(saved.port) };
      await writeFile(path.join(folder, 'server.json'), JSON.stringify(saved), { mode: 0o600 });
      await startOn(saved.port);
    }
    if (attempt > 0) await sleep(200);
    saved = await listensAt(await read());
  }
  const { port, password } = saved as Saved;
  let client = held;
  let released = false;
  /** A server that dies while it is held is started again where it was: the databases' addresses are in use. */
  const watch = (): void =>
    void client.once('end', () => {
      if (!released) void revive();
    });
  const revive = async (): Promise<void> => {
    while (!released) {
      const back = await hold({ port, password }).catch(() => undefined);
      if (back !== undefined) {
        client = back;
        watch();
        if (released) await back.end().catch(() => undefined);
        return;
      }
      if (!(await isRunning())) await startOn(port);
      await sleep(again);
    }
  };
  watch();
  return {
    password,
    url: (database, role = 'postgres') => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`,
    release: async () => {
      released = true;
      const last = await client
        .query('SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS alone', [holders])
        .then(
          (answer) => (answer.rows[0] as { alone: boolean }).alone,
          () => false,
        );
      await client.end().catch(() => undefined);
      if (last) await control(['stop', '-m', 'fast', '-w', '-s']).catch(() => undefined);
    },
  };
}
