import { addDays, ageOn, type CivilDate } from '@iro/calendar';
import { extractDay, returnDay, type DemonstrationFolder } from './demonstration-folder';
import { figure, type Figure } from './figure';
import { END, periodsOfCare } from './periods';

const RETURN_FILES = ['Episodes', 'Reviews', 'UASC', 'OC2', 'OC3', 'AD1', 'PlacedAdoption', 'Missing'];

/** Each counts rows that break a rule of the return, and so expects none. */
function rule(code: string, title: string, count: (folder: DemonstrationFolder) => number): Figure {
  return figure(code, title, 0, count);
}

const WITHOUT_URN = new Set(['P1', 'P2', 'P3', 'H5', 'R1', 'R2', 'R5']);

function pairs(folder: DemonstrationFolder, broken: (before: Pair, after: Pair) => boolean): number {
  let count = 0;
  for (const { episodes } of periodsOfCare(folder)) {
    for (let index = 1; index < episodes.length; index++)
      if (broken(episodes[index - 1] as Pair, episodes[index] as Pair)) count++;
  }
  return count;
}
type Pair = ReturnType<typeof periodsOfCare>[number]['episodes'][number];

export const returnRules: readonly Figure[] = [
  rule('INT01', 'rows of children without a header', (folder) => {
    const known = new Set(folder.rows('Header').map((row) => row.CHILD));
    return RETURN_FILES.flatMap((file) => folder.rows(file)).filter((row) => !known.has(row.CHILD)).length;
  }),
  rule('INT11', 'birth dates that differ between files', (folder) => {
    const born = new Map(folder.rows('Header').map((row) => [row.CHILD, row.DOB]));
    const persons = folder
      .rows('persons')
      .filter((row) => born.has(row.child) && returnDay(born.get(row.child)) !== extractDay(row.dob)).length;
    return (
      persons +
      RETURN_FILES.filter((file) => file !== 'Episodes')
        .flatMap((file) => folder.rows(file))
        .filter((row) => born.get(row.CHILD) !== row.DOB).length
    );
  }),
  ...['Header', 'OC2', 'OC3', 'AD1', 'UASC'].map((file) =>
    rule(
      'INT31',
      `children twice in ${file}`,
      (folder) => folder.rows(file).length - folder.by(file, 'CHILD').size,
    ),
  ),
  rule(
    '148',
    'DEC without REC or REC without DEC',
    (folder) => folder.rows('Episodes').filter((row) => (row.DEC === '') !== (row.REC === '')).length,
  ),
  rule('433', 'episodes that do not follow on', (folder) =>
    pairs(folder, (before, after) => before.to !== after.from),
  ),
  rule(
    '355',
    'episodes of a day or less',
    (folder) =>
      folder
        .rows('Episodes')
        .filter((row) => row.DEC !== '' && (returnDay(row.DECOM) as string) >= (returnDay(row.DEC) as string))
        .length,
  ),
  rule(
    '388',
    'X1 not followed, or another reason followed',
    (folder) =>
      pairs(folder, (before) => before.row.REC !== 'X1') +
      periodsOfCare(folder).filter(({ reason }) => reason === 'X1').length,
  ),
  rule('504', 'category of need that changes', (folder) =>
    pairs(folder, (before, after) => before.row.CIN !== after.row.CIN),
  ),
  rule('434-436', 'reasons for a new episode that do not match what changed', (folder) =>
    pairs(folder, ({ row: before }, { row: after }) => {
      const status = before.LS !== after.LS;
      const place =
        before.PLACE !== after.PLACE ||
        before.PL_POST !== after.PL_POST ||
        before.URN !== after.URN ||
        before.PLACE_PROVIDER !== after.PLACE_PROVIDER;
      const told = { L: [true, false], P: [false, true], T: [false, true], B: [true, true], U: [true, true] }[
        after.RNE ?? ''
      ];
      return told?.[0] !== status || told?.[1] !== place;
    }),
  ),
  rule('225', 'changes of placement without a reason, or a reason without a change', (folder) =>
    pairs(
      folder,
      ({ row: before }, { row: after }) =>
        ['P', 'B', 'T', 'U'].includes(after.RNE ?? '') !== (before.REASON_PLACE_CHANGE !== ''),
    ),
  ),
  rule(
    '378',
    'with parents under section 20 or an interim order',
    (folder) => folder.rows('Episodes').filter((row) => row.PLACE === 'P1' && row.LS !== 'C2').length,
  ),
  rule(
    '408',
    'placed for adoption without a placement order',
    (folder) =>
      folder.rows('Episodes').filter((row) => ['A5', 'A6'].includes(row.PLACE ?? '') && row.LS !== 'E1')
        .length,
  ),
  rule(
    '526',
    'placements without a provider',
    (folder) => folder.rows('Episodes').filter((row) => row.PLACE_PROVIDER === '').length,
  ),
  rule(
    '550',
    'PR0 elsewhere than with parents',
    (folder) =>
      folder.rows('Episodes').filter((row) => (row.PLACE_PROVIDER === 'PR0') !== (row.PLACE === 'P1')).length,
  ),
  rule(
    '218',
    'URN missing or out of place',
    (folder) =>
      folder.rows('Episodes').filter((row) => (row.URN === '') !== WITHOUT_URN.has(row.PLACE ?? '')).length,
  ),
  rule(
    '361',
    'police protection beyond 72 hours',
    (folder) =>
      folder
        .rows('Episodes')
        .filter(
          (row) =>
            row.LS === 'L1' && addDays(returnDay(row.DECOM) as CivilDate, 3) < (returnDay(row.DEC) as string),
        ).length,
  ),
  rule(
    '393',
    'girls without a word on motherhood',
    (folder) => folder.rows('Header').filter((row) => (row.SEX === '2') !== (row.MOTHER !== '')).length,
  ),
  rule(
    '440',
    'PN0 at four and over, or another code under it',
    (folder) =>
      folder.rows('Reviews').filter((row) => {
        const dob = returnDay(row.DOB) as CivilDate;
        const held = returnDay(row.REVIEW) as CivilDate;
        const under = ageOn(dob, held) < 4 || (ageOn(dob, addDays(held, -1)) < 4 && ageOn(dob, held) === 4);
        return (row.REVIEW_CODE === 'PN0') !== under;
      }).length,
  ),
  rule('551', 'placed for adoption before it was decided', (folder) => {
    const decided = new Map(
      folder.rows('PlacedAdoption').map((row) => [row.CHILD, returnDay(row.DATE_PLACED) as string]),
    );
    return folder
      .rows('Episodes')
      .filter(
        (row) =>
          (row.LS === 'E1' || (row.PLACE ?? '').startsWith('A')) &&
          !((decided.get(row.CHILD) ?? '9') <= (returnDay(row.DECOM) as string)),
      ).length;
  }),
  rule('adopted', 'adopted without an adoption row, or the other way', (folder) => {
    const adopted = new Set(
      folder
        .rows('Episodes')
        .filter((row) => ['E11', 'E12'].includes(row.REC ?? ''))
        .map((row) => row.CHILD),
    );
    return (
      Math.abs(adopted.size - folder.rows('AD1').length) +
      folder.rows('AD1').filter((row) => !adopted.has(row.CHILD)).length
    );
  }),
  rule(
    'born',
    'periods of care that start before birth',
    (folder) => periodsOfCare(folder).filter(({ dob, start }) => start < dob).length,
  ),
  rule(
    'eighteen',
    'children of eighteen still looked after',
    (folder) => periodsOfCare(folder).filter(({ dob, end }) => end === null && ageOn(dob, END) >= 18).length,
  ),
  rule('placements', 'placements of the extract without an episode', (folder) => {
    const starts = new Set(folder.rows('Episodes').map((row) => `${row.CHILD} ${returnDay(row.DECOM)}`));
    return folder.rows('placements').filter((row) => !starts.has(`${row.child} ${row.started_on}`)).length;
  }),
];
