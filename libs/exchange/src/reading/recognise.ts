import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames, layoutOf, type FileName } from '../layouts';
import { csvRecords, type Batch } from './csv-records';
import { dialectOf } from './csv-dialect';
import { departmentXml } from './department-xml';
import { explainHeader, layoutOfHeader } from './header-row';
import type { Faults } from './fault';
import { yearTellers } from './folder-state';
import { clean } from './values';
import { sheetsOf } from './workbook';

/** A table found in the folder, before anyone knows what it is. */
export interface FoundTable {
  /** What faults call it: the file's name, with the sheet or block where it has several. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly changed: number;
  readonly records: () => AsyncGenerator<Batch>;
}

/** A file of the folder, known by its columns. */
export interface RecognisedFile extends FoundTable {
  readonly name: FileName;
  /** Place in the record of each of the layout's columns; -1 of one that may be left out and is. */
  readonly places: readonly number[];
}

/** The files of a folder as they are recognised, and which of the files it has could not be read. */
export interface Recognised {
  readonly files: readonly RecognisedFile[];
  readonly unread: ReadonlySet<FileName>;
}

const readable = /\.(csv|xlsx|xml)$/i;

/** The cells of the header row, or null for an empty file. */
async function headerOf(found: FoundTable): Promise<string[] | null> {
  for await (const { records, broken } of found.records()) {
    if (records[0]) return records[0].map(clean);
    if (broken[0]) return [broken[0].value];
  }
  return null;
}

/** The tables of one entry of the folder; none of what is no file, which is a fault. */
async function tablesOf(folder: string, file: string, faults: Faults): Promise<readonly FoundTable[]> {
  const path = join(folder, file);
  const stats = await lstat(path);
  if (!stats.isFile()) {
    const [what, remedy] = stats.isSymbolicLink()
      ? ['a link', 'Put the file itself into the folder.']
      : stats.isDirectory()
        ? ['a folder', 'Take it out, or import it by itself.']
        : ['no file', 'Take it out.'];
    faults.add(file, 0, '', what, 'a file', remedy);
    return [];
  }
  const { size: bytes, mtimeMs: changed } = stats;
  const from = { path, bytes, changed };
  if (/\.xlsx$/i.test(file)) return sheetsOf(file, from, faults);
  if (/\.xml$/i.test(file)) return departmentXml(file, from, faults);
  const dialect = await dialectOf(path);
  return [{ ...from, file, records: () => csvRecords(path, dialect) }];
}

/** Finds the files of a folder and which layout each has: CSV, workbooks and the Department's XML. */
export async function recognise(folder: string, faults: Faults): Promise<Recognised> {
  const found = new Map<FileName, RecognisedFile>();
  const unread = new Set<FileName>();
  const entries = (await readdir(folder)).filter((entry) => readable.test(entry) && !/^(\.|~\$)/.test(entry));
  for (const entry of entries.sort()) {
    for (const table of await tablesOf(folder, entry, faults)) {
      const header = await headerOf(table);
      if (!header) {
        faults.add(
          table.file,
          0,
          '',
          '',
          'header row',
          'The file is empty: give it its header row, or take it out of the folder.',
        );
        continue;
      }
      const name = layoutOfHeader(header);
      const before = name === null ? undefined : found.get(name);
      if (name === null) {
        const nearest = explainHeader(table.file, header, faults);
        if (nearest !== null) unread.add(nearest);
      } else if (before)
        faults.add(
          table.file,
          1,
          '',
          '',
          'one file of each kind',
          `${before.file} has the same columns (${name}): put the rows into one file.`,
        );
      else found.set(name, { ...table, name, places: placesOf(name, header) });
    }
  }
  if (found.size === 0 && faults.count === 0)
    faults.add(
      '',
      0,
      '',
      '',
      'files to import',
      'The folder has no CSV file, workbook (.xlsx) or XML of the return: docs/iro-extract.md lists what it may have.',
    );
  return { files: readingOrder().flatMap((name) => found.get(name) ?? []), unread };
}

/** Where each column of a layout stands in a header row, whatever the size of its letters. */
function placesOf(name: FileName, header: readonly string[]): readonly number[] {
  const upper = header.map((column) => column.toUpperCase());
  return layoutOf(name).columns.map((column) => upper.indexOf(column.name.toUpperCase()));
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
