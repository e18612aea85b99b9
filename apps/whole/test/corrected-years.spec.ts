import { civilDate } from '@iro/calendar';
import { rmSync } from 'node:fs';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { importCommand } from '@iro/whole';
import { aReturn, type AnEpisode } from './a-return';

const births = { ANN: '2004-02-01', BEN: '2005-06-07', CAT: '2006-09-10' };
const missing = (...rows: string[]): Record<string, string[]> => ({
  'missing.csv': ['CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows],
});
const open = (child: string): AnEpisode => ({ child, from: '2014-06-01', rne: 'S', place: 'U4' });
const made: string[] = [];
const folder = (...of: Parameters<typeof aReturn>): string => {
  const at = aReturn(...of);
  made.push(at);
  return at;
};

const of2015 = folder(
  births,
  [
    open('ANN'),
    open('BEN'),
    { ...open('CAT'), to: '2015-01-10' },
    {
      child: 'CAT',
      from: '2015-01-10',
      rne: 'L',
      ls: 'E1',
      place: 'U4',
    },
  ],
  missing('BEN,07/06/2005,M,30/03/2015,'),
);
const of2016 = folder(
  births,
  [
    { ...open('ANN'), to: '2015-10-10', rec: 'E4A' },
    open('BEN'),
    {
      child: 'CAT',
      from: '2015-01-10',
      rne: 'L',
      ls: 'E1',
      place: 'U4',
    },
  ],
  missing('BEN,07/06/2005,M,30/03/2015,02/04/2015'),
);

/** What the databases say after the folders were imported, each with its year. */
describe('years that are corrected, each in its turn', () => {
  let databases: Databases;
  const said: string[] = [];
  const load = (at: string, year: number): Promise<void> =>
    importCommand(
      at,
      { urls: databases, release: () => Promise.resolve() },
      civilDate('2016-04-01'),
      (line) => void said.push(line),
      { year },
    );
  const rows = (text: string): Promise<string[]> =>
    asSuperuser(
      async (client) =>
        (
          await client.query<{ row: string }>(
            `
              SELECT array_to_string(ARRAY[i.local_id, ${text}], ' ', '-') AS row
              FROM ${text.includes('kind') ? 'missing_episode' : text.includes('status') ? 'legal_status' : text.includes('type') ? 'placement' : 'period_of_care'} t
              JOIN child_identity i ON i.child_id = t.child_id
              ORDER BY 1
            `,
          )
        ).rows.map(({ row }) => row),
      databaseName(databases.children.app),
    );
  const record = async (): Promise<Record<string, string[]>> => ({
    periods: await rows('t.started_on::text, t.ceased_on::text'),
    statuses: await rows('t.from_on::text, t.to_on::text, t.status'),
    placements: await rows('t.from_on::text, t.to_on::text, t.type'),
    missing: await rows('t.started_on::text, t.ended_on::text, t.kind'),
  });
  const state: Record<string, Record<string, string[]>> = {};

  beforeAll(async () => {
    databases = await freshDatabases();
    await load(of2015, 2015);
    state['2015'] = await record();
    await load(of2016, 2016);
    state['2016'] = await record();
  });
  afterAll(() => made.forEach((at) => rmSync(at, { recursive: true, force: true })));

  it('keeps what 2015 told when 2016 is sent again without it, and 2015 holds again', async () => {
    await load(
      folder({ BEN: births.BEN, CAT: births.CAT }, [
        open('BEN'),
        { child: 'CAT', from: '2015-01-10', rne: 'L', ls: 'E1', place: 'U4' },
      ]),
      2016,
    );
    expect(await record()).toEqual(state['2015']);
  });

  it('takes 2016 as first told again, and the unchanged 2015 and 2016 then change nothing', async () => {
    await load(of2016, 2016);
    expect(await record()).toEqual(state['2016']);
    for (const [at, year] of [
      [of2015, 2015],
      [of2016, 2016],
      [of2015, 2015],
    ] as const) {
      said.length = 0;
      await load(at, year);
      expect(await record()).toEqual(state['2016']);
      expect(said.at(-1)).toMatch(/children 0, reviews 0, disputes 0, compliance 0/);
    }
  });

  it('takes a correction of 2015 that 2016 does not tell of', async () => {
    await load(
      folder(births, [
        { ...open('ANN'), from: '2014-05-01', to: '2014-06-01' },
        { child: 'ANN', from: '2014-06-01', rne: 'L', place: 'U4', ls: 'V2' },
        open('BEN'),
        { ...open('CAT'), to: '2015-01-10' },
        { child: 'CAT', from: '2015-01-10', rne: 'L', ls: 'E1', place: 'U4' },
      ]),
      2015,
    );
    const { periods, missing: away } = await record();
    // 2016 still tells that ANN's care began in June 2014.
    expect(periods).toContain('ANN 2014-06-01 2015-10-10');
    expect(away).toEqual(['BEN 2015-03-30 2015-04-02 M']);
    await load(of2015, 2015);
    expect(await record()).toEqual(state['2016']);
  });

  it('takes history that 2016 tells otherwise than 2015 did', async () => {
    await load(
      folder(births, [
        { ...open('ANN'), to: '2015-10-10', rec: 'E4A' },
        open('BEN'),
        { child: 'CAT', from: '2015-01-11', rne: 'L', ls: 'E1', place: 'U4' },
      ]),
      2016,
    );
    expect((await record())['statuses']).toEqual([
      'ANN 2014-06-01 2015-10-10 C2',
      'BEN 2014-06-01 - C2',
      'CAT 2014-06-01 2015-01-11 C2',
      'CAT 2015-01-11 - E1',
    ]);
    await load(of2016, 2016);
    expect(await record()).toEqual(state['2016']);
  });

  it('takes nothing away from a record that was imported before rows of the return were kept', async () => {
    await asSuperuser(
      (client) => client.query('TRUNCATE returned_row, returned_file'),
      databaseName(databases.children.app),
    );
    await load(
      folder({ BEN: births.BEN, CAT: births.CAT }, [
        open('BEN'),
        { child: 'CAT', from: '2015-01-10', rne: 'L', ls: 'E1', place: 'U4', to: '2016-05-01', rec: 'E4A' },
      ]),
      2017,
    );
    const { periods, statuses } = await record();
    expect(periods).toEqual(['ANN 2014-06-01 2015-10-10', 'BEN 2014-06-01 -', 'CAT 2014-06-01 2016-05-01']);
    expect(statuses).toContain('CAT 2014-06-01 2015-01-10 C2');
  });

  it('comes to the same record whichever year is imported first', async () => {
    databases = await freshDatabases();
    await load(of2016, 2016);
    await load(of2015, 2015);
    expect(await record()).toEqual(state['2016']);
  });
});
