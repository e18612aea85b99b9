import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A row as a folder holds it: text by column. */
export type Row = Readonly<Record<string, string>>;

/** The files of a folder, each a list of rows; a file without rows is not written. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes a folder of CSV files, each with the columns of its first row. */
export function writeFolder(folder: string, tables: Tables): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    const [first] = rows;
    if (first === undefined) continue;
    const columns = Object.keys(first);
    const lines = [
      columns.join(','),
      ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(',')),
    ];
    writeFileSync(path.join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  }
}
