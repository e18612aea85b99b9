import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isValid } from '@iro/codes';
import { fileNames, layoutOf, type Column, type FileLayout } from '@iro/exchange';
import { EXTRACT_COLUMNS, RETURN_COLUMNS } from './columns';
import { DemonstrationFolder, type Record } from './figures/demonstration-folder';
import { generateDemonstration } from './generate';

const path = mkdtempSync(join(tmpdir(), 'demonstration-'));
generateDemonstration(path);
const folder = new DemonstrationFolder(path);
afterAll(() => rmSync(path, { recursive: true }));

/** The generated file that a layout is recognised in, by its set of columns. */
function fileOf(layout: FileLayout): string | undefined {
  const wanted = layout.columns
    .map(({ name }) => name)
    .sort()
    .join();
  return Object.entries({ ...RETURN_COLUMNS, ...EXTRACT_COLUMNS }).find(
    ([name, columns]) =>
      [...columns].sort().join() === wanted && (layout.family === 'SSDA903' || name === layout.name),
  )?.[0];
}

const readers = fileNames.map(layoutOf).map((layout) => ({ layout, file: fileOf(layout) }));
const shapes: { readonly [kind: string]: (dates: FileLayout['dates']) => RegExp } = {
  date: (dates) => (dates === 'dd/mm/yyyy' ? /^\d\d\/\d\d\/\d{4}$/ : /^\d{4}-\d\d-\d\d$/),
  datetime: () => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
  integer: () => /^-?\d+$/,
  decimal: () => /^-?\d+(\.\d+)?$/,
  boolean: () => /^(yes|no)$/,
};

function fault(cell: string, column: Column, row: Record, layout: FileLayout): string | null {
  if (cell === '') return column.required ? 'is blank' : null;
  const shape = shapes[column.kind]?.(layout.dates);
  if (shape && !shape.test(cell)) return `is no ${column.kind}`;
  if (column.codeSet && !isValid(column.codeSet, cell, 2016)) return 'is no code of 2016';
  if (column.pattern && !column.pattern.test.test(cell)) return `is not ${column.pattern.says}`;
  if (column.between && !(Number(cell) >= column.between[0] && Number(cell) <= column.between[1]))
    return 'is out of range';
  const sortable = (day: string) =>
    layout.dates === 'dd/mm/yyyy' ? day.split('/').reverse().join('-') : day;
  const before = column.notBefore ? row[column.notBefore] : undefined;
  if (before && sortable(cell) < sortable(before)) return `comes before ${column.notBefore}`;
  return null;
}

test('every generated file is one that an import recognises', () => {
  const recognised = new Set(readers.map(({ file }) => file));
  expect(
    [...Object.keys(RETURN_COLUMNS), ...Object.keys(EXTRACT_COLUMNS)].filter((name) => !recognised.has(name)),
  ).toEqual([]);
});

describe('every row is one that an import accepts', () => {
  const present = readers.filter(
    (reader): reader is { layout: FileLayout; file: string } => reader.file !== undefined,
  );
  test.each(present.map((reader) => [reader.file, reader] as const))('%s', (_, { layout, file }) => {
    const known = new Map<string, Set<string>>();
    const values = (name: string, column: string) => {
      const key = `${name}.${column}`;
      const source = readers.find((reader) => reader.layout.name === name)?.file;
      if (!known.has(key))
        known.set(key, new Set(source ? folder.rows(source).map((row) => row[column] ?? '') : []));
      return known.get(key) as Set<string>;
    };
    const faults: string[] = [];
    for (const [index, row] of folder.rows(file).entries()) {
      for (const column of layout.columns) {
        const cell = row[column.name] ?? '';
        const said = fault(cell, column, row, layout);
        if (said) faults.push(`line ${index + 2}, ${column.name} '${cell}' ${said}`);
        else if (
          cell !== '' &&
          column.references &&
          !column.references.some((to) => values(to.file, to.column).has(cell))
        )
          faults.push(`line ${index + 2}, ${column.name} '${cell}' is nowhere to be found`);
      }
    }
    const keys = new Set(folder.rows(file).map((row) => layout.unique.map((name) => row[name]).join('|')));
    expect(faults.slice(0, 5)).toEqual([]);
    expect(keys.size).toBe(folder.rows(file).length);
  });
});
