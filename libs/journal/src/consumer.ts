import type { DataSource, EntityManager } from 'typeorm';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { beganAfresh, cursorIn, isStill, storeCursor, type Cursor } from './cursor';
import type { FeedPage } from './feed-page';
import { applyOrganisation, applySnapshots, applyUnits, expectReplay, sweepAfterReplay } from './snapshot';

/** Works out and stores the duties of children, in the transaction it is given. */
export type DutyKeeper = (manager: EntityManager, children: readonly string[]) => Promise<void>;

/** Where a feed comes from: in this process or over HTTP. */
export type FeedSource = (after: number) => Promise<FeedPage>;

/** A page to apply; `afresh` when it is the first of a replay from nothing. */
interface Next {
  readonly page: FeedPage;
  readonly stored: Cursor | undefined;
  readonly afresh: boolean;
  readonly replaying: boolean;
}

/**
 * One page applied in the transaction given: names, snapshots and the cursor; at the end of a replay, the
 * sweep. Returns the children that changed; undefined when another follower went on meanwhile: it may not
 * have got as far as this page.
 */
async function applyPage(
  manager: EntityManager,
  producer: string,
  { page, stored, afresh, replaying }: Next,
): Promise<readonly string[] | undefined> {
  if (!isStill(stored, await cursorIn(manager, producer))) return undefined;
  if (afresh) await expectReplay(manager);
  await applyUnits(manager, page.units, afresh);
  await applyOrganisation(manager, page);
  const children = await applySnapshots(manager, page.snapshots);
  const done = page.seq >= page.head;
  if (replaying && done) await sweepAfterReplay(manager);
  await storeCursor(manager, producer, { epoch: page.epoch, seq: page.seq, replaying: replaying && !done });
  return children;
}

/**
 * The next page after the stored cursor; from nothing when the producer's epoch is new or the cursor is past
 * its head. Undefined when there is nothing new.
 */
async function nextPage(
  manager: EntityManager,
  producer: string,
  feed: FeedSource,
): Promise<Next | undefined> {
  const stored = await cursorIn(manager, producer);
  const after = stored?.seq ?? 0;
  const page = await feed(after);
  if (beganAfresh(stored, page.epoch, page.head))
    return { page: await feed(0), stored, afresh: true, replaying: true };
  const replaying = stored?.replaying ?? false;
  return page.seq === after && stored !== undefined && !replaying
    ? undefined
    : { page, stored, afresh: false, replaying };
}

/**
 * Pulls the children's feed until it is at the head, a transaction a page. The cursor is stored with what it
 * applied.
 *
 * @returns how many snapshots were applied
 */
export async function catchUp(
  source: DataSource,
  producer: string,
  feed: FeedSource,
  keepDuties: DutyKeeper,
): Promise<number> {
  let applied = 0;
  for (;;) {
    const next = await asActor(source, systemReach, (manager) => nextPage(manager, producer, feed));
    if (next === undefined) return applied;
    const children = await asActor(source, systemReach, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(4)');
      const changed = await applyPage(manager, producer, next);
      if (changed !== undefined) await keepDuties(manager, changed);
      return changed;
    });
    if (children === undefined) continue;
    applied += children.length;
    if (next.page.seq >= next.page.head) return applied;
  }
}
