import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { actorOf, reachFor } from '@iro/access';
import { dataSourceFor } from '@iro/database';
import {
  asActor,
  keepHeads,
  kitTables,
  openReadLog,
  raiseEpoch,
  sealJournal,
  systemReach,
  verifyChains,
  writeJournalLine,
  type Finding,
  type HeadsKept,
} from '@iro/journal';
import { asSuperuser, databaseName, freshDatabases } from '@iro/testkit';

const sha256 = (parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

interface Sealed {
  seq: number;
  hash: string;
  parts: unknown[];
}

/**
 * A journal as three releases left it, one after another: three lines each. Lines 1 to 3 were hashed without
 * sentence and day, 4 to 6 with them, and from 7 on each hash names its formula. The formulas of before are
 * written out here once more, as they were.
 */
describe('a journal sealed by earlier releases', () => {
  let source: DataSource;
  let database: string;
  let heads: HeadsKept;
  let lines: Sealed[];

  const outside = (statement: string, values: unknown[] = []): Promise<unknown> =>
    asSuperuser((client) => client.query(statement, values), database);
  const sealedBefore = async (formula: 1 | 2): Promise<void> => {
    const [id, at, child] = [randomUUID(), new Date('2016-03-31T12:00:00.123Z'), randomUUID()];
    const [sentence, onDay] = formula === 1 ? [null, null] : ['A review was booked.', '2016-03-31'];
    const seq = lines.length + 1;
    const before = lines.at(-1)?.hash ?? '';
    const parts = [id, at.toISOString(), 'somebody', 'IRO', 'TEST', child, null, null, { formula }];
    const hash = sha256([before, seq, ...parts, ...(formula === 1 ? [] : [sentence, onDay])]);
    await outside(
      `
        INSERT INTO journal (id, at, actor, role, act, child_id, after, sentence, on_day, seq, hash)
        VALUES ($1, $2, 'somebody', 'IRO', 'TEST', $3, $4, $5, $6, $7, $8)
      `,
      [id, at, child, { formula }, sentence, onDay, seq, hash],
    );
    lines.push({ seq, hash, parts: [...parts, sentence, onDay] });
  };
  const sealedNow = async (): Promise<void> => {
    await asActor(source, systemReach, (manager) =>
      writeJournalLine(manager, systemReach, {
        act: 'TEST',
        childId: randomUUID(),
        subject: null,
        before: null,
        after: {},
        sentence: 'A review was held.',
        onDay: '2016-03-31',
      }),
    );
    await sealJournal(source);
  };
  const verified = () => verifyChains(source, 'disputes', heads);
  const findings = async (): Promise<readonly Finding[]> => (await verified()).findings;
  const hashOf = async (seq: number): Promise<string> =>
    (
      await asActor(source, systemReach, (manager) =>
        manager.query<{ hash: string }[]>('SELECT hash FROM journal WHERE seq = $1', [seq]),
      )
    )[0]?.hash ?? '';
  const changedAt = (seq: number): object => ({
    log: 'journal',
    seq,
    what: expect.stringContaining('was changed'),
  });

  let key: KeyObject;
  beforeAll(async () => {
    const { disputes } = await freshDatabases();
    database = databaseName(disputes.app);
    source = await dataSourceFor({ tables: kitTables, migrations: [] }, disputes.app, 2).initialize();
  });
  afterAll(() => source.destroy());
  beforeEach(async () => {
    await outside('TRUNCATE journal, read_log');
    key = generateKeyPairSync('ed25519').privateKey;
    heads = {
      folder: await mkdtemp(path.join(tmpdir(), 'heads-')),
      key: key.export({ format: 'jwk' }),
    };
    lines = [];
    for (const formula of [1, 1, 1, 2, 2, 2] as const) await sealedBefore(formula);
    for (let n = 0; n < 3; n += 1) await sealedNow();
    await keepHeads(source, 'disputes', heads);
  });
  afterEach(() => rm(heads.folder, { recursive: true }));

  it('is whole, and goes on by the formula of now, named in each hash', async () => {
    expect(await verified()).toMatchObject({ findings: [], lines: 9 });
    expect([await hashOf(3), await hashOf(6)]).toEqual([lines[2]?.hash, lines[5]?.hash]);
    expect([await hashOf(7), await hashOf(9)]).toEqual([
      expect.stringMatching(/^3:[0-9a-f]{64}$/),
      expect.stringMatching(/^3:[0-9a-f]{64}$/),
    ]);
  });

  it('is whole where an earlier release wrote on beside this one', async () => {
    lines = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(async (seq) => ({ seq, hash: await hashOf(seq), parts: [] })),
    );
    await sealedBefore(2);
    await sealedNow();
    expect(await verified()).toMatchObject({ findings: [], lines: 11 });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('shows an edit of line %i', async (seq) => {
    await outside(`UPDATE journal SET after = '{"other": true}' WHERE seq = $1`, [seq]);
    expect(await findings()).toEqual([changedAt(seq)]);
  });

  it('shows a sentence or a day put into a line that was sealed without', async () => {
    await outside("UPDATE journal SET sentence = 'Something else was done.' WHERE seq = 2");
    await outside("UPDATE journal SET on_day = '2016-01-01' WHERE seq = 3");
    expect(await findings()).toEqual([changedAt(2), changedAt(3)]);
  });

  it('shows a sentence taken out of a line that was sealed with one', async () => {
    await outside('UPDATE journal SET sentence = NULL, on_day = NULL WHERE seq = 5');
    expect(await findings()).toEqual([changedAt(5)]);
  });

  it('shows a version put before a hash, taken away, or swapped for another', async () => {
    for (const [seq, hash] of [
      [2, `3:${await hashOf(2)}`],
      [5, `2:${await hashOf(5)}`],
      [7, (await hashOf(7)).replace('3:', '')],
      [8, (await hashOf(8)).replace('3:', '1:')],
    ] as const) {
      const was = await hashOf(seq);
      await outside('UPDATE journal SET hash = $2 WHERE seq = $1', [seq, hash]);
      // The line itself, and the one after it, whose link was made with the hash as it was.
      expect(await findings()).toEqual([changedAt(seq), changedAt(seq + 1)]);
      await outside('UPDATE journal SET hash = $2 WHERE seq = $1', [seq, was]);
    }
    expect(await findings()).toEqual([]);
  });

  it('shows a line hashed again by another formula, though that hash is right', async () => {
    const again = sha256([lines[0]?.hash, 2, ...(lines[1]?.parts ?? [])]);
    await outside('UPDATE journal SET hash = $1 WHERE seq = 2', [again]);
    expect(await findings()).toEqual([changedAt(3)]);
  });

  it('says of a line of a later release that it cannot be told', async () => {
    await outside("UPDATE journal SET hash = '4:' || repeat('0', 64) WHERE seq = 9");
    expect(await findings()).toEqual([
      { log: 'journal', seq: 9, what: expect.stringContaining('verify with the release that wrote it') },
      { log: 'journal', seq: 9, what: expect.stringContaining('written anew') },
    ]);
  });

  it('has a read log whose hashes name their formula after those of before', async () => {
    const at = new Date('2016-03-31T12:00:00.123Z');
    const child = randomUUID();
    await outside(
      `
        INSERT INTO read_log (at, actor, role, operation, reason, children, seq, hash)
        VALUES ($1, 'somebody', 'IRO', 'Record', NULL, ARRAY[$2::uuid], 1, $3)
      `,
      [at, child, sha256(['', 1, at.toISOString(), 'somebody', 'IRO', 'Record', null, [child]])],
    );
    await openReadLog(source).record(reachFor(actorOf('IRO')), 'Record', [child]);
    expect(await verified()).toMatchObject({ findings: [], reads: 2 });
    await outside("UPDATE read_log SET hash = replace(hash, '2:', '') WHERE seq = 2");
    expect(await findings()).toEqual([
      { log: 'read log', seq: 2, what: expect.stringContaining('was changed') },
    ]);
  });

  describe('and its heads', () => {
    const file = (): string => path.join(heads.folder, 'disputes.json');
    const kept = async (): Promise<Record<string, unknown>> => JSON.parse(await readFile(file(), 'utf8'));

    it('hold as a release before signed them, without a formula named', async () => {
      const { heads: said } = (await kept()) as {
        heads: Record<string, unknown> & { journal: Sealed; reads: Sealed };
      };
      const text = [
        said['service'],
        said['epoch'],
        said['at'],
        said.journal.seq,
        said.journal.hash,
        said.reads.seq,
        said.reads.hash,
      ];
      const signature = sign(null, Buffer.from(JSON.stringify(text)), key).toString('base64url');
      await writeFile(file(), JSON.stringify({ heads: said, signature }));
      expect(await findings()).toEqual([]);
      await writeFile(file(), JSON.stringify({ heads: { ...said, at: 'later' }, signature }));
      expect(await findings()).toEqual([
        { log: 'journal', seq: null, what: expect.stringContaining('not signed') },
      ]);
    });

    it('name their formula; one swapped for another is no proof, and is not signed over', async () => {
      expect(await kept()).toMatchObject({ formula: 1 });
      await writeFile(file(), JSON.stringify({ ...(await kept()), formula: 0 }));
      expect(await findings()).toEqual([
        { log: 'journal', seq: null, what: expect.stringContaining('not signed') },
      ]);
      await writeFile(file(), JSON.stringify({ ...(await kept()), formula: 2 }));
      expect(await findings()).toEqual([
        {
          log: 'journal',
          seq: null,
          what: expect.stringContaining('verify with the release that signed it'),
        },
      ]);
      await expect(keepHeads(source, 'disputes', heads)).rejects.toThrow('signed by a later release');
      await expect(raiseEpoch(source, 'disputes', heads)).rejects.toThrow('signed by a later release');
    });
  });
});
