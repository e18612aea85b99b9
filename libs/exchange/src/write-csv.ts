import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileLayout, NamedColumn, Row } from './layout';

/** A spreadsheet would take a text that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]|^\s|\s$/;

/** A text as a cell: never a formula, quoted where it must be. */
export function safeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Makes the function that writes a column's values. */
function cellWriter(column: NamedColumn, layout: FileLayout): (value: unknown) => string {
  const write = ((): ((value: unknown) => string) => {
    if (column.kind === 'boolean') return (value) => (value ? 'yes' : 'no');
    if (column.kind === 'integer' || column.kind === 'decimal' || column.kind === 'code') return String;
    if (column.kind === 'date' && layout.dates === 'dd/mm/yyyy')
      return (value) => `${String(value).slice(8)}/${String(value).slice(5, 7)}/${String(value).slice(0, 4)}`;
    return (value) => safeCell(String(value));
  })();
  return (value) => (value === null || value === undefined ? '' : write(value));
}

/** Rows as CSV of their layout, in pieces of text: header first, CRLF, blanks for null. */
export async function* writeCsv<L extends FileLayout>(
  rows: Iterable<Row<L>> | AsyncIterable<Row<L>>,
  layout: L,
): AsyncGenerator<string> {
  const names = layout.columns.map((column) => column.name);
  const writers = layout.columns.map((column) => cellWriter(column, layout));
  let piece = `${names.join(',')}\r\n`;
  for await (const row of rows as AsyncIterable<Record<string, unknown>>) {
    for (let i = 0; i < names.length; i += 1) piece += `${i > 0 ? ',' : ''}${writers[i]!(row[names[i]!])}`;
    piece += '\r\n';
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** Writes rows to a file, no faster than the disk takes them. */
export async function writeCsvFile<L extends FileLayout>(
  path: string,
  rows: Iterable<Row<L>> | AsyncIterable<Row<L>>,
  layout: L,
): Promise<void> {
  await pipeline(Readable.from(writeCsv(rows, layout)), createWriteStream(path));
}
