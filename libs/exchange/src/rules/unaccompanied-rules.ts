import { birthday } from '../checks/days';
import { rulesOf, type AnyRule } from './return-rule';

const { error } = rulesOf('ssda903_uasc');
const sexes: Readonly<Record<string, string>> = { 1: 'M', 2: 'F' };
const sexOf = (code: string): string => sexes[code] ?? code;

/** Unaccompanied children. */
export const unaccompaniedRules: readonly AnyRule[] = [
  error({
    number: '304',
    says: 'unaccompanied up to eighteen',
    remedy: 'DUC is after the eighteenth birthday: correct one of them.',
    column: 'DUC',
    broken: ({ DUC, DOB }) => DUC > 0 && DOB > 0 && DUC > birthday(DOB, 18),
  }),
  error({
    number: 'INT21',
    says: 'one sex in every file',
    remedy: 'The header says otherwise: correct one of them.',
    column: 'SEX',
    broken: ({ SEX }, { told }) => {
      const said = told.ssda903_header[0]?.SEX ?? '';
      return SEX !== '' && said !== '' && sexOf(SEX) !== sexOf(said);
    },
  }),
];
