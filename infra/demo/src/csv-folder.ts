import { mkdirSync, openSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';

export type Cell = string | number | boolean | null | undefined;
export type Row = Record<string, Cell>;

const CHUNK = 1 << 18;

/**
 * A folder of CSV files, each written in chunks as rows arrive, so that a large year needs no more memory
 * than a small one.
 */
export class CsvFolder {
  private readonly files = new Map<
    string,
    { columns: readonly string[]; handle: number; pending: string[]; size: number; rows: number }
  >();

  constructor(folder: string, layout: Record<string, readonly string[]>) {
    mkdirSync(folder, { recursive: true });
    for (const [name, columns] of Object.entries(layout)) {
      const header = `${columns.join(',')}\n`;
      this.files.set(name, {
        columns,
        handle: openSync(join(folder, `${name}.csv`), 'w'),
        pending: [header],
        size: header.length,
        rows: 0,
      });
    }
  }

  write(name: string, row: Row): void {
    const file = this.files.get(name);
    if (!file) throw new Error(`There is no file called ${name}`);
    let line = '';
    let used = 0;
    for (let index = 0; index < file.columns.length; index++) {
      const column = file.columns[index] as string;
      if (index > 0) line += ',';
      if (column in row) {
        used++;
        line += quoted(row[column]);
      }
    }
    if (used !== Object.keys(row).length) {
      throw new Error(
        `${name} has no column ${Object.keys(row)
          .filter((key) => !file.columns.includes(key))
          .join(', ')}`,
      );
    }
    line += '\n';
    file.pending.push(line);
    file.rows++;
    if ((file.size += line.length) >= CHUNK) this.flush(file);
  }

  close(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [name, file] of this.files) {
      this.flush(file);
      closeSync(file.handle);
      counts[name] = file.rows;
    }
    return counts;
  }

  private flush(file: { handle: number; pending: string[]; size: number }): void {
    writeSync(file.handle, file.pending.join(''));
    file.pending.length = 0;
    file.size = 0;
  }
}

function quoted(cell: Cell): string {
  if (cell == null) return '';
  if (cell === true) return 'yes';
  if (cell === false) return 'no';
  if (typeof cell === 'number') return String(cell);
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
