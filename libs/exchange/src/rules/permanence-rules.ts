import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_prev_perm');
const ofEpisode = rulesOf('ssda903_episodes');
const needs = ['ssda903_episodes'] as const;

/** Where the authority has no three-digit number. */
const elsewhere = new Set(['WAL', 'SCO', 'NIR', 'NUK', '999']);
const wordedDay = /^(\d{2}|ZZ)\/(\d{2}|ZZ)\/(\d{4}|ZZZZ)$/;

/** The earliest day that a partly known day can be, as yyyymmdd; 0 for none at all. */
function earliest(text: string): number {
  const [, day, month, year] = wordedDay.exec(text) ?? [];
  if (year === undefined || year === 'ZZZZ') return 0;
  return (
    Number(year) * 10_000 + (month === 'ZZ' ? 1 : Number(month)) * 100 + (day === 'ZZ' ? 1 : Number(day))
  );
}

/** Whether the parts that are known are ones a day can have, from the largest to the smallest. */
function canBe(text: string): boolean {
  const [, day = '', month = '', year = ''] = wordedDay.exec(text) ?? [];
  if (year === '') return false;
  if (year === 'ZZZZ') return month === 'ZZ' && day === 'ZZ';
  if (month === 'ZZ') return day === 'ZZ';
  const first = new Date(Date.UTC(Number(year), Number(month) - 1, day === 'ZZ' ? 1 : Number(day)));
  return first.getUTCMonth() + 1 === Number(month) && (day === 'ZZ' || first.getUTCDate() === Number(day));
}

/** Permanence before this period of care. */
export const permanenceRules: readonly AnyRule[] = [
  ofEpisode.warning({
    number: '630',
    says: 'previous permanence of who came into care',
    remedy:
      'Care began in the year: add the row to PrevPerm; Z1 where there was none, else with authority and day.',
    column: 'RNE',
    needs: ['ssda903_prev_perm'],
    broken: ({ RNE, DECOM }, { told, from }) =>
      RNE === 'S' &&
      DECOM >= from &&
      (told.ssda903_prev_perm.length === 0 ||
        told.ssda903_prev_perm.some(
          ({ PREV_PERM, LA_PERM, DATE_PERM }) => PREV_PERM !== 'Z1' && (LA_PERM === '' || DATE_PERM === ''),
        )),
  }),
  error({
    number: '632',
    says: 'a day of the order before care',
    remedy: 'DATE_PERM is no day (zz for what is not known), or not before care began: correct it.',
    column: 'DATE_PERM',
    broken: ({ DATE_PERM }, { told }) => {
      if (DATE_PERM === '') return false;
      const first = told.ssda903_episodes[0]?.DECOM;
      return !canBe(DATE_PERM) || (first !== undefined && earliest(DATE_PERM) >= first);
    },
  }),
  error({
    number: '633',
    says: 'an authority there is',
    remedy: 'Use the three-digit number of an English authority, 999, WAL, SCO, NIR or NUK.',
    column: 'LA_PERM',
    broken: ({ LA_PERM }) => LA_PERM !== '' && !elsewhere.has(LA_PERM) && !/^([2389]\d\d)$/.test(LA_PERM),
  }),
  warning({
    number: '634',
    says: 'previous permanence only of who came into care',
    remedy: 'No episode begins in the year: take the row out.',
    column: 'PREV_PERM',
    needs,
    broken: (_, { told, from }) =>
      told.ssda903_episodes.length > 0 && told.ssda903_episodes.every(({ DECOM }) => DECOM < from),
  }),
  error({
    number: '635',
    says: 'no day and no authority where there was none',
    remedy: 'PREV_PERM is Z1: blank LA_PERM and DATE_PERM, or correct it.',
    column: 'PREV_PERM',
    broken: ({ PREV_PERM, LA_PERM, DATE_PERM }) =>
      (PREV_PERM === '' || PREV_PERM === 'Z1') && (LA_PERM !== '' || DATE_PERM !== ''),
  }),
];
