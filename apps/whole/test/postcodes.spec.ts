import { civilDate } from '@iro/calendar';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { importCommand } from '@iro/whole';
import { aReturn } from './a-return';

describe('where children are placed', () => {
  const folders: string[] = [];
  const keep = (folder: string): string => {
    folders.push(folder);
    return folder;
  };
  const births = { ANN: '2004-02-01', BEN: '2005-06-07', CAT: '2006-09-10', DAN: '1999-01-02' };
  // Invented postcodes: home; 3 km east and 4 km north of it, in another authority; one with no place on the
  // grid; one the directory lacks.
  const directory = path.join(keep(mkdtempSync(path.join(tmpdir(), 'directory-'))), 'onspd.csv');
  writeFileSync(
    directory,
    'pcd,pcds,oslaua,oseast1m,osnrth1m,ctry\n"ZZ1 1AA","ZZ1 ' +
      '1AA","E99000001",440000,390000,"E92000001"\n"ZZ1 1AB","ZZ1 ' +
      '1AB","E99000001",440000,390000,"E92000001"\n"ZZ1 2BB","ZZ1 ' +
      '2BB","E99000002",443000,394000,"E92000001"\n"ZZ9 9ZZ","ZZ9 9ZZ","",,,""\n',
  );
  const folder = keep(
    aReturn(
      births,
      [
        { child: 'ANN', from: '2015-05-01', rne: 'S', place: 'U4', post: 'zz12bb' },
        { child: 'BEN', from: '2015-05-01', rne: 'S', place: 'U4', post: 'ZZ1 1AB' },
        { child: 'CAT', from: '2015-05-01', rne: 'S', place: 'U4', post: 'ZZ9 9ZZ' },
        { child: 'DAN', from: '2015-05-01', rne: 'S', place: 'U4' },
      ],
      {
        'uasc.csv': ['CHILD,SEX,DOB,DUC', 'DAN,1,02/01/1999,'],
        'placements.csv': [
          'source_id,child,started_on,carer,planned,in_out,distance,meant_to_last_to_18',
          'P1,ANN,2015-05-01,,yes,IN,99,',
          'P2,CAT,2015-05-01,,yes,OUT,7.5,',
          'P3,DAN,2015-05-01,,yes,,8,',
        ],
      },
    ),
  );
  afterAll(() => {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });
  const load = (
    databases: Databases,
    postcodes?: { directory: string; authority: readonly string[] },
  ): Promise<void> =>
    importCommand(
      folder,
      { urls: databases, release: () => Promise.resolve() },
      civilDate('2016-04-01'),
      () => undefined,
      { postcodes },
    );
  const placed = (databases: Databases): Promise<string[]> =>
    asSuperuser(
      async (client) =>
        (
          await client.query<{ row: string }>(
            `
              SELECT concat_ws(
                  ' ', i.local_id, coalesce(p.in_out, '-'), coalesce(p.distance::text, '-')
                ) AS row
              FROM placement p
              JOIN child_identity i ON i.child_id = p.child_id
              ORDER BY 1
            `,
          )
        ).rows.map(({ row }) => row),
      databaseName(databases.children.app),
    );

  it(
    'is worked out from the postcodes where both are known, else said by the extract, ' +
      'else unknown; of unaccompanied children no distance is told',
    async () => {
      const databases = await freshDatabases();
      await load(databases, { directory, authority: ['E99000001'] });
      expect(await placed(databases)).toEqual(['ANN OUT 3.1', 'BEN IN 0', 'CAT OUT 7.5', 'DAN OUT -']);
      // Without the directory, the folder as before: what the extract says holds.
      await load(databases);
      expect(await placed(databases)).toEqual(['ANN IN 99', 'BEN - -', 'CAT OUT 7.5', 'DAN - -']);
    },
  );

  it('is not guessed from a file that is no directory', async () => {
    const other = path.join(keep(mkdtempSync(path.join(tmpdir(), 'other-'))), 'other.csv');
    writeFileSync(other, 'postcode,lat,long\nZZ1 1AA,1,2\n');
    await expect(load(await freshDatabases(), { directory: other, authority: [] })).rejects.toThrow(
      'needs the columns',
    );
  });
});
