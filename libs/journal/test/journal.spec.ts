import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '@iro/database';
import { reachFor, actorOf } from '@iro/access';
import {
  applySnapshots,
  asActor,
  catchUp,
  feedPage,
  kitMigrations,
  kitTables,
  linkHash,
  sealJournal,
  snapshotsOf,
  systemReach,
  writeJournalLine,
  type FeedPage,
  type Snapshot,
} from '@iro/journal';
import { databaseOf } from '@iro/testkit';

const child = (id: string, version: number, more: object = {}): Snapshot => ({
  child: {
    child_id: id,
    version,
    date_of_birth: '2010-02-28',
    sex: '2',
    ethnicity: 'WBRI',
    looked_after: true,
    iro_id: null,
    team_id: null,
    service_id: null,
    social_worker_id: null,
    personal_adviser_id: null,
    adoption_plan: false,
    sealed: false,
    denied: [],
    placement_restricted: false,
    ...more,
  },
  spells: [
    {
      child_id: id,
      kind: 'PERIOD_OF_CARE',
      value: 'N1',
      from_on: '2015-05-01',
      to_on: null,
      detail: { startKnown: true },
    },
  ],
});
const line = { act: 'TEST', subject: null, before: null, after: { said: true } };

describe('the journal', () => {
  let children: DataSource;
  let reviews: DataSource;
  beforeAll(async () => {
    const [own, followers] = [
      await databaseOf('children', { tables: kitTables, migrations: kitMigrations('children') }),
      await databaseOf('reviews', { tables: kitTables, migrations: kitMigrations('reviews') }),
    ];
    children = await dataSourceFor({ tables: kitTables, migrations: [] }, own.app, 4).initialize();
    reviews = await dataSourceFor({ tables: kitTables, migrations: [] }, followers.app, 4).initialize();
  });
  afterAll(async () => {
    await children.destroy();
    await reviews.destroy();
  });

  const feed = (after: number) => asActor(children, systemReach, (manager) => feedPage(manager, after));
  const duties = (): Promise<void> => Promise.resolve();

  it('numbers the lines of two interleaved transactions without a gap, each once', async () => {
    const slow = children.createQueryRunner();
    await slow.startTransaction();
    await slow.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(systemReach)]);
    await writeJournalLine(slow.manager, systemReach, { ...line, childId: null });
    await asActor(children, systemReach, (manager) =>
      writeJournalLine(manager, systemReach, { ...line, childId: null }),
    );
    expect(await sealJournal(children)).toBe(1);
    const first = await feed(0);
    await slow.commitTransaction();
    await slow.release();
    expect(await sealJournal(children)).toBe(1);
    const second = await feed(first.seq);
    expect([first.seq, second.seq, second.head]).toEqual([1, 2, 2]);
  });

  it('chains each line to the one before, so an edit shows', async () => {
    const lines = await asActor(children, systemReach, (manager) =>
      manager.query<any[]>(
        `
          SELECT id, seq, hash, at, actor, role, act, child_id AS "childId", subject, before, after,
            sentence, on_day AS "onDay"
          FROM journal
          WHERE seq IS NOT NULL
          ORDER BY seq
        `,
      ),
    );
    let before = '';
    for (const each of lines) {
      expect(linkHash(before, each.seq, each)).toBe(each.hash);
      expect(linkHash(before, each.seq, { ...each, after: { said: false } })).not.toBe(each.hash);
      before = each.hash;
    }
  });

  it('gives a child’s whole state to a consumer once, however often it is told, and the newest wins', async () => {
    const id = randomUUID();
    const tell = (version: number, more: object): Promise<void> =>
      asActor(children, systemReach, async (manager) => {
        await applySnapshots(manager, [child(id, version, more)]);
        await writeJournalLine(manager, systemReach, { ...line, childId: id });
      });
    await tell(1, {});
    await tell(2, { looked_after: false });
    await sealJournal(children);
    expect(await catchUp(reviews, 'children', feed, duties)).toBe(1);
    expect(await catchUp(reviews, 'children', feed, duties)).toBe(0);
    const stale = await asActor(reviews, systemReach, (manager) => applySnapshots(manager, [child(id, 1)]));
    expect(stale).toEqual([]);
    const [kept] = await asActor(reviews, systemReach, (manager) => snapshotsOf(manager, [id]));
    expect(kept?.child).toMatchObject({ version: 2, looked_after: false });
    expect(kept?.spells).toHaveLength(1);
  });

  it(
    'has all that was told when it has caught up, also where ' +
      'another follower went on with less meanwhile',
    async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      const tell = async (id: string): Promise<void> => {
        await asActor(children, systemReach, async (manager) => {
          await applySnapshots(manager, [child(id, 1, {})]);
          await writeJournalLine(manager, systemReach, { ...line, childId: id });
        });
        await sealJournal(children);
      };
      await tell(first);
      let overtaken = false;
      const overtakenOnce = async (after: number): Promise<FeedPage> => {
        if (overtaken) return feed(after);
        overtaken = true;
        const other = await feed(after);
        await tell(second);
        const page = await feed(after);
        await catchUp(reviews, 'children', () => Promise.resolve(other), duties);
        return page;
      };
      await catchUp(reviews, 'children', overtakenOnce, duties);
      expect(
        await asActor(reviews, systemReach, (manager) => snapshotsOf(manager, [first, second])),
      ).toHaveLength(2);
    },
  );

  it('replays from nothing when the producer’s epoch is new, and when the cursor is past its head', async () => {
    await asActor(children, systemReach, (manager) =>
      manager.query("UPDATE installation SET epoch = 'restored'"),
    );
    await catchUp(reviews, 'children', feed, duties);
    const cursor = () =>
      asActor(reviews, systemReach, (manager) => manager.query<any[]>('SELECT epoch, seq FROM feed_cursor'));
    expect(await cursor()).toEqual([{ epoch: 'restored', seq: 6 }]);
    await asActor(reviews, systemReach, (manager) => manager.query('UPDATE feed_cursor SET seq = 99'));
    await catchUp(reviews, 'children', feed, duties);
    expect(await cursor()).toEqual([{ epoch: 'restored', seq: 6 }]);
  });

  it(
    'shows a row to those within reach only, denies beat reach, ' +
      'and outside a transaction there is nothing',
    async () => {
      const [iro, other, ids] = [
        randomUUID(),
        randomUUID(),
        [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const,
      ];
      await asActor(children, systemReach, (manager) =>
        applySnapshots(manager, [
          child(ids[0], 1, { iro_id: iro }),
          child(ids[1], 1, { iro_id: other }),
          child(ids[2], 1, { iro_id: iro, denied: ['an-iro'] }),
          child(ids[3], 1, { iro_id: iro, sealed: true }),
        ]),
      );
      const seen = (reach: Parameters<typeof asActor>[1]) =>
        asActor(children, reach, async (manager) =>
          (
            await manager.query<any[]>('SELECT child_id AS id FROM known_child WHERE child_id = ANY($1)', [
              ids,
            ])
          ).map((row) => row.id as string),
        );
      expect(await seen(reachFor(actorOf('IRO', { id: 'an-iro', iro })))).toEqual([ids[0]]);
      expect((await seen(reachFor(actorOf('IRO', { id: 'another', iro })))).sort()).toEqual(
        [ids[0], ids[2]].sort(),
      );
      expect((await seen(reachFor(actorOf('IRO_MANAGER')))).length).toBe(3);
      expect(await seen(reachFor(actorOf('AUDITOR')))).toEqual([]);
      expect(await seen(reachFor(actorOf('IRO', { id: 'no-iro' })))).toEqual([]);
      expect(await children.query('SELECT 1 FROM known_child')).toEqual([]);
    },
  );

  it('opens a covered colleague’s child, and one opened by itself', async () => {
    const [covered, id, opened] = [randomUUID(), randomUUID(), randomUUID()];
    await asActor(children, systemReach, (manager) =>
      applySnapshots(manager, [child(id, 1, { iro_id: covered }), child(opened, 1)]),
    );
    const count = (reach: Parameters<typeof asActor>[1], which: string) =>
      asActor(
        children,
        reach,
        async (manager) =>
          (await manager.query<any[]>('SELECT 1 FROM known_child WHERE child_id = $1', [which])).length,
      );
    const iro = actorOf('IRO', { id: 'stands-in', iro: randomUUID() });
    expect(await count(reachFor(iro), id)).toBe(0);
    expect(await count(reachFor(iro, { iros: [covered] }), id)).toBe(1);
    const chair = actorOf('CONFERENCE_CHAIR', { id: 'a-chair' });
    expect([
      await count(reachFor(chair), opened),
      await count(reachFor(chair, { children: [opened] }), opened),
    ]).toEqual([0, 1]);
    expect(
      await count(reachFor(actorOf('YOUNG_PERSON', { child: randomUUID() }), { children: [opened] }), opened),
    ).toBe(0);
  });
});
