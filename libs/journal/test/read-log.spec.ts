import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { actorOf, reachFor, type Reach } from '@iro/access';
import { dataSourceFor } from '@iro/database';
import { asActor, kitMigrations, kitTables, openReadLog, systemReach, verifyChains } from '@iro/journal';
import { databaseOf } from '@iro/testkit';

const store = { tables: kitTables, migrations: kitMigrations('disputes') };

interface Written {
  actor: string;
  operation: string;
  reason: string | null;
  children: string[];
}

describe('a look', () => {
  let source: DataSource;
  const [one, other, third] = [randomUUID(), randomUUID(), randomUUID()];
  const iro = (id = 'an-iro', reason?: string): Reach => ({
    ...reachFor(actorOf('IRO', { id })),
    ...(reason === undefined ? {} : { reason }),
  });
  const entries = (): Promise<Written[]> =>
    asActor(source, systemReach, (manager) =>
      manager.query<Written[]>('SELECT actor, operation, reason, children FROM read_log ORDER BY seq'),
    );
  beforeEach(async () => {
    source = await dataSourceFor(store, (await databaseOf('disputes', store)).app, 4).initialize();
  });
  afterEach(() => source.destroy());

  it(
    'like one a moment ago is on record once; another person, ' +
      'operation, reason or child is another look',
    async () => {
      const log = openReadLog(source, { repeatsWithin: 60 });
      await log.record(iro(), 'Record', [one, other]);
      await log.record(iro(), 'Record', [one, other]);
      await log.record(iro(), 'Record', [other]);
      expect((await entries()).length).toBe(1);
      await log.record(iro(), 'Record', [third, one]);
      await log.record(iro('another'), 'Record', [one]);
      await log.record(iro(), 'Chronology', [one]);
      await log.record(iro('an-iro', 'Asked by the manager'), 'Record', [one]);
      await log.record(iro('an-iro', 'Asked by the manager'), 'Record', [one]);
      expect((await entries()).slice(1)).toEqual([
        { actor: 'an-iro', operation: 'Record', reason: null, children: [third] },
        { actor: 'another', operation: 'Record', reason: null, children: [one] },
        { actor: 'an-iro', operation: 'Chronology', reason: null, children: [one] },
        { actor: 'an-iro', operation: 'Record', reason: 'Asked by the manager', children: [one] },
      ]);
      const folder = '/nowhere/heads';
      expect(
        (await verifyChains(source, 'disputes', { folder, key: {} as never })).findings.filter(
          ({ log: of }) => of === 'read log',
        ),
      ).toEqual([]);
    },
  );

  it('is written again when the time is over, counted from the entry and not from the last look', async () => {
    const log = openReadLog(source, { repeatsWithin: 0.4 });
    for (let n = 0; n < 5; n += 1) {
      await log.record(iro(), 'Record', [one]);
      await pause(150);
    }
    expect((await entries()).length).toBe(2);
  });

  it('is written each time where nothing is said of repeats', async () => {
    const log = openReadLog(source);
    await log.record(iro(), 'Record', [one]);
    await log.record(iro(), 'Record', [one]);
    expect((await entries()).length).toBe(2);
  });

  it('waits for a like one that is still being written, and is written itself where that one failed', async () => {
    const held: { go: () => void; fail: (why: Error) => void }[] = [];
    let written = 0;
    const log = openReadLog(source, {
      repeatsWithin: 60,
      insert: () =>
        new Promise((go, fail) => {
          held.push({
            go: () => {
              written += 1;
              go(undefined);
            },
            fail,
          });
        }),
    });
    const until = async (count: number): Promise<void> => {
      while (held.length < count) await pause(5);
    };
    const first = log.record(iro(), 'Record', [one]);
    const answered: string[] = [];
    const second = log.record(iro(), 'Record', [one]).then(
      () => answered.push('second'),
      () => answered.push('second not'),
    );
    await until(1);
    await pause(20);
    expect(answered).toEqual([]);
    held[0]?.fail(new Error('The database is away.'));
    await expect(first).rejects.toThrow('The database is away.');
    await second;
    expect(answered).toEqual(['second not']);
    const again = log.record(iro(), 'Record', [one]);
    await until(2);
    held[1]?.go();
    await again;
    await log.record(iro(), 'Record', [one]);
    expect([written, held.length]).toEqual([1, 2]);
  });
});
