import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Milliseconds before a process that ended is started again: twice as long each time, up to the most; from
 * the first again after one that ran long enough.
 */
const pauses = { first: 500, most: 30_000, longEnough: 60_000 };
/**
 * Ctrl-C reaches all processes at once: one that ends so soon after another may have been meant to. In
 * milliseconds.
 */
const grace = 200;

/** A process that is started again whenever it ends. */
export interface KeptRunning {
  readonly stop: () => Promise<void>;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
export const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((resolve) => void child.once('exit', () => resolve()));

/**
 * Starts a process again each time it ends, after a pause that grows, until it is stopped. `again` is told of
 * each new one.
 */
export function keepRunning(
  name: string,
  first: ChildProcess,
  start: () => ChildProcess,
  again: (child: ChildProcess) => void,
  say: (line: string) => void,
): KeptRunning {
  let child = first;
  const stopping = new AbortController();
  const kept = (async () => {
    for (let pause = pauses.first; ; pause = Math.min(pause * 2, pauses.most)) {
      const began = Date.now();
      await ended(child);
      await sleep(grace, undefined, { signal: stopping.signal });
      if (Date.now() - began > pauses.longEnough) pause = pauses.first;
      say(
        `Ended  ${name} (${child.signalCode ?? `code ${child.exitCode}`}): started again in ${pause / 1_000} s`,
      );
      await sleep(pause, undefined, { signal: stopping.signal });
      child = start();
      again(child);
    }
  })().catch((error: Error) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    stop: async () => {
      stopping.abort();
      if (!hasEnded(child)) child.kill('SIGTERM');
      await ended(child);
      await kept;
    },
  };
}
