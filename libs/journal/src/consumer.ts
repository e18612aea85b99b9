import type { DataSource, EntityManager } from 'typeorm';
import { asActor, systemReach } from './as-actor';
import { applySnapshots, applyUnits, type FeedPage } from './snapshot';

/** Works out and stores the duties of children, in the transaction it is given. */
export type DutyKeeper = (manager: EntityManager, children: readonly string[]) => Promise<void>;

/** Where a feed comes from: in this process or over HTTP. */
export type FeedSource = (after: number) => Promise<FeedPage>;

/** One page applied in the transaction given: names, snapshots and the cursor. Returns the children that changed. */
async function applyPage(manager: EntityManager, producer: string, page: FeedPage): Promise<readonly string[]> {
  await applyUnits(manager, page.units);
  const children = await applySnapshots(manager, page.snapshots);
  await manager.query(
    'INSERT INTO feed_cursor VALUES ($1, $2, $3) ON CONFLICT (producer) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq', [producer, page.epoch, page.seq]);
  return children;
}

/** The next page after the stored cursor; from nothing when the producer's epoch is new or the cursor is past its head. Undefined when there is nothing new. */
async function nextPage(manager: EntityManager, producer: string, feed: FeedSource): Promise<FeedPage | undefined> {
  const [stored] = await manager.query<{ epoch: string; seq: number }[]>('SELECT epoch, seq FROM feed_cursor WHERE producer = $1', [producer]);
  const after = stored?.seq ?? 0;
  const page = await feed(after);
  if (stored !== undefined && (stored.epoch !== page.epoch || after > page.head)) return feed(0);
  return page.seq === after && stored !== undefined ? undefined : page;
}

/**
 * Pulls the children's feed until it is at the head, a transaction a page. The cursor is stored with what it applied.
 *
 * @returns how many snapshots were applied
 */
export async function catchUp(source: DataSource, producer: string, feed: FeedSource, keepDuties: DutyKeeper): Promise<number> {
  let applied = 0;
  for (;;) {
    const page = await asActor(source, systemReach, (manager) => nextPage(manager, producer, feed));
    if (page === undefined) return applied;
    applied += await asActor(source, systemReach, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(4)');
      const children = await applyPage(manager, producer, page);
      await keepDuties(manager, children);
      return children.length;
    });
    if (page.seq >= page.head) return applied;
  }
}
