import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder, layoutOf, type FileName } from '../src';

type Cells = Record<string, string>;
type Files = Partial<Record<FileName, Cells[]>>;

const born = {
  ANN: '01/02/2004',
  BEN: '20/06/2012',
  CAT: '05/05/2013',
  DEE: '10/10/1997',
  EVE: '03/03/2010',
};
const header = (CHILD: keyof typeof born, SEX: string, said: Cells = {}): Cells => ({
  CHILD,
  SEX,
  DOB: born[CHILD],
  ETHNIC: 'WBRI',
  UPN: 'UN5',
  MOTHER: SEX === '2' ? '0' : '',
  ...said,
});
const episode = (CHILD: string, DECOM: string, RNE: string, said: Cells = {}): Cells => ({
  CHILD,
  DECOM,
  RNE,
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U4',
  PLACE_PROVIDER: 'PR1',
  HOME_POST: 'ZZ1 1AA',
  PL_POST: 'ZZ1 2BB',
  URN: 'SC999001',
  ...said,
});
const moved = { DEC: '01/09/2015', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' };
const outcome = (CHILD: keyof typeof born, said: Cells): Cells => ({
  CHILD,
  DOB: born[CHILD],
  IMMUNISATIONS: '1',
  TEETH_CHECK: '1',
  HEALTH_ASSESSMENT: '1',
  SUBSTANCE_MISUSE: '0',
  ...said,
});

/**
 * Five children whose return has no fault: twelve months in care with a move; twelve months and under four;
 * adopted; a leaver; short breaks.
 */
const good = (): Required<
  Pick<
    Files,
    | 'ssda903_header'
    | 'ssda903_episodes'
    | 'ssda903_oc2'
    | 'ssda903_oc3'
    | 'ssda903_ad1'
    | 'ssda903_placed_adoption'
    | 'ssda903_reviews'
  >
> => ({
  ssda903_header: [
    header('ANN', '2'),
    header('BEN', '1', { UPN: 'UN1' }),
    header('CAT', '2', { UPN: 'UN1' }),
    header('DEE', '1'),
    header('EVE', '2', { MOTHER: '' }),
  ],
  ssda903_episodes: [
    episode('ANN', '01/05/2013', 'S', moved),
    episode('ANN', '01/09/2015', 'P', { PLACE: 'K2', URN: 'SC999002', PL_POST: 'ZZ1 3CC' }),
    episode('BEN', '01/05/2014', 'S'),
    episode('CAT', '01/05/2014', 'S', {
      LS: 'E1',
      DEC: '01/06/2015',
      REC: 'X1',
      REASON_PLACE_CHANGE: 'PLACE',
    }),
    episode('CAT', '01/06/2015', 'T', { LS: 'E1', PLACE: 'A5', DEC: '01/12/2015', REC: 'E12' }),
    episode('EVE', '01/05/2015', 'S', { LS: 'V4', PLACE: 'U6', DEC: '03/05/2015', REC: 'E4A' }),
  ],
  ssda903_oc2: [outcome('ANN', { CONVICTED: '0', SDQ_SCORE: '12' }), outcome('BEN', { HEALTH_CHECK: '1' })],
  ssda903_oc3: [{ CHILD: 'DEE', DOB: born.DEE, IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' }],
  ssda903_ad1: [
    {
      CHILD: 'CAT',
      DOB: born.CAT,
      DATE_INT: '01/05/2014',
      DATE_MATCH: '01/05/2015',
      FOSTER_CARE: '1',
      NB_ADOPTR: '2',
      SEX_ADOPTR: 'MF',
      LS_ADOPTR: 'L11',
    },
  ],
  ssda903_placed_adoption: [{ CHILD: 'CAT', DOB: born.CAT, DATE_PLACED: '01/05/2014' }],
  ssda903_reviews: [{ CHILD: 'ANN', DOB: born.ANN, REVIEW: '01/02/2016', REVIEW_CODE: 'PN1' }],
});

async function brokenBy(change: (files: ReturnType<typeof good>) => void): Promise<string[]> {
  const files = good();
  change(files);
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    for (const [name, rows] of Object.entries(files)) {
      const names = layoutOf(name as FileName).columns.map((column) => column.name);
      writeFileSync(
        join(folder, `${name}.csv`),
        [
          names.join(','),
          ...rows.map((row) => names.map((column) => (row as Cells)[column] ?? '').join(',')),
        ].join('\n'),
      );
    }
    const read = await readFolder(folder);
    return read.ok
      ? []
      : read.faults.map(({ file, line, column, rule, remedy }) => {
          if (!file || line === 0 || !remedy)
            throw new Error(`A fault says where it is and what to do: ${rule}.`);
          return `${/\((\w+)(?:-\d+)?\)$/.exec(rule)?.[1] ?? rule} ${column}`;
        });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Case = readonly [expected: string, what: string, change: (files: ReturnType<typeof good>) => void];
const set = (rows: Cells[], at: number, said: Cells): void => void Object.assign(rows[at]!, said);
const eps =
  (at: number, said: Cells) =>
  (files: ReturnType<typeof good>): void =>
    set(files.ssda903_episodes, at, said);
const oc2 =
  (at: number, said: Cells) =>
  (files: ReturnType<typeof good>): void =>
    set(files.ssda903_oc2, at, said);
const oc3 =
  (said: Cells) =>
  (files: ReturnType<typeof good>): void =>
    set(files.ssda903_oc3, 0, said);
const head =
  (at: number, said: Cells) =>
  (files: ReturnType<typeof good>): void =>
    set(files.ssda903_header, at, said);

const cases: readonly Case[] = [
  ['218 URN', 'a foster placement without a number', eps(2, { URN: '' })],
  ['222 URN', 'a number for a child with her own parents', eps(2, { PLACE: 'P1', PLACE_PROVIDER: 'PR0' })],
  ['225 REASON_PLACE_CHANGE', 'a move that nobody gives a reason for', eps(0, { REASON_PLACE_CHANGE: '' })],
  [
    '226 REASON_PLACE_CHANGE',
    'a reason for going to hospital',
    (files) => {
      files.ssda903_episodes.splice(
        1,
        0,
        episode('ANN', '01/09/2015', 'P', {
          PLACE: 'T1',
          PLACE_PROVIDER: '',
          URN: '',
          PL_POST: '',
          DEC: '03/09/2015',
          REC: 'X1',
        }),
      );
      set(files.ssda903_episodes, 2, { DECOM: '03/09/2015' });
    },
  ],
  ['233 REASON_PLACE_CHANGE', 'a reason while the placement lasts', eps(2, { REASON_PLACE_CHANGE: 'CARPL' })],
  ['434 RNE', 'legal status only, though the child moved', eps(1, { RNE: 'L', LS: 'C1' })],
  ['435 RNE', 'a move, though the legal status changed too', eps(1, { LS: 'C1' })],
  ['436 RNE', 'both, though the legal status is the same', eps(1, { RNE: 'B' })],
  [
    '392d PL_POST',
    'a foster home at the postcode of home, however it is written',
    eps(2, { PL_POST: 'zz11aa' }),
  ],
  ['380 PLACE', 'care that begins on holiday', eps(2, { PLACE: 'T2', PLACE_PROVIDER: '', URN: '' })],
  ['381 PLACE', 'care that ends in hospital', eps(5, { PLACE: 'T1', PLACE_PROVIDER: '', URN: '' })],
  ['217 RNE', 'adoption by the carer that begins with another carer', eps(4, { RNE: 'P' })],
  ['190 CHILD', 'health of a child who came after 1 April', eps(2, { DECOM: '02/04/2015' })],
  ['191 CHILD', 'no health of a child in care all year', (files) => void files.ssda903_oc2.pop()],
  ['191 TEETH_CHECK', 'a blank for teeth', oc2(0, { TEETH_CHECK: '' })],
  ['542 CONVICTED', 'a conviction at three', oc2(1, { CONVICTED: '0' })],
  ['543 CONVICTED', 'none said at twelve', oc2(0, { CONVICTED: '' })],
  ['545 HEALTH_CHECK', 'no development check at three', oc2(1, { HEALTH_CHECK: '' })],
  ['546 HEALTH_CHECK', 'a development check at twelve', oc2(0, { HEALTH_CHECK: '1' })],
  ['186 SDQ_SCORE', 'neither score nor reason at twelve', oc2(0, { SDQ_SCORE: '' })],
  ['188 SDQ_SCORE', 'a score at three', oc2(1, { SDQ_SCORE: '10' })],
  ['157 SDQ_REASON', 'too young at twelve', oc2(0, { SDQ_SCORE: '', SDQ_REASON: 'SDQ1' })],
  [
    '197B SDQ_SCORE',
    'neither for a child who turns four on 31 March',
    (files) => {
      for (const rows of [files.ssda903_header, files.ssda903_oc2])
        for (const row of rows) if (row['CHILD'] === 'BEN') row['DOB'] = '31/03/2012';
    },
  ],
  [
    '391 DOB',
    'a leaver of sixteen',
    (files) => {
      for (const rows of [files.ssda903_header, files.ssda903_oc3])
        for (const row of rows) if (row['CHILD'] === 'DEE') row['DOB'] = '01/04/1999';
    },
  ],
  ['344 ACCOM', 'a home of one who died', oc3({ IN_TOUCH: 'DIED', ACTIV: '0' })],
  ['345 ACTIV', 'in touch, and nothing known', oc3({ ACTIV: '0' })],
  [
    '347 ACCOM',
    'a foyer at seventeen',
    (files) => {
      for (const rows of [files.ssda903_header, files.ssda903_oc3])
        for (const row of rows) if (row['CHILD'] === 'DEE') row['DOB'] = '02/04/1998';
      set(files.ssda903_oc3, 0, { ACCOM: 'T1' });
    },
  ],
  [
    '3001 ACCOM',
    'with former carers at seventeen',
    (files) => {
      for (const rows of [files.ssda903_header, files.ssda903_oc3])
        for (const row of rows) if (row['CHILD'] === 'DEE') row['DOB'] = '31/03/1999';
      set(files.ssda903_oc3, 0, { ACCOM: 'Z1' });
    },
  ],
  [
    '1007 CHILD',
    'a leaver still looked after on the birthday',
    (files) =>
      void files.ssda903_episodes.push(episode('DEE', '01/05/2015', 'S', { DEC: '11/10/2015', REC: 'E4A' })),
  ],
  ['209 UPN', 'too young for school at twelve', head(0, { UPN: 'UN1' })],
  ['393 MOTHER', 'a girl of whom it is not said', head(0, { MOTHER: '' })],
  ['611 MC_DOB', 'a mother whose child has no birth', head(0, { MOTHER: '1' })],
  ['612 MC_DOB', 'a child of who is no mother', head(0, { MC_DOB: '01/01/2016' })],
  [
    '551 PLACE',
    'placed for adoption without a decision',
    (files) => {
      files.ssda903_placed_adoption[0] = { CHILD: 'ANN', DOB: born.ANN, DATE_PLACED: '01/05/2014' };
    },
  ],
  [
    '552 DATE_PLACED',
    'decided after the child was placed',
    (files) => {
      set(files.ssda903_placed_adoption, 0, { DATE_PLACED: '02/06/2015' });
      set(files.ssda903_ad1, 0, { DATE_INT: '02/06/2015' });
    },
  ],
  [
    '553 DATE_PLACED_CEASED',
    'reversed under an open order',
    (files) => {
      files.ssda903_episodes.pop();
      set(files.ssda903_episodes, 4, { DEC: '', REC: '' });
      set(files.ssda903_placed_adoption, 0, {
        DATE_PLACED_CEASED: '01/03/2016',
        REASON_PLACED_CEASED: 'RD1',
      });
    },
  ],
  [
    '554 DATE_PLACED',
    'decided the day after the placement order',
    (files) => {
      set(files.ssda903_placed_adoption, 0, { DATE_PLACED: '02/05/2014' });
      set(files.ssda903_ad1, 0, { DATE_INT: '02/05/2014' });
    },
  ],
  [
    '523 DATE_PLACED',
    'two days for one decision',
    (files) => set(files.ssda903_ad1, 0, { DATE_INT: '02/04/2014' }),
  ],
  [
    '331 DATE_MATCH',
    'matched after placed',
    (files) => set(files.ssda903_ad1, 0, { DATE_MATCH: '02/06/2015' }),
  ],
  [
    '399 CHILD',
    'a review in short breaks',
    (files) =>
      void files.ssda903_reviews.push({
        CHILD: 'EVE',
        DOB: born.EVE,
        REVIEW: '01/02/2016',
        REVIEW_CODE: 'PN1',
      }),
  ],
  [
    '1012 CHILD',
    'a review of a leaver',
    (files) =>
      void files.ssda903_reviews.push({
        CHILD: 'DEE',
        DOB: born.DEE,
        REVIEW: '01/02/2016',
        REVIEW_CODE: 'PN1',
      }),
  ],
];

describe('the rules of the return', () => {
  it('find nothing in a good one', async () => expect(await brokenBy(() => undefined)).toEqual([]));
  it.each(cases)('%s: %s', async (expected, _what, change) =>
    expect(await brokenBy(change)).toContain(expected),
  );
  it('ask for no SDQ of one who was seventeen before the year (189), and allow the birthday itself', async () => {
    const of =
      (birth: string) =>
      (files: ReturnType<typeof good>): void => {
        for (const rows of [files.ssda903_header, files.ssda903_oc2, files.ssda903_reviews])
          for (const row of rows) if (row['CHILD'] === 'ANN') row['DOB'] = birth;
      };
    expect(await brokenBy(of('31/03/1998'))).toEqual(['189 SDQ_SCORE']);
    expect(await brokenBy(of('01/04/1998'))).toEqual([]);
  });
  it('allow care from 1 April on as twelve months, and care that ended on 31 March', async () => {
    expect(await brokenBy(eps(2, { DECOM: '01/04/2015' }))).toEqual([]);
    expect(await brokenBy(eps(2, { DEC: '31/03/2016', REC: 'E4A' }))).toEqual([]);
    expect(await brokenBy(eps(2, { DEC: '30/03/2016', REC: 'E4A' }))).toEqual(['190 CHILD']);
  });
  it('allow parents the postcode of home (392d), and a placement or a home that is not known', async () => {
    expect(
      await brokenBy(eps(2, { PLACE: 'P1', PLACE_PROVIDER: 'PR0', URN: '', PL_POST: 'ZZ1 1AA' })),
    ).toEqual([]);
    expect(await brokenBy(eps(2, { PL_POST: '', HOME_POST: '' }))).toEqual([]);
  });
  it(
    'ask own provision to lie in the own area (1015), but no ' +
      'foster home, no short break and nobody else’s',
    async () => {
      const placed =
        (
          child: string,
          started_on: string,
          change: (files: Files) => void = () => undefined,
          in_out = 'OUT',
        ) =>
        (files: Files): void => {
          files.placements = [{ source_id: '1', child, started_on, in_out }];
          change(files);
        };
      expect(await brokenBy(placed('ANN', '2015-09-01'))).toEqual(['1015 in_out']);
      expect(await brokenBy(placed('ANN', '2015-09-01', undefined, 'IN'))).toEqual([]);
      expect(
        await brokenBy(
          placed('ANN', '2015-09-01', (files) =>
            set(files.ssda903_episodes ?? [], 1, { PLACE_PROVIDER: 'PR4' }),
          ),
        ),
      ).toEqual([]);
      expect(await brokenBy(placed('BEN', '2014-05-01'))).toEqual([]);
      expect(
        await brokenBy(
          placed('EVE', '2015-05-01', (files) => set(files.ssda903_episodes ?? [], 5, { PLACE: 'K2' })),
        ),
      ).toEqual([]);
    },
  );
});
