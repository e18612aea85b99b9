import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { services } from '@iro/database';
import { clockFrom } from '@iro/subgraph';
import type { Config } from '../config';
import { openStorage } from '../storage';
import { untilStopped } from '../until-stopped';
import { servicePorts } from './service';
import { fillWithDemonstration } from './start';

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`A process ended before it was ready (${child.spawnargs.slice(2).join(' ')}).`);
    const ready = await request(`${url}/readyz`, { headersTimeout: 1_000 }).then(async ({ statusCode, body }) => { await body.dump(); return statusCode === 200; }, () => false);
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`${url} did not become ready within 30 seconds.`);
}

/** `npm run start:services`: four services and the gateway as five processes on loopback, each waited for. */
export async function startServices(config: Config): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const storage = await openStorage(config);
  if (config.demonstration) await fillWithDemonstration(storage, clockFrom(config.today).today(), say);
  const main = path.join(__dirname, '../main.js');
  const processes: ChildProcess[] = [];
  const run = (...args: string[]): ChildProcess => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: process.env });
    processes.push(child);
    return child;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(processes.reverse().map((child) => new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    })));
    await storage.release();
  };
  try {
    for (const service of services) {
      await untilReady(`http://127.0.0.1:${servicePorts[service]}`, run('service', service));
      say(`Ready  ${service}  http://127.0.0.1:${servicePorts[service]}`);
    }
    await untilReady(`http://127.0.0.1:${config.port}`, run('gateway'));
    say(`Ready  http://localhost:${config.port}/graphql`);
  } catch (error) {
    await stop();
    throw error;
  }
  await untilStopped(stop);
}
