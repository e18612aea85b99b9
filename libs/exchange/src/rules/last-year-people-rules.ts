import { birthday } from '../checks/days';
import type { ChildTold } from './child-told';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

const ofHeader = rulesOf('ssda903_header');
const ofUnaccompanied = rulesOf('ssda903_uasc');
const lastYear = true as const;

type Header = ToldRow<'ssda903_header'>;

const before = ({ last }: ChildTold): Header | undefined => last?.ssda903_header[0];
const sexes: Readonly<Record<string, string>> = { 1: 'M', 2: 'F' };
const sexOf = (code: string): string => sexes[code] ?? code;
const unknown = (upn: string): boolean => upn === '' || /^UN[1-5]$/.test(upn);

/** Who a child is says the same as last year's return did. */
const sameAsBefore = (
  number: string,
  column: string,
  what: string,
  differs: (now: Header, then: Header) => boolean,
): AnyRule =>
  ofHeader.warning({
    number,
    lastYear,
    says: `${what} as last year`,
    remedy: `Last year's return says otherwise: correct it here, or know that it was wrong there.`,
    column,
    broken: (now, child) => {
      const then = before(child);
      return then !== undefined && differs(now, then);
    },
  });

const inYearBefore = (day: number, { from, to }: ChildTold): boolean =>
  day >= from - 10_000 && day <= to - 10_000;
const unaccompaniedThen = ({ last }: ChildTold): ToldRow<'ssda903_uasc'> | undefined => last?.ssda903_uasc[0];

/** Who the children are, against last year's return. */
export const lastYearPeopleRules: readonly AnyRule[] = [
  sameAsBefore('202', 'SEX', 'sex', ({ SEX }, then) => sexOf(SEX) !== sexOf(then.SEX)),
  sameAsBefore('203', 'DOB', 'date of birth', ({ DOB }, then) => DOB !== then.DOB),
  sameAsBefore('204', 'ETHNIC', 'ethnic origin', ({ ETHNIC }, then) => ETHNIC !== then.ETHNIC),
  ofHeader.warning({
    number: '205A',
    lastYear,
    says: 'unaccompanied until a day that is told',
    remedy:
      'The child was unaccompanied last year and the status did not end then: add the row to the UASC file.',
    column: 'CHILD',
    needs: ['ssda903_uasc', 'ssda903_episodes'],
    broken: (_, child) => {
      const then = unaccompaniedThen(child);
      return (
        then !== undefined &&
        !child.unaccompanied &&
        child.told.ssda903_episodes.length > 0 &&
        !inYearBefore(then.DUC, child)
      );
    },
  }),
  ofUnaccompanied.warning({
    number: '205B',
    lastYear,
    says: 'the day the status ends as last year, or in this year',
    remedy: 'Last year told another DUC: give the same, or a day of this year.',
    column: 'DUC',
    broken: ({ DUC }, child) => {
      const then = unaccompaniedThen(child);
      return (
        then !== undefined &&
        then.DUC > 0 &&
        DUC !== then.DUC &&
        !(DUC >= child.from && DUC <= child.to && then.DUC === birthday(then.DOB, 18))
      );
    },
  }),
  ofUnaccompanied.warning({
    number: '205C',
    lastYear,
    says: 'the status ended in the year or the one before',
    remedy:
      'DUC is earlier, and last year did not tell of the child as unaccompanied: take the row out, or correct DUC.',
    column: 'DUC',
    broken: ({ DUC }, child) =>
      DUC > 0 && DUC < child.from && before(child) !== undefined && unaccompaniedThen(child) === undefined,
  }),
  ofUnaccompanied.warning({
    number: '205D',
    lastYear,
    says: 'unaccompanied last year too',
    remedy: 'Last year told of the child, but not as unaccompanied: check both.',
    column: 'CHILD',
    broken: (_, child) => before(child) !== undefined && unaccompaniedThen(child) === undefined,
  }),
  sameAsBefore(
    '207',
    'MOTHER',
    'a mother',
    ({ MOTHER }, then) => then.MOTHER === '1' && MOTHER !== '1' && MOTHER !== '',
  ),
  sameAsBefore('208', 'UPN', 'UPN', ({ UPN }, then) => UPN !== '' && UPN !== then.UPN && !unknown(then.UPN)),
  sameAsBefore(
    '624',
    'MC_DOB',
    'birth of her child',
    ({ MC_DOB }, then) => then.MC_DOB > 0 && MC_DOB !== then.MC_DOB,
  ),
  ofHeader.warning({
    number: '626',
    lastYear,
    says: 'a mother since the birth of her child',
    remedy: 'Her child was born before the year, and last year said that she was none: correct one of them.',
    column: 'MC_DOB',
    broken: ({ MOTHER, MC_DOB }, child) =>
      MOTHER === '1' && before(child)?.MOTHER === '0' && MC_DOB > 0 && MC_DOB < child.from,
  }),
];
