import { layoutOf } from '../layouts';
import { columnCheck } from './column-check';
import { csvRecords } from './csv-records';
import type { FolderState } from './folder-state';
import { KeyTable } from './key-table';
import type { RecognisedFile } from './recognise';
import { clean } from './values';

/**
 * A further check of one row: its cells in the layout's order, cleaned, and each cell's day or 0. Both are
 * reused for the next row.
 */
export type RowCheck = (cells: readonly string[], days: Float64Array, line: number) => void;

const brokenRules = {
  quotes:
    'A quote is not closed, or text follows a closed one: put the cell in quotes and double those inside it.',
  encoding: 'The text is not UTF-8, or has a zero byte: save the file as CSV UTF-8.',
} as const;

/** Checks every row of a file in one pass; answers how many rows there are. */
export async function checkFile(
  found: RecognisedFile,
  state: FolderState,
  rowChecks: readonly RowCheck[],
  onBytes: (bytes: number, rows: number) => void,
): Promise<number> {
  const { file, places } = found;
  const layout = layoutOf(found.name);
  const { columns } = layout;
  const { faults } = state;
  const width = columns.length;
  const checks = columns.map((column) => columnCheck(column, layout, file, state));
  const required = columns.map((column) => column.required);
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const orders = columns.flatMap((column, later) =>
    column.notBefore
      ? [{ later, earlier: at(column.notBefore), name: column.name, before: column.notBefore }]
      : [],
  );
  const unique = layout.unique.map(at);
  const keyTables = columns.flatMap((column, place) => {
    const table = state.keys.get(`${found.name}.${column.name}`);
    return table ? [{ place, table, only: unique.length === 1 && unique[0] === place }] : [];
  });
  const ownKey = keyTables.find((key) => key.only);
  const seen = ownKey?.table ?? new KeyTable();
  const others = keyTables.filter((key) => key !== ownKey);
  const cells = new Array<string>(width).fill('');
  const days = new Float64Array(width);
  let rows = 0;
  let header = true;

  const check = (record: readonly string[], line: number): void => {
    if (record.length !== width)
      return faults.add(
        file,
        line,
        '',
        record.join(',').slice(0, 80),
        'as many cells as columns',
        `The row has ${record.length} cells, the header ${width}: put a cell with a comma in quotes.`,
      );
    for (let i = 0; i < width; i += 1) {
      const cell = clean(record[places[i]!]!);
      cells[i] = cell;
      if (cell !== '') days[i] = checks[i]!(cell, line);
      else {
        days[i] = 0;
        if (required[i])
          faults.add(file, line, columns[i]!.name, '', 'filled', 'The column may not be blank.');
      }
    }
    for (const { later, earlier, name, before } of orders) {
      if (days[later]! > 0 && days[later]! < days[earlier]!)
        faults.add(
          file,
          line,
          name,
          cells[later]!,
          `not before ${before}`,
          `It is earlier than ${before} (${cells[earlier]!}): correct one of them.`,
        );
    }
    const key = unique.length === 1 ? cells[unique[0]!]! : unique.map((place) => cells[place]).join('\0');
    if (key !== '') {
      const before = seen.put(key, line);
      if (before >= 0)
        faults.add(
          file,
          line,
          layout.unique.join(' + '),
          key.replaceAll('\0', ' '),
          'once in the file',
          `It stands already on line ${before}: take one out, or correct its ${layout.unique.join(' and ')}.`,
        );
    }
    for (const { place, table } of others) if (cells[place] !== '') table.put(cells[place]!, line);
    for (const further of rowChecks) further(cells, days, line);
  };

  for await (const { records, lines, broken, bytes } of csvRecords(found.path)) {
    for (let i = 0; i < records.length; i += 1) {
      if (header) header = false;
      else {
        rows += 1;
        check(records[i]!, lines[i]!);
      }
    }
    for (const { line, rule, value } of broken) faults.add(file, line, '', value, rule, brokenRules[rule]);
    onBytes(bytes, records.length);
  }
  return rows;
}
