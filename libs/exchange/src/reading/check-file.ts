import { layoutOf } from '../layouts';
import { columnCheck } from './column-check';
import { filledRule, onceRule, orderRule } from '../ssda903/rule-numbers';
import type { FolderState } from './folder-state';
import { KeyTable } from './key-table';
import type { RecognisedFile } from './recognise';
import { cellReader } from './values';

/**
 * A further check of one row: its cells in the layout's order, cleaned, and each cell's day or 0. Both are
 * reused for the next row.
 */
export type RowCheck = (cells: readonly string[], days: Float64Array, line: number) => void;

const brokenRules = {
  quotes:
    'A quote is not closed, or text follows a closed one: put the cell in quotes and double those inside it.',
  encoding: 'The text is not UTF-8, or has a zero byte: save the file as CSV UTF-8.',
  length: 'A line of a megabyte is no row: look whether a quote or a line’s end is missing before it.',
} as const;

/** Checks every row of a file in one pass; answers how many rows there are. */
export async function checkFile(
  found: RecognisedFile,
  state: FolderState,
  rowChecks: readonly RowCheck[],
  onBytes: (bytes: number, rows: number) => void,
): Promise<number> {
  const { file, places } = found;
  let cellsThere = 0;
  const layout = layoutOf(found.name);
  const { columns } = layout;
  const { faults } = state;
  const width = columns.length;
  const checks = columns.map((column) => columnCheck(column, layout, file, state));
  const required = columns.map((column) => column.required);
  const readers = columns.map((column) => cellReader(column, layout));
  const childAt = columns.findIndex((column) => column.child === true);
  const tellsChildren = found.name === 'ssda903_header' || found.name === 'persons';
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
    if (record.length !== cellsThere)
      return faults.add(
        file,
        line,
        '',
        record.join(',').slice(0, 80),
        'as many cells as columns',
        `The row has ${record.length} cells, the header ${cellsThere}: put a cell with a comma in quotes.`,
      );
    for (let i = 0; i < width; i += 1) {
      const place = places[i]!;
      let cell = place < 0 ? '' : readers[i]!(record[place]!);
      if (i === childAt && cell !== '') {
        if (tellsChildren) state.spelling.take(cell);
        cell = cell.toUpperCase();
      }
      cells[i] = cell;
      if (cell !== '') days[i] = checks[i]!(cell, line);
      else {
        days[i] = 0;
        if (required[i])
          faults.add(
            file,
            line,
            columns[i]!.name,
            '',
            filledRule(found.name, columns[i]!.name),
            'The column may not be blank.',
          );
      }
    }
    for (const { later, earlier, name, before } of orders) {
      if (days[later]! > 0 && days[later]! < days[earlier]!)
        faults.add(
          file,
          line,
          name,
          cells[later]!,
          orderRule(`not before ${before}`, found.name, name),
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
          onceRule(found.name, layout.unique),
          `It stands already on line ${before}: take one out, or correct its ${layout.unique.join(' and ')}.`,
        );
    }
    for (const { place, table } of others) if (cells[place] !== '') table.put(cells[place]!, line);
    for (const further of rowChecks) further(cells, days, line);
  };

  for await (const { records, lines, broken, bytes } of found.records()) {
    for (let i = 0; i < records.length; i += 1) {
      if (header) {
        header = false;
        cellsThere = records[i]!.length;
      } else {
        rows += 1;
        check(records[i]!, lines[i]!);
      }
    }
    for (const { line, rule, value } of broken) faults.add(file, line, '', value, rule, brokenRules[rule]);
    onBytes(bytes, records.length);
  }
  return rows;
}
