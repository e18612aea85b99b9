import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { actorOf, reachFor } from '@iro/access';
import { dataSourceFor } from '@iro/database';
import {
  asActor,
  keepHeads,
  kitMigrations,
  kitTables,
  openReadLog,
  raiseEpoch,
  sealJournal,
  sealReads,
  systemReach,
  verifyChains,
  writeJournalLine,
  type Finding,
  type HeadsKept,
} from '@iro/journal';
import { asSuperuser, databaseName, databaseOf } from '@iro/testkit';

const store = { tables: kitTables, migrations: kitMigrations('disputes') };

const key = (): object => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });

/**
 * A journal and a read log of ten lines each, sealed and signed, that somebody with the whole database in
 * hand then changes.
 */
describe('what was sealed', () => {
  let source: DataSource;
  let database: string;
  let heads: HeadsKept;

  const write = async (count: number): Promise<void> => {
    const log = openReadLog(source);
    for (let n = 0; n < count; n += 1) {
      await asActor(source, systemReach, (manager) =>
        writeJournalLine(manager, systemReach, {
          act: 'TEST',
          childId: randomUUID(),
          subject: null,
          before: { n },
          after: { n: n + 1 },
          sentence: 'Something was done.',
          onDay: '2016-03-31',
        }),
      );
      await log.record(
        { ...reachFor(actorOf('IRO', { id: 'an-iro' })), reason: 'Preparing the review.' },
        'Record',
        [randomUUID(), randomUUID()],
      );
    }
    while ((await sealJournal(source)) > 0);
  };
  const findings = async (): Promise<readonly Finding[]> =>
    (await verifyChains(source, 'disputes', heads)).findings;
  const outside = (...statements: string[]): Promise<void> =>
    asSuperuser(async (client) => {
      for (const statement of statements) await client.query(statement);
    }, database);

  beforeEach(async () => {
    const disputes = await databaseOf('disputes', store);
    database = databaseName(disputes.app);
    source = await dataSourceFor(store, disputes.app, 4).initialize();
    heads = { folder: await mkdtemp(path.join(tmpdir(), 'heads-')), key: key() };
    await write(10);
    await keepHeads(source, 'disputes', heads);
  });
  afterEach(async () => {
    await source.destroy();
    await rm(heads.folder, { recursive: true });
  });

  it('is found whole, also when it has gone on since it was signed', async () => {
    expect(await verifyChains(source, 'disputes', heads)).toEqual({
      findings: [],
      lines: 10,
      reads: 10,
      unsealed: 0,
    });
    await write(2);
    expect(await verifyChains(source, 'disputes', heads)).toEqual({
      findings: [],
      lines: 12,
      reads: 12,
      unsealed: 0,
    });
  });

  describe.each([
    ['journal', 'journal', 'actor'],
    ['read log', 'read_log', 'operation'],
  ] as const)('in the %s', (log, table, column) => {
    it('shows an edit, at its line', async () => {
      await outside(`UPDATE ${table} SET ${column} = 'nobody' WHERE seq = 4`);
      expect(await findings()).toEqual([{ log, seq: 4, what: expect.stringContaining('changed') }]);
    });

    it('shows lines deleted from the middle, and from the beginning', async () => {
      await outside(`DELETE FROM ${table} WHERE seq IN (5, 6)`);
      expect(await findings()).toEqual([{ log, seq: 5, what: '2 lines from here on were deleted.' }]);
      await outside(`DELETE FROM ${table} WHERE seq = 1`);
      expect((await findings()).map(({ seq }) => seq)).toEqual([1, 5]);
    });

    it('shows a deletion that was closed up by numbering the rest anew', async () => {
      await outside(
        `DELETE FROM ${table} WHERE seq = 5`,
        ...[6, 7, 8, 9, 10].map((seq) => `UPDATE ${table} SET seq = ${seq - 1} WHERE seq = ${seq}`),
      );
      expect((await findings()).map(({ seq }) => seq)).toEqual(expect.arrayContaining([5, 10]));
    });

    it('shows two lines that changed places', async () => {
      await outside(
        `UPDATE ${table} SET seq = 99 WHERE seq = 3`,
        `UPDATE ${table} SET seq = 3 WHERE seq = 7`,
        `UPDATE ${table} SET seq = 7 WHERE seq = 99`,
      );
      expect((await findings()).map(({ seq }) => seq)).toEqual(expect.arrayContaining([3, 7]));
    });

    it('shows that the end was cut off, though the chain that is left is whole', async () => {
      await outside(`DELETE FROM ${table} WHERE seq > 7`);
      expect(await findings()).toEqual([
        { log, seq: 8, what: expect.stringContaining('Cut off after line 7: line 10 was signed') },
      ]);
    });

    it('does not sign over a cut, so that it still shows after more was written', async () => {
      await outside(`DELETE FROM ${table} WHERE seq > 7`);
      await expect(keepHeads(source, 'disputes', heads)).rejects.toThrow('is not the one that was signed');
      await write(5);
      await expect(keepHeads(source, 'disputes', heads)).rejects.toThrow('is not the one that was signed');
      expect(await findings()).toEqual([{ log, seq: 10, what: expect.stringContaining('written anew') }]);
    });
  });

  it('cannot be changed or deleted by the product’s own role, nor by an auditor’s', async () => {
    for (const reach of [systemReach, reachFor(actorOf('AUDITOR'))]) {
      for (const statement of [
        "UPDATE journal SET actor = 'nobody'",
        'DELETE FROM journal',
        "UPDATE read_log SET reason = 'x'",
        'DELETE FROM read_log',
      ]) {
        await expect(asActor(source, reach, (manager) => manager.query(statement))).rejects.toThrow(
          'permission denied',
        );
      }
    }
    const auditor = (statement: string) =>
      asActor(source, reachFor(actorOf('AUDITOR')), (manager) => manager.query(statement));
    expect(await auditor('SELECT count(*) AS n FROM journal')).toEqual([{ n: 10 }]);
    expect(await auditor("UPDATE journal SET hash = 'x'")).toEqual([[], 0]);
    expect(await auditor("UPDATE read_log SET hash = 'x'")).toEqual([[], 0]);
    expect(await findings()).toEqual([]);
  });

  it('shows a line smuggled in between without a hash of the chain', async () => {
    await outside(
      'UPDATE journal SET seq = seq + 100 WHERE seq > 5',
      'UPDATE journal SET seq = seq - 99 WHERE seq > 100',
      "INSERT INTO journal (seq, actor, role, act, hash) VALUES (6, 'x', 'IRO', 'TEST', 'x')",
    );
    expect((await findings()).map(({ seq }) => seq)).toEqual(expect.arrayContaining([6]));
  });

  it('shows heads that were taken away, or signed with another key', async () => {
    await writeFile(path.join(heads.folder, 'disputes.json'), '{}');
    expect(await findings()).toEqual([
      { log: 'journal', seq: null, what: expect.stringContaining('not signed') },
    ]);
    await rm(path.join(heads.folder, 'disputes.json'));
    expect(await findings()).toEqual([
      { log: 'journal', seq: null, what: expect.stringContaining('No signed head') },
    ]);
    await keepHeads(source, 'disputes', { ...heads, key: key() });
    expect(await findings()).toEqual([
      { log: 'journal', seq: null, what: expect.stringContaining('not signed') },
    ]);
  });

  it('after a restore is signed again by a new epoch, and by nothing else', async () => {
    await outside('DELETE FROM journal WHERE seq > 7', 'DELETE FROM read_log WHERE seq > 6');
    await raiseEpoch(source, 'disputes', heads);
    expect(await verifyChains(source, 'disputes', heads)).toMatchObject({ findings: [], lines: 7, reads: 6 });
    await outside("UPDATE installation SET epoch = 'by hand'");
    expect(await findings()).toEqual([{ log: 'journal', seq: null, what: expect.stringContaining('epoch') }]);
  });

  it('has one chain though two processes write it at once', async () => {
    const logs = [openReadLog(source), openReadLog(source)];
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        logs[n % 2]?.record(reachFor(actorOf('IRO')), `Asked${n}`, [randomUUID()]),
      ),
    );
    expect(await verifyChains(source, 'disputes', heads)).toMatchObject({ findings: [], reads: 50 });
  });

  it('chains entries of a release before there was a chain', async () => {
    await outside(
      `
        INSERT INTO read_log (actor, role, operation, children)
        VALUES ('old', 'IRO', 'Record', ARRAY[gen_random_uuid()])
      `,
    );
    expect(await sealReads(source)).toBe(1);
    await write(1);
    expect(await verifyChains(source, 'disputes', heads)).toMatchObject({ findings: [], reads: 12 });
  });
});
