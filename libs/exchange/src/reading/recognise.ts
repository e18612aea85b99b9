import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames, layoutOf, type FileName } from '../layouts';
import { csvRecords } from './csv-records';
import type { Faults } from './fault';
import { yearTellers } from './folder-state';
import { clean } from './values';

/** A file of the folder, known by its columns. */
export interface RecognisedFile {
  readonly name: FileName;
  /** File name in the folder, as faults give it. */
  readonly file: string;
  readonly path: string;
  /** Place in the record of each of the layout's columns. */
  readonly places: readonly number[];
  readonly bytes: number;
  readonly changed: number;
}

/** The cells of the header row, or null for an empty file. */
async function headerOf(path: string): Promise<string[] | null> {
  for await (const batch of csvRecords(path)) if (batch.records[0]) return batch.records[0].map(clean);
  return null;
}

/** The layout sharing most columns with the header, if any shares half. */
function nearest(header: readonly string[]): FileName | null {
  const scored = fileNames.map((name) => {
    const names = layoutOf(name).columns.map((column) => column.name);
    return {
      name,
      score: names.filter((column) => header.includes(column)).length / new Set([...names, ...header]).size,
    };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.5 ? best.name : null;
}

/** Says what keeps a header from being that of a layout. */
function explain(file: string, header: readonly string[], faults: Faults): void {
  const name = nearest(header);
  if (!name)
    return faults.add(
      file,
      1,
      '',
      header.join(','),
      'known file',
      'No file has these columns. Compare the header row with docs/iro-extract.md, or take the file out of the folder.',
    );
  const names = layoutOf(name).columns.map((column) => column.name);
  for (const missing of names.filter((column) => !header.includes(column)))
    faults.add(
      file,
      1,
      missing,
      '',
      'all columns',
      `Taken for ${name}: add the column ${missing}, empty if you have nothing for it.`,
    );
  for (const extra of header.filter((column) => !names.includes(column)))
    faults.add(file, 1, extra, '', 'no other columns', `Taken for ${name}: take the column out.`);
  for (const twice of header.filter((column, at) => header.indexOf(column) !== at))
    faults.add(file, 1, twice, '', 'column once', 'The column stands twice: take one out.');
}

/** Finds the CSV files of a folder and which layout each has. Other files are left alone. */
export async function recognise(folder: string, faults: Faults): Promise<RecognisedFile[]> {
  const byColumns = new Map(
    fileNames.map((name) => [
      layoutOf(name)
        .columns.map((column) => column.name)
        .sort()
        .join(),
      name,
    ]),
  );
  const found = new Map<FileName, RecognisedFile>();
  const entries = await readdir(folder);
  for (const file of entries.filter((entry) => /\.csv$/i.test(entry) && !entry.startsWith('.')).sort()) {
    const path = join(folder, file);
    const { size: bytes, mtimeMs: changed } = await stat(path);
    const header = await headerOf(path);
    if (!header) {
      faults.add(
        file,
        0,
        '',
        '',
        'header row',
        'The file is empty: give it its header row, or take it out of the folder.',
      );
      continue;
    }
    const name = byColumns.get([...header].sort().join());
    if (!name) {
      explain(file, header, faults);
      continue;
    }
    const before = found.get(name);
    if (before)
      faults.add(
        file,
        1,
        '',
        '',
        'one file of each kind',
        `${before.file} has the same columns (${name}): put the rows into one file.`,
      );
    else
      found.set(name, {
        name,
        file,
        path,
        places: layoutOf(name).columns.map((column) => header.indexOf(column.name)),
        bytes,
        changed,
      });
  }
  if (found.size === 0 && faults.count === 0)
    faults.add(
      '',
      0,
      '',
      '',
      'files to import',
      'The folder has no CSV file: docs/iro-extract.md lists those it may have.',
    );
  return readingOrder().flatMap((name) => found.get(name) ?? []);
}

/** File names so that a file comes after those it refers to, and those that tell the year come first. */
export function readingOrder(): FileName[] {
  const order: FileName[] = [];
  const visit = (name: FileName): void => {
    if (order.includes(name)) return;
    for (const column of layoutOf(name).columns)
      for (const target of column.references ?? []) visit(target.file as FileName);
    order.push(name);
  };
  [...yearTellers, ...fileNames].forEach(visit);
  return order;
}
