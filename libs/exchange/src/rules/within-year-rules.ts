import type { ReturnFile } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

/** A day that a return cannot tell: after its year. */
const byYearEnd = (file: ReturnFile, column: string, number: string): AnyRule =>
  rulesOf(file).error({
    number,
    says: 'by the end of the year',
    remedy:
      'The return tells nothing later than 31 March of its year: correct the day, or give the right year.',
    column,
    broken: (row, { to }) => Number((row as unknown as Record<string, unknown>)[column]) > to,
  });

/** A day that a return tells only where it is in its year: whether one before is a mistake, it cannot say. */
const fromYearStart = (file: ReturnFile, column: string, number: string): AnyRule =>
  rulesOf(file).warning({
    number,
    says: 'in the year',
    remedy: 'It is before 1 April of the year: take the row out, or correct the day.',
    column,
    broken: (row, { from }) => {
      const day = Number((row as unknown as Record<string, unknown>)[column]);
      return day > 0 && day < from;
    },
  });

/** Days against the year. */
export const withinYearRules: readonly AnyRule[] = [
  byYearEnd('ssda903_episodes', 'DECOM', '354'),
  byYearEnd('ssda903_episodes', 'DEC', '385'),
  byYearEnd('ssda903_reviews', 'REVIEW', '166'),
  byYearEnd('ssda903_uasc', 'DUC', '104'),
  byYearEnd('ssda903_ad1', 'DATE_INT', '112'),
  byYearEnd('ssda903_ad1', 'DATE_MATCH', '113'),
  fromYearStart('ssda903_reviews', 'REVIEW', 'held before the year'),
];
