import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { services, type ServiceName } from '@iro/database';
import { asActor, catchUp, gatherPage, gatheredSoFar, systemReach, type Gathered } from '@iro/journal';
import { nowLevel, type FeedPort } from '@iro/process';
import type { Subgraph } from '../subgraph';

/** How far this service has heard another. */
export interface Heard {
  readonly service: ServiceName;
  /** Everything recorded there up to then is here; null before anything was heard. */
  readonly linesUpTo: Date | null;
  /** The same of who looked. */
  readonly readsUpTo: Date | null;
  /** Whether it answered when last asked. */
  readonly reachable: boolean;
}

/** A service's followers of other feeds. */
export interface Following {
  /**
   * Catches up with the children's feed alone: for an act on a child of whom not all has been heard yet.
   * False for who does not follow it. @throws when it cannot be asked, which is logged
   */
  readonly learnChildren: () => Promise<boolean>;
  /** Applies all that the feeds have; a service that cannot be reached is passed over. */
  readonly settle: () => Promise<void>;
  readonly heard: () => readonly Heard[];
  readonly stop: () => Promise<void>;
}

/**
 * How long a feed is asked to wait for more, and how long to wait before asking one that failed; in
 * milliseconds.
 */
const waits = { snapshots: 5_000, lines: 2_000, failed: 1_000 };
/**
 * A feed that has nothing new and does not wait, as one about to close, is not asked again at once; in
 * milliseconds.
 */
const tooSoon = 100;
/**
 * A service that is being started or restarted is nothing to tell of: only one that has failed so many times
 * in a row, a second apart.
 */
const patience = 10;
/**
 * Gathering reads takes this share of the time at most: a flood of reads is gathered behind the work, not
 * beside it.
 */
const rest = { share: 4, most: 2_000 };

/** True for a service that is not there, which is told in a line; anything else needs its stack. */
const isAway = (error: unknown): boolean =>
  typeof (error as { code?: unknown }).code === 'string' &&
  /^(E[A-Z]+|UND_ERR_\w+)$/.test(String((error as { code?: unknown }).code));

/**
 * Follows the feeds of other services until stopped: the children's snapshots, and, in the service that
 * gathers, everyone's lines and reads.
 */
export function startFollowing(
  subgraph: Subgraph,
  source: DataSource,
  sources: Readonly<Partial<Record<ServiceName, FeedPort>>>,
  learnt: () => void,
  log: (error: unknown) => void,
): Following {
  const state = new Map<ServiceName, Heard>();
  const stopped = new AbortController();
  const until = <T>(work: Promise<T>): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const stop = (): void => resolve(undefined);
      if (stopped.signal.aborted) stop();
      stopped.signal.addEventListener('abort', stop, { once: true });
      work.then(resolve, reject).finally(() => stopped.signal.removeEventListener('abort', stop));
    });
  const pause = (milliseconds: number): Promise<unknown> =>
    sleep(milliseconds, undefined, { signal: stopped.signal }).catch(() => undefined);

  /** Gathers one page. */
  const gather = async (
    service: ServiceName,
    port: FeedPort,
    wait: number,
  ): Promise<Gathered | undefined> => {
    const { gatherer } = subgraph;
    if (gatherer === undefined) return undefined;
    let answered = Date.now();
    const page = await gatherPage(
      source,
      service,
      async (after, reads) => {
        const answer = await port.feed(after, wait, reads);
        answered = Date.now();
        return answer;
      },
      gatherer,
    );
    const { linesUpTo = null, readsUpTo = null } = state.get(service) ?? {};
    state.set(service, {
      service,
      linesUpTo: page.atHead ? page.asOf : linesUpTo,
      readsUpTo: page.readsAtHead ? page.asOf : readsUpTo,
      reachable: true,
    });
    if (page.atHead && page.readsAtHead) nowLevel(subgraph.name, service);
    if (!page.readsAtHead) await pause(Math.min((Date.now() - answered) * rest.share, rest.most));
    return page;
  };
  const learn = async (port: FeedPort): Promise<number> => {
    const children = await catchUp(source, 'children', (after) => port.feed(after, 0), subgraph.keepDuties);
    if (children > 0) learnt();
    return children;
  };
  /** Learns what there is, then waits for more. True when there was, or is, something new. */
  const learnOn = async (port: FeedPort): Promise<boolean> => {
    const learnt = await learn(port);
    const [cursor] = await asActor(source, systemReach, (manager) =>
      manager.query<{ seq: number }[]>("SELECT seq FROM feed_cursor WHERE producer = 'children'"),
    );
    nowLevel(subgraph.name, 'children');
    if (stopped.signal.aborted) return false;
    const { head } = await port.feed(cursor?.seq ?? 0, waits.snapshots);
    return learnt > 0 || head !== (cursor?.seq ?? 0);
  };
  const gathers = subgraph.gatherer !== undefined;
  const follow = async (service: ServiceName, port: FeedPort): Promise<void> => {
    if (gathers) {
      const before = await gatheredSoFar(source, service).catch(() => ({ lines: null, reads: null }));
      const heard = state.get(service);
      state.set(service, {
        service,
        linesUpTo: heard?.linesUpTo ?? before.lines,
        readsUpTo: heard?.readsUpTo ?? before.reads,
        reachable: heard?.reachable ?? false,
      });
    }
    let [failed, told] = [0, false];
    let wait = 0;
    while (!stopped.signal.aborted) {
      const began = Date.now();
      try {
        const asked = wait;
        const news = await until(
          gathers
            ? gather(service, port, wait).then((page) => {
                wait = page?.readsAtHead === true ? waits.lines : 0;
                return page?.news;
              })
            : learnOn(port),
        );
        [failed, told] = [0, false];
        if (news === false && (asked > 0 || !gathers) && Date.now() - began < tooSoon)
          await pause(waits.failed);
      } catch (error) {
        if (stopped.signal.aborted) return;
        failed += 1;
        if (!told && (failed >= patience || !isAway(error))) {
          log(
            isAway(error)
              ? `${subgraph.name} cannot follow ${service}, and asks it again until it can: ${String(error)}`
              : error,
          );
          told = true;
        }
        const heard = state.get(service);
        if (heard !== undefined) state.set(service, { ...heard, reachable: false });
        await pause(waits.failed);
      }
    }
  };
  const followed = services.flatMap((service) => {
    const port = gathers || service === 'children' ? sources[service] : undefined;
    return port === undefined ? [] : [[service, port] as const];
  });
  if (gathers)
    for (const [service] of followed)
      state.set(service, { service, linesUpTo: null, readsUpTo: null, reachable: false });
  const following = Promise.all(followed.map(([service, port]) => follow(service, port)));
  const { children } = sources;
  const learnChildren = async (): Promise<boolean> => {
    if (gathers || children === undefined) return false;
    await learn(children).catch((error: unknown) => {
      log(isAway(error) ? `${subgraph.name} could not ask children just now: ${String(error)}` : error);
      throw error;
    });
    return true;
  };
  return {
    learnChildren,
    async settle() {
      await learnChildren().catch(() => undefined);
      if (!gathers) return;
      const ended = await Promise.allSettled(
        followed.map(async ([service, port]) => {
          for (
            let page = await gather(service, port, 0);
            page !== undefined && !(page.atHead && page.readsAtHead);
          )
            page = await gather(service, port, 0);
        }),
      );
      for (const end of ended) if (end.status === 'rejected') log(end.reason);
    },
    heard: () => [...state.values()],
    async stop() {
      stopped.abort();
      await following;
    },
  };
}
