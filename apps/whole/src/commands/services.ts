import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { services, type ServiceName } from '@iro/database';
import { clockFrom } from '@iro/subgraph';
import { root, untilStopped, urlOf, type Config } from '@iro/process';
import { ended, keepRunning, type KeptRunning } from '../kept-running';
import { handOut, makeKeys } from '../keys/make-keys';
import { openStorage } from '../storage';
import { followRulesEverywhere } from './rebuild-duties';
import { fillWithDemonstration } from './start';

type Part = ServiceName | 'gateway';

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`A process ended before it was ready (${child.spawnargs.slice(1).join(' ')}).`);
    const ready = await request(`${url}/readyz`, { headersTimeout: 1_000 }).then(
      async ({ statusCode, body }) => {
        await body.dump();
        return statusCode === 200;
      },
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`${url} did not become ready within 30 seconds.`);
}

/** What one of the five is told: this process's settings, but of keys and passwords its own only. */
async function settingsOf(part: Part, config: Config): Promise<NodeJS.ProcessEnv> {
  const signing = part === 'gateway' && config.demonstration ? (['gateway', 'issuer'] as const) : [part];
  const secrets = services
    .flatMap((service) => [
      `${service.toUpperCase()}_MIGRATOR_URL`,
      ...(service === part ? [] : [`${service.toUpperCase()}_DATABASE_URL`]),
    ])
    .flatMap((name) => [name, `${name}_FILE`]);
  // Without a database the gateway would take itself for the demonstration's.
  if (part === 'gateway')
    secrets.push('SMTP_URL', 'SMTP_URL_FILE', ...(config.demonstration ? [] : ['TODAY']));
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !secrets.includes(name))),
    KEYS_DIR: await handOut(config.keysDir, part, signing),
    ...(part === 'gateway'
      ? config.demonstration
        ? {}
        : { DEMO: '0' }
      : { SUBGRAPH_PORT: new URL(urlOf(part, config)).port }),
  };
}

/**
 * `npm run start:services`: four services and the gateway as five processes on loopback, each waited for, and
 * started again when it ends by itself.
 */
export async function startServices(config: Config): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const storage = await openStorage(config);
  if (config.demonstration) await fillWithDemonstration(storage, clockFrom(config.today).today(), say);
  // Here, where nobody waits for a service to become ready.
  await followRulesEverywhere(storage, clockFrom(config.today).today(), say);
  await makeKeys(config);
  const kept: KeptRunning[] = [];
  const begin = async (part: Part): Promise<void> => {
    const [url, shown] =
      part === 'gateway'
        ? [`http://127.0.0.1:${config.port}`, `http://localhost:${config.port}/graphql`]
        : [urlOf(part, config), `${part}  ${urlOf(part, config)}`];
    const main = path.join(root, 'apps', part, 'dist/main.js');
    const env = await settingsOf(part, config);
    const run = (): ChildProcess =>
      spawn(process.execPath, [main], { stdio: ['ignore', 'ignore', 'inherit'], env });
    const ready = (child: ChildProcess): void => say(`Ready  ${shown}  (process ${child.pid})`);
    const first = run();
    try {
      await untilReady(url, first);
    } catch (error) {
      first.kill('SIGTERM');
      await ended(first);
      throw error;
    }
    ready(first);
    kept.push(
      keepRunning(
        part,
        first,
        run,
        (child) =>
          void untilReady(url, child).then(
            () => ready(child),
            () => undefined,
          ),
        say,
      ),
    );
  };
  const stop = async (): Promise<void> => {
    await Promise.all(kept.map((one) => one.stop()));
    await storage.release();
  };
  try {
    for (const part of [...services, 'gateway'] as const) await begin(part);
  } catch (error) {
    await stop();
    throw error;
  }
  await untilStopped(stop);
}
