import type { CivilDate } from '@iro/calendar';
import type { FileLayout, NamedColumn } from '../layout';

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : NaN;
};
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);
const lengths = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The day as the number yyyymmdd, or 0 when it isn't a real day from 1900 to 2099 in that form. No
 * allocation: this runs once a cell.
 */
export function dayNumber(text: string, dates: FileLayout['dates']): number {
  if (text.length !== 10) return 0;
  const british = dates === 'dd/mm/yyyy';
  const mark = british ? 47 : 45;
  if (text.charCodeAt(british ? 2 : 4) !== mark || text.charCodeAt(british ? 5 : 7) !== mark) return 0;
  const year = british ? two(text, 6) * 100 + two(text, 8) : two(text, 0) * 100 + two(text, 2);
  const month = british ? two(text, 3) : two(text, 5);
  const day = british ? two(text, 0) : two(text, 8);
  if (!(year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[month]!))
    return 0;
  if (month === 2 && day === 29 && year % 4 !== 0) return 0;
  if (year === 1900 && month === 2 && day === 29) return 0;
  return year * 10_000 + month * 100 + day;
}

/** The moment as yyyymmddhhmmss, or 0. Written yyyy-mm-ddThh:mm or with seconds. */
export function momentNumber(text: string): number {
  if (
    (text.length !== 16 && text.length !== 19) ||
    (text[10] !== 'T' && text[10] !== ' ') ||
    text[13] !== ':'
  )
    return 0;
  const day = dayNumber(text.slice(0, 10), 'yyyy-mm-dd');
  const [hour, minute, second] = [two(text, 11), two(text, 14), text.length === 19 ? two(text, 17) : 0];
  if (day === 0 || !(hour < 24 && minute < 60 && second < 60) || (text.length === 19 && text[16] !== ':'))
    return 0;
  return day * 1_000_000 + hour * 10_000 + minute * 100 + second;
}

/** Whether a text is a whole number that fits a database integer. */
export const isInteger = (text: string): boolean => /^-?\d{1,9}$/.test(text);

/** Whether a text is a number with a full stop for decimals. */
export const isDecimal = (text: string): boolean => /^-?\d{1,12}(\.\d{1,6})?$/.test(text);

/** A cell without surrounding blanks. */
export function clean(cell: string): string {
  const last = cell.length - 1;
  return last >= 0 && (cell.charCodeAt(0) <= 32 || cell.charCodeAt(last) <= 32) ? cell.trim() : cell;
}

/** A text without the quote that our own writer puts before = + - @. */
const plain = (cell: string): string =>
  cell.charCodeAt(0) === 39 && /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;

/** The code as the set spells it: the return's upload takes small letters for capitals. */
export function codeAsSpelt(cell: string, known: ReadonlyMap<string, unknown>): string {
  return known.has(cell) ? cell : cell.toUpperCase();
}

/** A day with a time of day after it, as extracts of the dataset write days. */
const withTime = /^(\d{4}-\d{2}-\d{2})[T ][\d:.]+(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Makes the function that brings a cell into the form its column is read in: without blanks around it, small
 * letters as capitals where they stand for them, and for the dataset's tables, which are written by databases:
 * NULL as blank, a moment as its day, a code's words as the code.
 */
export function cellReader(column: NamedColumn, layout: FileLayout): (cell: string) => string {
  if (layout.family !== 'SSD') return column.capitals === true ? (cell) => clean(cell).toUpperCase() : clean;
  const codes = new Map(
    column.codeSet?.codes.map(({ code, label }) => [label.toUpperCase(), code as string]),
  );
  return (cell) => {
    const said = clean(cell);
    if (said.toUpperCase() === 'NULL') return '';
    if (column.kind === 'date') return withTime.exec(said)?.[1] ?? said;
    return codes.get(said.toUpperCase()) ?? said;
  };
}

/** Makes the function that turns a checked cell of the column into its value. */
export function valueReader(
  column: NamedColumn,
  layout: FileLayout,
): (cell: string) => string | number | boolean | null {
  const read = cellReader(column, layout);
  const reader = ((): ((cell: string) => string | number | boolean) => {
    switch (column.kind) {
      case 'date':
        return layout.dates === 'yyyy-mm-dd'
          ? (cell) => cell as CivilDate
          : (cell) => `${cell.slice(6)}-${cell.slice(3, 5)}-${cell.slice(0, 2)}` as CivilDate;
      case 'datetime':
        return (cell) => cell.replace(' ', 'T');
      case 'integer':
      case 'decimal':
        return Number;
      case 'boolean':
        return (cell) => cell === 'yes' || cell === 'YES' || cell === 'Yes';
      case 'code': {
        const known = new Map(column.codeSet?.codes.map((code) => [code.code, code]));
        return (cell) => codeAsSpelt(cell, known);
      }
      case 'text':
        return plain;
    }
  })();
  return (cell) => {
    const said = read(cell);
    return said === '' ? null : reader(said);
  };
}
