import type { FileLayout, NamedColumn } from '../layout';
import type { FolderState } from './folder-state';
import { codeAsSpelt, dayNumber, isDecimal, isInteger, momentNumber } from './values';

/** Checks one cell that isn't blank; answers the day or moment as a number, else 0. */
export type CellCheck = (cell: string, line: number) => number;

/** Makes the check of a column's kind. */
function kindCheck(column: NamedColumn, layout: FileLayout, file: string, state: FolderState): CellCheck {
  const { name, codeSet, between, pattern } = column;
  const fault = (line: number, value: string, rule: string, remedy: string): 0 => (
    state.faults.add(file, line, name, value, rule, remedy),
    0
  );
  const inRange = (cell: string, line: number): number =>
    between && (Number(cell) < between[0] || Number(cell) > between[1])
      ? fault(line, cell, 'in range', `Give a number from ${between[0]} to ${between[1]}.`)
      : 0;
  switch (column.kind) {
    case 'date': {
      const family = state.decidesYear(layout.name, name);
      const yearEnd =
        layout.family === 'SSDA903' && state.givenYear !== undefined
          ? state.givenYear * 10_000 + 331
          : Infinity;
      return (cell, line) => {
        const day = dayNumber(cell, layout.dates);
        if (day === 0) return fault(line, cell, 'real day', `Write a day that exists as ${layout.dates}.`);
        if (day > yearEnd)
          fault(
            line,
            cell,
            'within the year',
            `The return to 31 March ${state.givenYear} tells nothing later: correct ` +
              `the day, or give the right year with the command.`,
          );
        if (family) state.sawDay(family, day, file, line, name, cell);
        return day;
      };
    }
    case 'datetime':
      return (cell, line) =>
        momentNumber(cell) ||
        fault(line, cell, 'real moment', 'Write a day and time that exist as yyyy-mm-ddThh:mm.');
    case 'integer':
      return (cell, line) =>
        isInteger(cell)
          ? inRange(cell, line)
          : fault(line, cell, 'whole number', 'Give a whole number in digits, without separators.');
    case 'decimal':
      return (cell, line) =>
        isDecimal(cell)
          ? inRange(cell, line)
          : fault(line, cell, 'number', 'Give a number in digits with a full stop for decimals.');
    case 'boolean':
      return (cell, line) =>
        /^(yes|no)$/i.test(cell) ? 0 : fault(line, cell, 'yes or no', 'Write yes or no.');
    case 'code': {
      if (!codeSet) throw new Error(`${layout.name}.${name} is a code column without a code set.`);
      const known = new Map(
        codeSet.codes.map((code) => [code.code as string, code.from !== undefined || code.to !== undefined]),
      );
      const list = codeSet.codes.map((code) => code.code).join(', ');
      return (cell, line) => {
        const code = codeAsSpelt(cell, known);
        const someYears = known.get(code);
        if (someYears === undefined) return fault(line, cell, 'known code', `Use one of ${list}.`);
        if (someYears) state.codeOfSomeYears(codeSet, code, file, line, name);
        return 0;
      };
    }
    case 'text':
      return pattern
        ? (cell, line) => (pattern.test.test(cell) ? 0 : fault(line, cell, 'form', `Write ${pattern.says}.`))
        : () => 0;
  }
}

/** Makes the whole check of a column: its kind, then whether what it refers to is in the folder. */
export function columnCheck(
  column: NamedColumn,
  layout: FileLayout,
  file: string,
  state: FolderState,
): CellCheck {
  const byKind = kindCheck(column, layout, file, state);
  const targets = column.references;
  if (!targets) return byKind;
  const tables = targets.map((target) => state.keys.get(`${target.file}.${target.column}`)!);
  const said = targets.map((target) => `${target.file}.${target.column}`).join(' or ');
  return (cell, line) => {
    const number = byKind(cell, line);
    for (const table of tables) if (table.get(cell) >= 0) return number;
    state.faults.add(
      file,
      line,
      column.name,
      cell,
      'in the folder',
      `It isn't in ${said}: add its row there, or correct the value.`,
    );
    return number;
  };
}
