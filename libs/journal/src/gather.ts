import type { DataSource, EntityManager } from 'typeorm';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { beganAfresh, cursorIn, isStill, storeCursor } from './cursor';
import type { FeedLine, FeedPage, FeedRead } from './feed-page';

/** What is gathered of a service: the lines of its journal, and the entries of its read log. */
export type Stream = 'LINES' | 'READS';

/** Keeps what the services' feeds tell of acts and of reads; the same line or entry may come twice. */
export interface Gatherer {
  readonly lines: (manager: EntityManager, service: string, lines: readonly FeedLine[]) => Promise<void>;
  readonly reads: (manager: EntityManager, service: string, reads: readonly FeedRead[]) => Promise<void>;
  /** Before a replay from nothing: what is there stays, and is expected to come again. */
  readonly expectReplay: (manager: EntityManager, service: string, what: Stream) => Promise<void>;
  /** After it: lets go of what did not come again. */
  readonly sweep: (manager: EntityManager, service: string, what: Stream) => Promise<void>;
}

/** A service's feed with its read log, each after a place of its own. */
export type GatheredFeed = (after: number, reads: number) => Promise<FeedPage>;

/** How far a gathered page got, and whether it brought anything. */
export interface Gathered {
  readonly asOf: Date;
  readonly atHead: boolean;
  readonly readsAtHead: boolean;
  readonly news: boolean;
}

const readsStream = (service: string): string => `${service}/reads`;

/** How far a service's lines and reads had been gathered when it last ended; null before the first page. */
export function gatheredSoFar(
  source: DataSource,
  service: string,
): Promise<{ lines: Date | null; reads: Date | null }> {
  return asActor(source, systemReach, async (manager) => ({
    lines: (await cursorIn(manager, service))?.at ?? null,
    reads: (await cursorIn(manager, readsStream(service)))?.at ?? null,
  }));
}

/**
 * Gathers one page of a service's lines and reads; the cursors are stored with what they brought. No
 * transaction is open while the feed is asked, which may wait for more. A new epoch, or a cursor past the
 * head, begins a replay from nothing; at its end what it did not bring is swept.
 */
export async function gatherPage(
  source: DataSource,
  service: string,
  feed: GatheredFeed,
  gatherer: Gatherer,
): Promise<Gathered> {
  const [lines, reads] = await asActor(
    source,
    systemReach,
    async (manager) =>
      [await cursorIn(manager, service), await cursorIn(manager, readsStream(service))] as const,
  );
  const after = { lines: lines?.seq ?? 0, reads: reads?.seq ?? 0 };
  let page = await feed(after.lines, after.reads);
  const afresh = {
    lines: beganAfresh(lines, page.epoch, page.head),
    reads: beganAfresh(reads, page.epoch, page.reads?.head ?? 0),
  };
  if (afresh.lines || afresh.reads)
    page = await feed(afresh.lines ? 0 : after.lines, afresh.reads ? 0 : after.reads);
  const { epoch, seq, head } = page;
  const read = page.reads ?? { seq: after.reads, head: after.reads, entries: [] };
  const streams = [
    {
      what: 'LINES',
      name: service,
      stored: lines,
      again: afresh.lines,
      at: seq,
      atHead: seq >= head,
      keep: (manager: EntityManager) => gatherer.lines(manager, service, page.lines),
    },
    {
      what: 'READS',
      name: readsStream(service),
      stored: reads,
      again: afresh.reads,
      at: read.seq,
      atHead: read.seq >= read.head,
      keep: (manager: EntityManager) => gatherer.reads(manager, service, read.entries),
    },
  ] as const;
  const news = streams.filter(
    ({ stored, again, at }) => stored === undefined || again || stored.replaying || at !== stored.seq,
  );
  let overtaken = false;
  if (news.length > 0)
    await asActor(source, systemReach, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(4)');
      for (const { what, name, stored, again, at, atHead, keep } of news) {
        if (!isStill(stored, await cursorIn(manager, name))) {
          overtaken = true;
          continue;
        }
        const replaying = again || (stored?.replaying ?? false);
        if (again) await gatherer.expectReplay(manager, service, what);
        await keep(manager);
        if (replaying && atHead) await gatherer.sweep(manager, service, what);
        await storeCursor(manager, name, { epoch, seq: at, replaying: replaying && !atHead });
      }
    });
  // Another follower that went on meanwhile may not have got as far as this page.
  return {
    asOf: new Date(page.asOf),
    atHead: streams[0].atHead && !overtaken,
    readsAtHead: streams[1].atHead && !overtaken,
    news: news.length > 0,
  };
}
