import { civilDate } from '@iro/calendar';
import { rmSync } from 'node:fs';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { importCommand } from '@iro/whole';
import { aReturn } from './a-return';

const births = { ANN: '2004-02-01', BEN: '2005-06-07', CAT: '2006-09-10' };
const first = aReturn(
  births,
  [
    { child: 'ANN', from: '2014-05-01', rne: 'S', ls: 'V2', place: 'U4', to: '2015-01-10' },
    { child: 'ANN', from: '2015-01-10', rne: 'L', place: 'U4' },
    { child: 'BEN', from: '2014-06-01', rne: 'S', place: 'U6', to: '2015-03-20' },
    { child: 'BEN', from: '2015-03-20', rne: 'P', place: 'T0', post: '' },
    { child: 'CAT', from: '2014-07-01', rne: 'S', place: 'K2', to: '2015-02-01', rec: 'E4A' },
  ],
  { 'missing.csv': ['CHILD,DOB,MISSING,MIS_START,MIS_END', 'CAT,10/09/2006,M,05/10/2014,06/10/2014'] },
);
const second = aReturn({ ANN: births.ANN, BEN: births.BEN, DAN: '2007-01-02' }, [
  { child: 'ANN', from: '2015-01-10', rne: 'L', place: 'U4', to: '2015-09-01', why: 'CARPL' },
  { child: 'ANN', from: '2015-09-01', rne: 'P', place: 'K2' },
  { child: 'BEN', from: '2015-03-20', rne: 'P', place: 'T0', to: '2015-04-10', post: '' },
  { child: 'BEN', from: '2015-04-10', rne: 'P', place: 'U6', to: '2015-10-01', rec: 'E4A' },
  { child: 'DAN', from: '2015-05-05', rne: 'S', place: 'U6' },
]);

describe('a year’s folder after the one before', () => {
  let databases: Databases;
  const said: string[] = [];
  const load = (folder: string): Promise<void> =>
    importCommand(
      folder,
      { urls: databases, release: () => Promise.resolve() },
      civilDate('2016-04-01'),
      (line) => void said.push(line),
    );
  /** Columns of a table `t`, with the child's local id before them: a line a row, nulls as `-`. */
  const rows = (columns: string, from: string): Promise<string[]> =>
    asSuperuser(
      async (client) =>
        (
          await client.query<{ row: string }>(`
            SELECT array_to_string(ARRAY[i.local_id, ${columns}], ' ', '-') AS row
            FROM ${from} t
            JOIN child_identity i ON i.child_id = t.child_id
            ORDER BY 1
          `)
        ).rows.map(({ row }) => row),
      databaseName(databases.children.app),
    );
  const periods = (): Promise<string[]> =>
    rows('t.started_on::text, t.ceased_on::text, t.reason_ceased, t.start_known::text', 'period_of_care');
  const statuses = (): Promise<string[]> => rows('t.from_on::text, t.to_on::text, t.status', 'legal_status');
  const placements = (): Promise<string[]> => rows('t.from_on::text, t.to_on::text, t.type', 'placement');
  beforeAll(async () => {
    databases = await freshDatabases();
    await load(first);
    await load(second);
  });
  afterAll(() => {
    for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
  });

  const expected = {
    periods: [
      'ANN 2014-05-01 - - true',
      'BEN 2014-06-01 2015-10-01 E4A true',
      'CAT 2014-07-01 2015-02-01 E4A true',
      'DAN 2015-05-05 - - true',
    ],
    statuses: [
      'ANN 2014-05-01 2015-01-10 V2',
      'ANN 2015-01-10 - C2',
      'BEN 2014-06-01 2015-10-01 C2',
      'CAT 2014-07-01 2015-02-01 C2',
      'DAN 2015-05-05 - C2',
    ],
    placements: [
      'ANN 2014-05-01 2015-09-01 U4',
      'ANN 2015-09-01 - K2',
      'BEN 2014-06-01 2015-10-01 U6',
      'BEN 2015-03-20 2015-04-10 T0',
      'CAT 2014-07-01 2015-02-01 K2',
      'DAN 2015-05-05 - U6',
    ],
  };

  it(
    'lets what is open go on and closes what ended, whichever episode it is told by; ' +
      'nothing stands twice and nothing of the first year is lost',
    async () => {
      expect({
        periods: await periods(),
        statuses: await statuses(),
        placements: await placements(),
      }).toEqual(expected);
      expect(await rows('t.started_on::text', 'missing_episode')).toEqual(['CAT 2014-10-05']);
    },
  );

  it('changes nothing a second time', async () => {
    const versions = (): Promise<string[]> =>
      rows(
        't.version::text',
        `
          (
            SELECT child_id, version FROM period_of_care
            UNION ALL
            SELECT child_id, version FROM legal_status
            UNION ALL
            SELECT child_id, version FROM placement
          )
        `,
      );
    const before = await versions();
    await load(second);
    expect({ periods: await periods(), statuses: await statuses(), placements: await placements() }).toEqual(
      expected,
    );
    expect(await versions()).toEqual(before);
  });

  it('is refused in plain words where it contradicts the year before, and changes nothing', async () => {
    const wrong = aReturn({ ANN: births.ANN }, [{ child: 'ANN', from: '2015-06-01', rne: 'S', place: 'U6' }]);
    said.length = 0;
    await expect(load(wrong)).rejects.toThrow('1 fault; nothing was imported.');
    expect(said[0]).toMatch(/^episodes\.csv:2 {2}DECOM {2}"01\/06\/2015" {2}.*\(502\)/);
    expect({ periods: await periods(), statuses: await statuses(), placements: await placements() }).toEqual(
      expected,
    );
    rmSync(wrong, { recursive: true, force: true });
  });

  it('begins a period anew where the child left and came back', async () => {
    const third = aReturn({ BEN: births.BEN }, [{ child: 'BEN', from: '2016-06-01', rne: 'S', place: 'U4' }]);
    await load(third);
    expect((await periods()).filter((row) => row.startsWith('BEN'))).toEqual([
      'BEN 2014-06-01 2015-10-01 E4A true',
      'BEN 2016-06-01 - - true',
    ]);
    rmSync(third, { recursive: true, force: true });
  });
});
