/**
 * The product as it is really run, in one process or in five, with a data folder of its own; anything of it
 * can be killed and comes back.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = path.resolve(import.meta.dirname, '../../..');
export const require = createRequire(path.join(root, 'apps/whole/package.json'));
const { issuerToken } = require('@iro/whole');
const { readConfig } = require('@iro/process');
const { services } = require('@iro/database');
const mainOf = (app) => path.join(root, 'apps', app, 'dist/main.js');

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Kills PostgreSQL itself; its other processes find out and end. */
export async function killPostgres(dataDir) {
  const [pid] = (await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/**
 * The council's product on free ports. `processes` are by name: `whole`, or the four services and `gateway`.
 */
export async function councilOf(dataDir, isFive, more = {}) {
  const port = await freePort();
  const ports = Object.fromEntries(
    await Promise.all(services.map(async (service) => [service, await freePort()])),
  );
  const env = {
    ...process.env,
    ...more,
    DATA_DIR: dataDir,
    PORT: String(port),
    METRICS_PORT: '0',
    ...(isFive
      ? Object.fromEntries(
          services.map((service) => [`${service.toUpperCase()}_URL`, `http://127.0.0.1:${ports[service]}`]),
        )
      : {}),
  };
  const names = isFive ? [...services, 'gateway'] : ['whole'];
  const originOf = (name) => `http://127.0.0.1:${ports[name] ?? port}`;
  const processes = new Map();
  const runApp = (app, args, own = {}) =>
    spawn(process.execPath, [mainOf(app), ...args], {
      env: { ...env, ...own },
      stdio: ['ignore', 'ignore', process.env.KILL_SAYS ? 'inherit' : 'ignore'],
    });
  const run = (args) => runApp('whole', args);
  const gone = (child) =>
    child === undefined || child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => child.once('exit', resolve));
  const isReady = (origin) =>
    fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ status }) => status === 200,
      () => false,
    );
  const untilReady = async (name, within = 120_000) => {
    for (const began = Date.now(); Date.now() - began < within;) {
      if (await isReady(originOf(name))) return;
      const { exitCode, signalCode } = processes.get(name);
      if (exitCode !== null || signalCode !== null)
        throw new Error(`${name} ended before it was ready: ${exitCode ?? signalCode}`);
      await sleep(50);
    }
    throw new Error(`${name} was not ready within ${within / 1_000} seconds`);
  };
  const tokens = new Map();
  const tokenOf = async (role, ties) => {
    const who = JSON.stringify([role, ties]);
    if (!tokens.has(who)) tokens.set(who, await issuerToken(readConfig(env), role, ties));
    return tokens.get(who);
  };
  const start = async (name, within) => {
    processes.set(
      name,
      runApp(
        name,
        name === 'whole' ? ['start'] : [],
        name in ports ? { SUBGRAPH_PORT: String(ports[name]) } : {},
      ),
    );
    await untilReady(name, within);
  };
  return {
    dataDir,
    env,
    names,
    run,
    gone,
    start,
    originOf,
    untilReady: async (within) => {
      for (const name of names) await untilReady(name, within);
    },
    startAll: async () => {
      // One process makes its keys; five are given theirs.
      if (isFive) await gone(run(['keys']));
      for (const name of names) await start(name);
    },
    stop: async (name, signal) => {
      processes.get(name)?.kill(signal);
      await gone(processes.get(name));
    },
    stopAll: async (signal) => {
      for (const name of [...names].reverse()) {
        processes.get(name)?.kill(signal);
        await gone(processes.get(name));
      }
    },
    async ask(role, ties, query, variables) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(role, ties)}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(30_000),
      });
      return answer.json();
    },
  };
}
