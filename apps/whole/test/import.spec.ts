import { civilDate } from '@iro/calendar';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCouncilUnderTest } from './council-under-test';
import { demonstrationFolder, asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { readFolder } from '@iro/exchange';
import { FaultyFolder, importCommand, importFolder } from '@iro/whole';

const silent = (): void => undefined;

/** The file of a folder with a column, whatever the file is called. */
const fileWith = (folder: string, columns: string): string => {
  const found = readdirSync(folder).find(
    (name) => readFileSync(path.join(folder, name), 'utf8').split('\n', 1)[0]?.includes(columns) === true,
  );
  if (found === undefined) throw new Error(`No file has the columns ${columns}.`);
  return path.join(folder, found);
};

const tables = `
  SELECT table_name AS name
  FROM information_schema.tables
  WHERE table_schema = 'public'
    AND table_type = 'BASE TABLE'
    AND table_name NOT IN ('journal', 'installation', 'migrations', 'read_log', 'feed_cursor')
`;

/** Everything a service holds, row by row without its surrogate ids and versions. */
const state = (databases: Databases, service: keyof Databases): Promise<Record<string, string>> =>
  asSuperuser(async (client) => {
    const held: Record<string, string> = {};
    for (const { name } of (await client.query<{ name: string }>(tables)).rows) {
      const { rows } = await client.query<{ sum: string }>(
        `
          SELECT count(*) || '/' || coalesce(
              sum(hashtextextended((to_jsonb(t) - 'id' - 'version')::text, 0)::numeric), 0
            ) AS sum
          FROM "${name}" t
        `,
      );
      held[name] = rows[0]?.sum ?? '';
    }
    return held;
  }, databaseName(databases[service].app));

const today = civilDate('2016-04-01');

describe('importing a folder', () => {
  let databases: Databases;
  let folder: string;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    folder = mkdtempSync(path.join(tmpdir(), 'folder-'));
    cpSync(await demonstrationFolder(), folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const storage = () => ({ urls: databases, release: () => Promise.resolve() });
  const all = async (): Promise<object> =>
    Object.fromEntries(
      await Promise.all(
        (['children', 'reviews', 'disputes', 'compliance'] as const).map(async (service) => [
          service,
          await state(databases, service),
        ]),
      ),
    );

  it('a second time changes nothing', async () => {
    const before = await all();
    await importCommand(folder, storage(), today, silent);
    expect(await all()).toEqual(before);
  });

  it('says what a folder lacks, and takes the year from who gives it', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'empty-'));
    const saidOf = async (options = {}): Promise<string[]> => {
      const said: string[] = [];
      await expect(
        importCommand(empty, storage(), today, (line) => said.push(line), options),
      ).rejects.toBeInstanceOf(FaultyFolder);
      return said;
    };
    try {
      expect(await saidOf()).toEqual([
        expect.stringMatching(/empty-\w+  .*has no CSV file/),
        expect.stringMatching(/give it with the command, as in --year 2016/),
      ]);
      expect(await saidOf({ year: 2016 })).toHaveLength(1);
      await expect(importCommand(path.join(empty, 'not-there'), storage(), today, silent)).rejects.toThrow(
        /not-there is not a folder/,
      );
    } finally {
      rmSync(empty, { recursive: true, force: true });
    }
  });

  it('with faults imports nothing and says each: file, line, column, value, rule, remedy', async () => {
    const faulty = mkdtempSync(path.join(tmpdir(), 'faulty-'));
    cpSync(folder, faulty, { recursive: true });
    try {
      const spoil = (columns: string, change: (line: string) => string): void => {
        const file = fileWith(faulty, columns);
        const lines = readFileSync(file, 'utf8').split('\n');
        lines[1] = change(lines[1] ?? '');
        writeFileSync(file, lines.join('\n'));
      };
      spoil('SEX,DOB,ETHNIC', (line) => line.replace(/,(1|2),/, ',9,'));
      spoil('CHILD,DECOM,RNE', (line) => line.replace(/\d\d\/\d\d\/\d{4}/, '31/02/2015'));
      spoil('source_id,child,iro,kind', (line) => line.replace(/PN\d/, 'PN9'));
      spoil('source_id,concern,reason', (line) => line.replace(/,[^,]*$/, ',NO_SUCH_REASON'));
      spoil('source_id,child,sent_on', (line) => line.replace(/^[^,]*,[^,]*/, 'S1,NOBODY'));
      const before = await all();
      const said: string[] = [];
      await expect(importCommand(faulty, storage(), today, (line) => said.push(line))).rejects.toBeInstanceOf(
        FaultyFolder,
      );
      expect(said.length).toBeGreaterThanOrEqual(5);
      for (const value of ['9', '31/02/2015', 'PN9', 'NO_SUCH_REASON', 'NOBODY'])
        expect(said.some((line) => line.includes(`"${value}"`) && /:\d+ /.test(line))).toBe(true);
      expect(await all()).toEqual(before);
    } finally {
      rmSync(faulty, { recursive: true, force: true });
    }
  });

  it(
    'with one review completed later changes that review, its ' +
      'child’s duties and the figures, and nothing else',
    async () => {
      const file = fileWith(folder, 'source_id,child,iro,kind');
      const lines = readFileSync(file, 'utf8').split('\n');
      const header = (lines[0] ?? '').trim().split(',');
      const [completed, started] = [header.indexOf('completed_on'), header.indexOf('started_on')];
      const at = lines.findIndex((line) => {
        const cells = line.split(',');
        return (
          cells[completed] === cells[started] &&
          (cells[completed] ?? '') >= '2016-03-01' &&
          (cells[completed] ?? '') <= '2016-03-15'
        );
      });
      const cells = (lines[at] ?? '').split(',');
      const return903 = fileWith(folder, 'CHILD,DOB,REVIEW');
      const uk = (day: string): string => day.split('-').reverse().join('/');
      const [day, later] = [cells[completed] ?? '', '2016-03-31'];
      cells[completed] = later;
      lines[at] = cells.join(',');
      writeFileSync(file, lines.join('\n'));
      const child = cells[header.indexOf('child')] ?? '';
      writeFileSync(
        return903,
        readFileSync(return903, 'utf8')
          .split('\n')
          .map((line) => (line.startsWith(`${child},`) ? line.replace(uk(day), uk(later)) : line))
          .join('\n'),
      );
      const council = await openCouncilUnderTest(databases);
      const figures =
        '{ reportingYear(ending: 2016) { reviewsInTime { met of byMonth { month of } } ' +
        'reviewsCompleted { value } lookedAfterAtEnd { value } concerns { value } pepsInPlace { ' +
        'met } } }';
      try {
        const before = (await all()) as Record<string, Record<string, string>>;
        const shown = (await council.ask('IRO_MANAGER', figures)).data?.['reportingYear'];
        await importCommand(folder, storage(), today, silent);
        const after = (await all()) as typeof before;
        const changed = Object.entries(after).flatMap(([service, held]) =>
          Object.keys(held)
            .filter((table) => held[table] !== before[service]?.[table])
            .map((table) => `${service}.${table}`),
        );
        expect(changed).toEqual(expect.arrayContaining(['reviews.review', 'reviews.duty']));
        expect(
          changed.filter(
            (name) => !['reviews.review', 'reviews.duty', 'children.returned_row'].includes(name),
          ),
        ).toEqual([]);
        const now = (await council.ask('IRO_MANAGER', figures)).data?.['reportingYear'];
        expect(now.reviewsCompleted).toEqual(shown.reviewsCompleted);
        expect(now.reviewsInTime.of).toBe(1206);
        expect([now.lookedAfterAtEnd, now.concerns, now.pepsInPlace]).toEqual([
          shown.lookedAfterAtEnd,
          shown.concerns,
          shown.pepsInPlace,
        ]);
      } finally {
        await council.close();
      }
    },
  );

  it('that breaks off between services is seen as under way until it is run again', async () => {
    const council = await openCouncilUnderTest(databases);
    const status = async () =>
      (
        await council.ask(
          'DATA_ANALYST',
          '{ importStatus { state underWay year since finished } reportingYear(ending: 2016) { importUnderWay } }',
        )
      ).data;
    try {
      expect(await status()).toMatchObject({
        importStatus: { state: 'FINISHED', underWay: false, year: 2016 },
        reportingYear: { importUnderWay: false },
      });
      const checked = await readFolder(folder);
      if (!checked.ok) throw new Error('The folder has faults.');
      await expect(
        importFolder(checked, storage(), today, (service, what) => {
          if (service === 'compliance' && what === 'done') throw new Error('The power failed.');
        }),
      ).rejects.toThrow('The power failed.');
      expect(await status()).toMatchObject({
        importStatus: { state: 'UNDER_WAY', underWay: true, year: 2016, finished: null },
        reportingYear: { importUnderWay: true },
      });
      await importCommand(folder, storage(), today, silent);
      expect(await status()).toMatchObject({
        importStatus: { state: 'FINISHED', underWay: false, finished: expect.any(String) },
        reportingYear: { importUnderWay: false },
      });
    } finally {
      await council.close();
    }
  });

  it('loses nothing that people recorded', async () => {
    const council = await openCouncilUnderTest(databases);
    try {
      const { data } = await council.ask(
        'IRO_MANAGER',
        '{ children(filter: { lookedAfter: true }, first: 1) { edges { node { id } } } }',
      );
      const childId = data?.['children'].edges[0].node.id;
      const made = await council.ask(
        'IRO_MANAGER',
        'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }',
        { input: { childId, raisedOn: '2016-03-31', reasons: [], keyActions: 'Kept.' } },
      );
      expect(made.errors).toBeUndefined();
      await importCommand(folder, storage(), today, silent);
      const kept = await council.ask(
        'IRO_MANAGER',
        'query($id: ID!) { child(id: $id) { concerns(first: 50) { edges { node { id } } } } }',
        { id: childId },
      );
      expect(kept.data?.['child'].concerns.edges.map((edge: any) => edge.node.id)).toContain(
        made.data?.['raiseConcern'].id,
      );
    } finally {
      await council.close();
    }
  });

  it('misses nothing that is recorded in children while it goes on', async () => {
    const own = await freshDatabases('DEMONSTRATION');
    const council = await openCouncilUnderTest(own);
    const known = (service: keyof Databases): Promise<unknown[]> =>
      asSuperuser(
        async (client) =>
          (await client.query('SELECT child_id, version, iro_id FROM known_child ORDER BY child_id')).rows,
        databaseName(own[service].app),
      );
    try {
      const { data } = await council.ask(
        'IRO_MANAGER',
        '{ children(filter: { lookedAfter: true }, first: 3) { edges { node { id ' +
          'iro { id } } } } independentReviewingOfficers { id } }',
      );
      const free = data?.['children'].edges.map((edge: any) => edge.node);
      // When each of the others has copied what children knows, or is about to, somebody is given another IRO.
      const acts: Promise<any>[] = [];
      const checked = await readFolder(await demonstrationFolder());
      if (!checked.ok) throw new Error('The folder has faults.');
      await importFolder(checked, { ...storage(), urls: own }, today, (service, what) => {
        if (what !== 'taking over what children knows') return;
        const { id, iro } = free[acts.length];
        const other = data?.['independentReviewingOfficers'].find((each: any) => each.id !== iro?.id).id;
        acts.push(
          council.ask(
            'IRO_MANAGER',
            'mutation($input: AllocateIroInput!) { allocateIro(input: $input) { id } }',
            { input: { childId: id, iroId: other, from: '2016-04-01' } },
          ),
        );
      });
      expect((await Promise.all(acts)).map(({ errors }) => errors)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
      const source = await known('children');
      for (const service of ['reviews', 'disputes', 'compliance'] as const)
        expect(await known(service)).toEqual(source);
    } finally {
      await council.close();
    }
  });

  it('that contradicts what a person recorded in one service is refused in all of them', async () => {
    await asSuperuser(
      (client) =>
        client.query(
          `
            UPDATE review
            SET by_act = true, observed = NOT coalesce(observed, false)
            WHERE id = (
                SELECT id
                FROM review
                WHERE imported_year = 2016 AND source_id NOT LIKE 'SSDA903%'
                ORDER BY id
                LIMIT 1
              )
          `,
        ),
      databaseName(databases.reviews.app),
    );
    const changed = mkdtempSync(path.join(tmpdir(), 'contradicting-'));
    cpSync(folder, changed, { recursive: true });
    const header = fileWith(changed, 'SEX,DOB,ETHNIC');
    writeFileSync(header, readFileSync(header, 'utf8').replace(/,WBRI,/, ',WIRI,'));
    try {
      const before = await all();
      await expect(importCommand(changed, storage(), today, silent)).rejects.toThrow(
        /contradicts what is on record in review/,
      );
      expect(await all()).toEqual(before);
    } finally {
      rmSync(changed, { recursive: true, force: true });
    }
  });
});
