import { open } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { layoutOf } from '../layouts';
import type { Faults } from './fault';
import { layoutOfHeader } from './header-row';
import { heldRecords, type HeldTable } from './held-table';
import type { FoundTable } from './recognise';

type Cell = string | number | boolean | Date | null | undefined;

/** What a workbook may be packed and unpacked, in bytes: a council's return is far less. */
const [mostPacked, mostUnpacked] = [32 << 20, 512 << 20];
const [endOfDirectory, entryOfDirectory] = [0x06054b50, 0x02014b50];

/** What a zip file says that it unpacks to, in bytes; null when it is none. */
async function unpackedSize(path: string, bytes: number): Promise<number | null> {
  const file = await open(path);
  try {
    const tail = Buffer.alloc(Math.min(bytes, 66_000));
    await file.read(tail, 0, tail.length, bytes - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
    if (end < 0) return null;
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    let [at, size] = [0, 0];
    while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryOfDirectory) {
      size += directory.readUInt32LE(at + 24);
      at +=
        46 +
        directory.readUInt16LE(at + 28) +
        directory.readUInt16LE(at + 30) +
        directory.readUInt16LE(at + 32);
    }
    return size;
  } finally {
    await file.close();
  }
}

/** A cell as the file would have it: days as its layout writes them. */
function textOf(cell: Cell, british: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const day = cell.toISOString().slice(0, 10);
  return british ? day.split('-').reverse().join('/') : day;
}

/** A sheet's rows from its header on; null where the first row is not that of a known file. */
function tableOf(rows: readonly (readonly Cell[])[]): HeldTable | null {
  const first = rows.findIndex((row) => row.some((cell) => cell !== null && cell !== undefined));
  if (first < 0) return null;
  const header = rows[first]!.map((cell) => textOf(cell, false).trim());
  while (header.at(-1) === '') header.pop();
  const name = layoutOfHeader(header);
  if (name === null) return null;
  const british = layoutOf(name).dates === 'dd/mm/yyyy';
  const [records, lines]: [string[][], number[]] = [[header], [first + 1]];
  rows.slice(first + 1).forEach((row, at) => {
    const cells = header.map((_, place) => textOf(row[place], british));
    if (cells.every((cell) => cell.trim() === '')) return;
    records.push(cells);
    lines.push(first + at + 2);
  });
  return { records, lines };
}

/**
 * The sheets of a workbook (.xlsx) that are files of the return or the extract. Other sheets are left alone,
 * and so is a workbook that has none.
 */
export async function sheetsOf(
  file: string,
  from: Pick<FoundTable, 'path' | 'bytes' | 'changed'>,
  faults: Faults,
): Promise<readonly FoundTable[]> {
  const size = from.bytes > mostPacked ? Infinity : await unpackedSize(from.path, from.bytes);
  if (size === null || size > mostUnpacked) {
    const [rule, remedy] =
      size === null
        ? ['a workbook', 'It cannot be opened as .xlsx: save each sheet as CSV UTF-8.']
        : ['a workbook of a return’s size', 'It is too large: save each sheet as CSV UTF-8.'];
    faults.add(file, 0, '', '', rule, remedy);
    return [];
  }
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly Cell[])[] }[];
  try {
    sheets = (await readWorkbook(from.path)) as unknown as typeof sheets;
  } catch {
    faults.add(file, 0, '', '', 'a workbook', 'It cannot be opened as .xlsx: save each sheet as CSV UTF-8.');
    return [];
  }
  return sheets.flatMap(({ sheet, data }) => {
    const table = tableOf(data);
    return table === null
      ? []
      : [
          {
            ...from,
            file: `${file} [${sheet}]`,
            records: () => heldRecords(() => Promise.resolve(table), from.bytes),
          },
        ];
  });
}
