import type { FileLayout, NamedColumn } from '../layout';
import { formRule, referenceRule } from '../ssda903/rule-numbers';
import type { FolderState } from './folder-state';
import { codeAsSpelt, dayNumber, isDecimal, isInteger, momentNumber } from './values';

/** Checks one cell that isn't blank; answers the day or moment as a number, else 0. */
export type CellCheck = (cell: string, line: number) => number;

/** Makes the check of a column's kind. */
function kindCheck(column: NamedColumn, layout: FileLayout, file: string, state: FolderState): CellCheck {
  const { name, codeSet, between, pattern } = column;
  const fault = (line: number, value: string, rule: string, remedy: string): 0 => (
    state.faults.add(file, line, name, value, formRule(rule, layout.name, name), remedy),
    0
  );
  const inRange = (cell: string, line: number): number =>
    between && (Number(cell) < between[0] || Number(cell) > between[1])
      ? fault(line, cell, 'in range', `Give a number from ${between[0]} to ${between[1]}.`)
      : 0;
  switch (column.kind) {
    case 'date': {
      const tells = state.tellerOf(layout.name, name);
      return (cell, line) => {
        const day = dayNumber(cell, layout.dates);
        if (day === 0) return fault(line, cell, 'real day', `Write a day that exists as ${layout.dates}.`);
        if (tells) state.days.saw(tells, day, { file, line, column: name, value: cell });
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
  // Where the file that would have it could not be read, that alone is said.
  if (!targets || targets.some((target) => state.unread.has(target.file))) return byKind;
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
      referenceRule(layout.name, column.name),
      `It isn't in ${said}: add its row there, or correct the value.`,
    );
    return number;
  };
}
