import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layouts, periodsOfCare, readFolder, type FileName, type ReadOptions } from '../src';

const header = (name: FileName) => layouts[name].columns.map((column) => column.name).join(',');
const file = (name: FileName, ...rows: string[]) => [header(name), ...rows].join('\r\n');
function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}
const children = file('ssda903_header', 'A1,2,05/05/2010,WBRI,UN5,0,', 'A2,1,06/06/2013,WBRI,UN5,,');
const episode = 'A1,01/06/2015,S,C2,N1,U4,PR1,,,,,,SC000001';
const faultsOf = async (files: Record<string, string>, options?: ReadOptions) => {
  const read = await readFolder(folder(files), options);
  return read.ok
    ? []
    : read.faults.map(({ file: where, line, column, rule }) => `${where}:${line} ${column} ${rule}`);
};
const faultsOfEpisodes = (...rows: string[]) =>
  faultsOf({ 'h.csv': children, 'e.csv': file('ssda903_episodes', ...rows) });

describe('a folder', () => {
  it('is read by columns, whatever files are called and however columns stand', async () => {
    const read = await readFolder(
      folder({
        'one.csv': children,
        'two.CSV': 'REVIEW_CODE,REVIEW,DOB,CHILD\nPN1,29/06/2015,05/05/2010,A1',
        'three.csv': `\uFEFF${file('ssda903_episodes', episode)}`,
        'notes.txt': 'x',
      }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.year).toBe(2016);
    expect(read.yearFrom).toMatchObject({ file: 'two.CSV', line: 2, column: 'REVIEW', value: '29/06/2015' });
    const rows = [];
    for await (const row of read.rows('ssda903_reviews')) rows.push(row);
    expect(rows).toEqual([{ CHILD: 'A1', DOB: '2010-05-05', REVIEW: '2015-06-29', REVIEW_CODE: 'PN1' }]);
    for await (const episodes of read.episodesByChild()) expect(periodsOfCare(episodes)).toHaveLength(1);
    expect(read.files.get('ssda903_header')).toEqual({ file: 'one.csv', rows: 2 });
    for await (const row of read.rows('reviews')) throw new Error(String(row));
  });

  it('says what is wrong with its files', async () => {
    expect(await faultsOf({ 'a.csv': 'CHILD,DOB,MISSING,MIS_START,EXTRA\n' }, { year: 2016 })).toEqual([
      'a.csv:1 MIS_END all columns',
      'a.csv:1 EXTRA no other columns',
    ]);
    expect(await faultsOf({ 'a.csv': children, 'b.csv': children }, { year: 2016 })).toEqual([
      'b.csv:1  one file of each kind',
    ]);
    expect(await faultsOf({ 'a.csv': 'x,y\n', 'b.csv': '' }, { year: 2016 })).toEqual([
      'a.csv:1  known file',
      'b.csv:0  header row',
    ]);
    expect(await faultsOf({}, { year: 2016 })).toEqual([':0  files to import']);
    expect(await faultsOf({ 'a.csv': children })).toEqual([':0  a year']);
    expect(
      await faultsOf({ 'h.csv': children, 's.csv': file('ssda903_sw_episodes') }, { year: 2016 }),
    ).toEqual(['s.csv:0  file of the collection year']);
  });

  it('says what is wrong with a row, and finds every fault in one go', async () => {
    expect(
      await faultsOf({
        'h.csv': `${children}\r\nA1,2,31/02/2010,WBRI,UN5,0,\r\nA3,3,05/05/2010,,UN9,0,\r\nA4,1`,
        'm.csv': file(
          'ssda903_missing',
          'A2,07/06/2013,M,02/06/2015,01/06/2015',
          'B9,05/05/2010,M,01/06/2015,',
        ),
      }),
    ).toEqual([
      'h.csv:4 DOB real day (102)',
      'h.csv:4 CHILD once in the file (INT32)',
      'h.csv:5 SEX known code (101)',
      'h.csv:5 ETHNIC filled (103)',
      'h.csv:5 UPN form (168)',
      'h.csv:6  as many cells as columns',
      'm.csv:2 MIS_END not before MIS_START (567)',
      'm.csv:2 DOB one date of birth (INT11-18)',
      'm.csv:3 CHILD in the folder (INT04)',
    ]);
  });

  it('counts every fault and keeps as many as asked for', async () => {
    const read = await readFolder(
      folder({
        'h.csv': file('ssda903_header', ...Array.from({ length: 50 }, (_, i) => `C${i},1,x,WBRI,UN5,,`)),
      }),
      { year: 2016, keepFaults: 7 },
    );
    expect(
      read.ok ? null : [read.faults.length, read.faultCount, read.faultsByRule.get('real day (102)')],
    ).toEqual([7, 50, 50]);
  });

  it('takes codes of the year only, whether given or found', async () => {
    const files = {
      'h.csv': children,
      'e.csv': file('ssda903_episodes', 'A1,01/06/2015,S,C2,N1,U4,PR1,01/07/2015,E45,,,,SC000001'),
    };
    expect(await faultsOf(files)).toEqual(['e.csv:2 REC code of the collection year']);
    expect(await faultsOf(files, { year: 2016 })).toEqual(['e.csv:2 REC code of the collection year']);
    const of2019 = {
      ...files,
      'e.csv': file('ssda903_episodes', 'A1,01/06/2018,S,C2,N1,U4,PR1,01/07/2018,E45,,,,SC000001'),
    };
    expect(await faultsOf(of2019, { year: 2019 })).toEqual([]);
  });

  it('is not of a year in which none of its days is, nor of one whose rules nobody knows yet', async () => {
    const files = {
      'h.csv': children,
      'e.csv': file('ssda903_episodes', 'A1,01/06/2015,S,C2,N1,U4,PR1,01/07/2015,E4A,,,,SC000001'),
    };
    expect(await faultsOf(files, { year: 2015 })).toEqual([
      'e.csv:2 DECOM by the end of the year (354)',
      'e.csv:2 DEC by the end of the year (385)',
    ]);
    expect(await faultsOf(files, { year: 2018 })).toEqual([':0  days of the folder’s year']);
    expect(await faultsOf(files, { year: 2028 })).toEqual([':0  a year that is known']);
  });

  it('keeps partly unknown days, children in care before the data, and small letters for codes', async () => {
    expect(
      await faultsOf(
        {
          'h.csv': children,
          'p.csv': file(
            'ssda903_prev_perm',
            'A1,05/05/2010,P1,372,zz/05/2010',
            'A2,06/06/2013,P4,999,zz/zz/zzzz',
          ),
          'e.csv': file(
            'ssda903_episodes',
            'A1,01/07/2010,l,c2,n1,u4,pr1,,,,,,SC000001',
            'A2,01/06/2015,S,C2,N1,U4,PR1,,,,,,SC000001',
          ),
        },
        { year: 2016 },
      ),
    ).toEqual([]);
  });

  it('never evaluates a cell, and reads its own quoted ones back', async () => {
    const read = await readFolder(
      folder({
        'h.csv': children,
        'f.csv': file('feedback', "1,A1,2015-06-01,=1+1,'@x", '2,,2015-06-01,-,'),
      }),
      { year: 2016 },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const rows = [];
    for await (const { theme, what_was_done } of read.rows('feedback')) rows.push([theme, what_was_done]);
    expect(rows).toEqual([
      ['=1+1', '@x'],
      ['-', null],
    ]);
  });
});

describe('reviews and age', () => {
  it('takes either on the fourth birthday, PN0 before it, PN1-PN7 after', async () => {
    const on = (day: string, code: string) =>
      faultsOf({ 'h.csv': children, 'r.csv': file('ssda903_reviews', `A1,05/05/2010,${day},${code}`) });
    expect(
      [
        await on('05/05/2014', 'PN0'),
        await on('05/05/2014', 'PN1'),
        await on('04/05/2014', 'PN0'),
        await on('06/05/2014', 'PN7'),
      ].flat(),
    ).toEqual([]);
    expect([await on('06/05/2014', 'PN0'), await on('04/05/2014', 'PN1')].flat()).toEqual([
      'r.csv:2 REVIEW_CODE PN0 only up to the fourth birthday (440)',
      'r.csv:2 REVIEW_CODE PN1-PN7 only from the fourth birthday (441)',
    ]);
  });
});

describe('the extract', () => {
  it('refers to rows of other files, whatever the files are called', async () => {
    const files = {
      '1.csv': file('review_records', 'x,R1,,,', 'y,R2,,,'),
      '2.csv': file('reviews', 'R1,P1,I1,FIRST,,2015-06-02,2015-06-01,,,,,maybe'),
      '3.csv': file('persons', '1,P1,Ann,Example,2005-01-01,F,,', '2,P1,Ann,Example,2005-01-01,F,,'),
    };
    expect((await faultsOf(files, { year: 2016 })).sort()).toEqual([
      '1.csv:3 review in the folder',
      '2.csv:2 completed_on not before started_on',
      '2.csv:2 iro in the folder',
      '2.csv:2 observed yes or no',
      '3.csv:3 child once in the file',
    ]);
  });
});

describe('episodes', () => {
  const bad = (changes: string) => faultsOfEpisodes(changes);
  it.each([
    ['A1,01/06/2015,S,C2,N1,U4,PR1,01/07/2015,,,,,', 'e.csv:2 REC DEC and REC together (148)'],
    ['A1,01/06/2015,S,C2,N1,U4,PR1,,E4A,,,,', 'e.csv:2 DEC DEC and REC together (148)'],
    ['A1,01/06/2015,S,C2,N1,U4,PR1,01/06/2015,E4A,,,,', 'e.csv:2 DEC longer than a day (355)'],
    ['A1,01/06/2015,S,C2,N1,U4,PR1,01/05/2015,E4A,,,,', 'e.csv:2 DEC not before DECOM (356)'],
    ['A1,01/06/2015,S,C2,N1,U4,,,,,,,', 'e.csv:2 PLACE_PROVIDER provider of a placement (526)'],
    ['A1,01/06/2015,S,C2,N1,A5,PR1,,,,,,', 'e.csv:2 PLACE A5 and A6 only under a placement order (408)'],
    ['A1,01/06/2015,S,V2,N1,P1,PR0,,,,,,', 'e.csv:2 PLACE P1 not under section 20 (378)'],
    ['A1,01/06/2015,S,C2,N1,U4,PR1,01/07/2015,X1,,,,', 'e.csv:2 REC an episode follows X1 (388)'],
  ])('%s: %s', async (row, fault) => expect(await bad(row)).toEqual([fault]));

  it('of a temporary placement have no provider, and begin with S where they are the first ever', async () => {
    expect(await bad('A1,01/06/2015,P,C2,N1,T1,PR1,,,,,,')).toEqual([
      'e.csv:2 PLACE_PROVIDER no provider of a temporary or other placement (213)',
      'e.csv:2 RNE the first episode ever begins with S (357)',
    ]);
  });

  it.each([
    ['01/07/2015,X1', '05/07/2015,P', 'N1', 'e.csv:2 DECOM no gap in a period of care (433)'],
    ['01/07/2015,X1', '20/06/2015,P', 'N1', 'e.csv:2 DECOM no overlap (501)'],
    ['01/07/2015,E4A', '05/07/2015,P', 'N1', 'e.csv:2 RNE a period of care begins with S (432)'],
    ['01/07/2015,X1', '01/07/2015,S', 'N1', 'e.csv:2 RNE S begins a period of care (431)'],
    ['01/07/2015,X1', '01/07/2015,P', 'N2', 'e.csv:2 CIN one category of need (504)'],
    [',', '01/07/2015,P', 'N1', 'e.csv:3 DEC only the last episode is open (142)'],
  ])('ended %s, then %s %s: %s', async (end, start, need, fault) => {
    // Out of order in the file on purpose.
    expect(
      await faultsOfEpisodes(
        `A1,${start},C2,${need},K2,PR1,,,,,,SC000001`,
        `A1,01/06/2015,S,C2,N1,U4,PR1,${end},${end === ',' ? '' : 'CARPL'},,,SC000001`,
      ),
    ).toEqual([fault]);
  });

  it('come sorted by child and start, also from a file out of order', async () => {
    const rows = [
      'A1,01/07/2015,P,C2,N1,K2,PR1,,,,,,',
      'A2,01/06/2015,S,C2,N1,U4,PR1,,,,,,',
      'A1,01/06/2015,S,C2,N1,U4,PR1,01/07/2015,X1,CARPL,,,',
    ];
    const read = await readFolder(folder({ 'h.csv': children, 'e.csv': file('ssda903_episodes', ...rows) }));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const seen: string[] = [];
    for await (const episodes of read.episodesByChild())
      seen.push(episodes.map(({ CHILD, DECOM }) => `${CHILD} ${DECOM}`).join());
    expect(seen.sort()).toEqual(['A1 2015-06-01,A1 2015-07-01', 'A2 2015-06-01']);
  });
});
