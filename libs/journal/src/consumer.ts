import type { DataSource, EntityManager } from 'typeorm';
import { asActor, systemReach } from './as-actor';
import { applySnapshots, applyUnits, type FeedPage } from './snapshot';

/** Works out and stores the duties of children, in the transaction it is given. */
export type DutyKeeper = (manager: EntityManager, children: readonly string[]) => Promise<void>;

/** Where a feed comes from: in this process or over HTTP. */
export type FeedSource = (after: number) => Promise<FeedPage>;

/**
 * Pulls the children's feed until it is at the head. The cursor is stored with what it applied;
 * a new epoch, or a cursor past the head, replays from nothing.
 *
 * @returns how many snapshots were applied
 */
export async function catchUp(source: DataSource, producer: string, feed: FeedSource, keepDuties: DutyKeeper): Promise<number> {
  let applied = 0;
  for (;;) {
    const [stored] = await asActor(source, systemReach, (manager) =>
      manager.query<{ epoch: string; seq: number }[]>('SELECT epoch, seq FROM feed_cursor WHERE producer = $1', [producer]));
    let after = stored?.seq ?? 0;
    let page = await feed(after);
    if (stored !== undefined && (stored.epoch !== page.epoch || after > page.head)) {
      after = 0;
      page = await feed(0);
    }
    if (page.seq === after && stored?.epoch === page.epoch) return applied;
    applied += await asActor(source, systemReach, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(4)');
      await applyUnits(manager, page.units);
      const children = await applySnapshots(manager, page.snapshots);
      await keepDuties(manager, children);
      await manager.query(
        'INSERT INTO feed_cursor VALUES ($1, $2, $3) ON CONFLICT (producer) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq', [producer, page.epoch, page.seq]);
      return children.length;
    });
    if (page.seq >= page.head) return applied;
  }
}
