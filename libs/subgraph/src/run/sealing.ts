import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { keepHeads, sealJournal, sealReads, type HeadsKept } from '@iro/journal';
import { CalmClient, type ServiceName } from '@iro/database';

/** A service's sealer at work. */
export interface Sealing {
  /** Numbers and chains whatever has committed. */
  readonly seal: () => Promise<void>;
  /** How often lines have been sealed; for `untilSealed`, so that none sealed in between is missed. */
  readonly times: () => number;
  /** Waits until lines are sealed after so many times, or so many milliseconds. */
  readonly untilSealed: (times: number, wait: number) => Promise<void>;
  /** Lets go of whoever waits, now and from here on. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

/**
 * How often committed lines are looked for that nothing told of, and how often the heads are signed; in
 * milliseconds.
 */
const often = { tick: 1_000, heads: 5_000 };

/**
 * Seals a service's journal: woken by the act's own notification, and each second in case one was missed.
 * Signs how far it got from time to time, and at the end.
 */
export async function startSealing(
  service: ServiceName,
  source: DataSource,
  url: string,
  heads: HeadsKept | undefined,
  log: (error: unknown) => void,
): Promise<Sealing> {
  const sealed = new EventEmitter().setMaxListeners(0);
  let listener: Client | undefined;
  let listening: Promise<void> | undefined;
  let released = false;
  let times = 0;
  let sealing: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> =>
    (sealing = (async () => {
      try {
        let more = 0;
        let all = 0;
        do {
          more = await sealJournal(source);
          all += more;
        } while (more > 0);
        if (all > 0) times += 1;
        if (all > 0) sealed.emit('sealed');
      } finally {
        sealing = undefined;
      }
    })());
  const again = (): Promise<void> => {
    next = undefined;
    return sealing ?? run();
  };
  /**
   * One that is under way may have looked before what the asker committed: whoever asks meanwhile waits for
   * the one after it.
   */
  const seal = (): Promise<void> => (sealing === undefined ? run() : (next ??= sealing.then(again, again)));
  let said = '';
  const sign = async (): Promise<void> => {
    if (heads === undefined) return;
    await sealReads(source);
    await keepHeads(source, service, heads).then(
      () => {
        said = '';
      },
      (error: unknown) => {
        // Said once, not every few seconds.
        if (said !== String(error)) log(error);
        said = String(error);
      },
    );
  };
  let signing = Promise.resolve();
  const keep = (): Promise<void> => (signing = signing.then(sign).catch(log));
  /**
   * A connection that breaks, as when PostgreSQL is started anew, is made again at the next tick; until then
   * the ticks do its work.
   */
  const listen = (): Promise<void> =>
    (listening ??= (async () => {
      const client = new CalmClient({ connectionString: url });
      client.on('notification', () => void sealOn());
      client.once('end', () => {
        if (listener === client) listener = undefined;
      });
      await client.connect();
      await client.query('LISTEN journal');
      listener = client;
    })().finally(() => {
      listening = undefined;
    }));
  let failing = false;
  /** Seals unasked; why it cannot is said once, not every second. */
  const sealOn = (): Promise<void> =>
    seal().then(
      () => {
        failing = false;
      },
      (error: unknown) => {
        if (!failing) log(error);
        failing = true;
      },
    );
  await listen();
  const tick = (): void => {
    void sealOn();
    if (listener === undefined) void listen().catch(() => undefined);
  };
  const ticks = [setInterval(tick, often.tick), setInterval(() => void keep(), often.heads)];
  void keep();
  return {
    seal,
    times: () => times,
    async untilSealed(since, wait) {
      if (released || times !== since) return;
      const over = new AbortController();
      const done = (): void => over.abort();
      sealed.once('sealed', done);
      await sleep(wait, undefined, { signal: over.signal }).catch(() => undefined);
      sealed.off('sealed', done);
    },
    release: () => {
      released = true;
      sealed.emit('sealed');
    },
    async close() {
      ticks.forEach(clearInterval);
      await seal().catch(log);
      await keep();
      await listening?.catch(() => undefined);
      await listener?.end().catch(() => undefined);
    },
  };
}
