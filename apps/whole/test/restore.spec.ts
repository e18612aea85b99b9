import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { actorOf, reachFor } from '@iro/access';
import { children } from '@iro/children';
import { dataSourceFor, type DatabaseUrls } from '@iro/database';
import {
  applySnapshots,
  asActor,
  catchUp,
  feedPage,
  gatherPage,
  kitTables,
  openReadLog,
  sealJournal,
  systemReach,
  writeJournalLine,
  type Gatherer,
  type Snapshot,
} from '@iro/journal';
import { asSuperuser, databaseName, freshDatabases } from '@iro/testkit';

const open = ({ app }: DatabaseUrls): Promise<DataSource> =>
  dataSourceFor({ tables: kitTables, migrations: [] }, app, 4).initialize();
const snapshot = (id: string, version: number, lookedAfter: boolean): Snapshot => ({
  child: {
    child_id: id,
    version,
    date_of_birth: '2010-02-28',
    sex: '2',
    ethnicity: 'WBRI',
    looked_after: lookedAfter,
    iro_id: null,
    team_id: null,
    service_id: null,
    social_worker_id: null,
    personal_adviser_id: null,
    adoption_plan: false,
    sealed: false,
    denied: [],
    placement_restricted: false,
  },
  spells: [
    { child_id: id, kind: 'PERIOD_OF_CARE', value: 'N1', from_on: '2015-05-01', to_on: null, detail: {} },
  ],
});
const tell = (
  source: DataSource,
  id: string,
  act: string,
  work: (manager: Parameters<Parameters<typeof asActor>[2]>[0]) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> =>
  asActor(source, systemReach, async (manager) => {
    await work(manager);
    await writeJournalLine(manager, systemReach, {
      act,
      childId: id,
      subject: null,
      before: null,
      after: null,
      sentence: `${act} was done.`,
      onDay: '2016-03-31',
    });
  });

/** A database set back to how it was, while those that follow it went on: from a copy made then. */
describe('one service set back to an earlier time', () => {
  let databases: Awaited<ReturnType<typeof freshDatabases>>;
  beforeEach(async () => {
    databases = await freshDatabases();
  });

  /** Closes a database for a moment and copies it; putting it back takes the place of what it has become. */
  const backup = async ({ app }: DatabaseUrls): Promise<() => Promise<void>> => {
    const [name, copy] = [databaseName(app), `${databaseName(app)}_then`];
    await asSuperuser((client) => client.query(`CREATE DATABASE ${copy} TEMPLATE ${name}`));
    return () =>
      asSuperuser(async (client) => {
        await client.query(`DROP DATABASE ${name}`);
        await client.query(`ALTER DATABASE ${copy} RENAME TO ${name}`);
      });
  };

  it(
    'children: the others replay its feed from nothing, take its older state for ' +
      'the true one, and let go of the children it no longer has',
    async () => {
      const [kept, gone] = [randomUUID(), randomUUID()];
      let producer = await open(databases.children);
      const reviews = await open(databases.reviews);
      const feed = (after: number) =>
        asActor(producer, systemReach, (manager) => feedPage(manager, after, { atMost: 1 }));
      const known = () =>
        asActor(reviews, systemReach, (manager) =>
          manager.query(
            'SELECT child_id AS id, version, looked_after AS "lookedAfter" FROM known_child ORDER BY version',
          ),
        );
      await tell(producer, randomUUID(), 'EARLIER');
      await tell(producer, kept, 'REGISTER', (manager) => applySnapshots(manager, [snapshot(kept, 1, true)]));
      await sealJournal(producer);
      await producer.destroy();
      const restore = await backup(databases.children);
      producer = await open(databases.children);
      await tell(producer, kept, 'END', (manager) => applySnapshots(manager, [snapshot(kept, 7, false)]));
      await tell(producer, gone, 'REGISTER', (manager) => applySnapshots(manager, [snapshot(gone, 8, true)]));
      await sealJournal(producer);
      await catchUp(reviews, 'children', feed, () => Promise.resolve());
      await asActor(reviews, systemReach, (manager) =>
        manager.query(
          `
          INSERT INTO duty (child_id, kind, opened_on, due_by, source, rule_from)
          VALUES ($1, 'FIRST_REVIEW', '2016-01-01', '2016-02-01', 's', '2011-04-01')
        `,
          [gone],
        ),
      );
      expect(await known()).toEqual([
        { id: kept, version: 7, lookedAfter: false },
        { id: gone, version: 8, lookedAfter: true },
      ]);

      await producer.destroy();
      await restore();
      producer = await open(databases.children);
      await asActor(producer, systemReach, (manager) =>
        manager.query("UPDATE installation SET epoch = 'after the restore'"),
      );
      // As much was recorded again as had been lost: the numbers alone would not tell.
      await tell(producer, kept, 'OTHER');
      await tell(producer, kept, 'OTHER');
      await sealJournal(producer);
      await catchUp(reviews, 'children', feed, () => Promise.resolve());
      expect(await known()).toEqual([{ id: kept, version: 1, lookedAfter: true }]);
      const left = await asActor(reviews, systemReach, (manager) =>
        manager.query(
          `
            SELECT
              (SELECT count(*) FROM duty) AS duties,
              (SELECT count(*) FROM known_spell WHERE child_id = $1) AS spells
          `,
          [gone],
        ),
      );
      expect(left).toEqual([{ duties: 0, spells: 0 }]);
      await producer.destroy();
      await reviews.destroy();
    },
  );

  it(
    'another: children lets go of its lines and reads that are no longer there, ' +
      'keeps the rest once, and leaves the other services’ alone',
    async () => {
      const child = randomUUID();
      let producer = await open(databases.reviews);
      const disputes = await open(databases.disputes);
      const keeper = await open(databases.children);
      const look = (source: DataSource, operation: string) =>
        openReadLog(source).record(reachFor(actorOf('IRO', { id: 'an-iro' })), operation, [child]);
      const gather = async (service: string, source: DataSource): Promise<void> => {
        for (let page; page === undefined || !(page.atHead && page.readsAtHead);) {
          page = await gatherPage(
            keeper,
            service,
            (after, readsAfter) =>
              asActor(source, systemReach, (manager) =>
                feedPage(manager, after, { snapshots: false, readsAfter, atMost: 1 }),
              ),
            children.gatherer as Gatherer,
          );
        }
      };
      const told = async () =>
        asActor(keeper, systemReach, async (manager) => [
          (
            await manager.query<{ said: string }[]>(
              "SELECT service || ' ' || act AS said FROM chronology_line ORDER BY service, act, at",
            )
          ).map(({ said }) => said),
          (
            await manager.query<{ said: string }[]>(
              "SELECT service || ' ' || operation AS said FROM record_read ORDER BY service, operation, seq",
            )
          ).map(({ said }) => said),
        ]);
      await tell(producer, child, 'FIRST');
      await look(producer, 'LooksBefore');
      await sealJournal(producer);
      await producer.destroy();
      const restore = await backup(databases.reviews);
      producer = await open(databases.reviews);
      await tell(producer, child, 'LOST');
      await tell(producer, child, 'LOST');
      await look(producer, 'LooksLost');
      await sealJournal(producer);
      await tell(disputes, child, 'ELSEWHERE');
      await look(disputes, 'LooksElsewhere');
      await sealJournal(disputes);
      await gather('reviews', producer);
      await gather('disputes', disputes);
      await gather('reviews', producer);
      expect(await told()).toEqual([
        ['disputes ELSEWHERE', 'reviews FIRST', 'reviews LOST', 'reviews LOST'],
        ['disputes LooksElsewhere', 'reviews LooksBefore', 'reviews LooksLost'],
      ]);

      await producer.destroy();
      await restore();
      producer = await open(databases.reviews);
      await asActor(producer, systemReach, (manager) =>
        manager.query("UPDATE installation SET epoch = 'after the restore'"),
      );
      for (const act of ['AGAIN', 'AGAIN', 'AGAIN']) await tell(producer, child, act);
      await look(producer, 'LooksAgain');
      await sealJournal(producer);
      await gather('reviews', producer);
      await gather('reviews', producer);
      expect(await told()).toEqual([
        ['disputes ELSEWHERE', 'reviews AGAIN', 'reviews AGAIN', 'reviews AGAIN', 'reviews FIRST'],
        ['disputes LooksElsewhere', 'reviews LooksAgain', 'reviews LooksBefore'],
      ]);
      await Promise.all([producer.destroy(), disputes.destroy(), keeper.destroy()]);
    },
  );
});
