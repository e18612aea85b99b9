import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { layoutOf } from '../layouts';
import { ssda903 } from '../ssda903/ssda903';
import type { Faults } from './fault';
import { heldRecords, type HeldTable } from './held-table';
import type { FoundTable } from './recognise';

type File = keyof typeof ssda903;
type Block = ReadonlyMap<string, string>;

/** An XML larger than this is no council's return. */
const mostBytes = 256 << 20;
/** What the XML calls otherwise than the CSV does. */
const renamed: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };
const files = Object.keys(ssda903) as readonly File[];
const columnsOf = (file: File): readonly string[] => layoutOf(file).columns.map(({ name }) => name);
/** What every file repeats of the child. */
const ofChild = new Set(['CHILD', 'DOB', 'SEX']);

/** Collects the rows of each file from the blocks of the XML. */
class Rows {
  private readonly rows = new Map<File, string[][]>();

  /** A child's header, in which the return also tells of leaving care, adoption and asylum. */
  header(child: Block): void {
    this.put('ssda903_header', child, child);
    for (const file of ['ssda903_oc3', 'ssda903_ad1'] as const)
      if (columnsOf(file).some((name) => !ofChild.has(name) && (child.get(name) ?? '') !== ''))
        this.put(file, child, child);
    if (child.get('UASC') === '1' || (child.get('DUC') ?? '') !== '') this.put('ssda903_uasc', child, child);
  }

  /** A block within a child: of the file that has all its columns. */
  block(name: string, block: Block, child: Block): void {
    const told = [...block].filter(([, value]) => value !== '').map(([column]) => column);
    if (told.length === 0) return;
    const file =
      name === 'EPISODE'
        ? 'ssda903_episodes'
        : files.find((each) => told.every((column) => columnsOf(each).includes(column)));
    if (file !== undefined) this.put(file, block, child);
  }

  tables(): [File, HeldTable][] {
    return [...this.rows].map(([file, rows]) => [
      file,
      { records: [[...columnsOf(file)], ...rows], lines: [1, ...rows.map((_, at) => at + 2)] },
    ]);
  }

  private put(file: File, block: Block, child: Block): void {
    const row = columnsOf(file).map(
      (name) => block.get(name) ?? (ofChild.has(name) ? child.get(name) : '') ?? '',
    );
    const rows = this.rows.get(file);
    if (rows) rows.push(row);
    else this.rows.set(file, [row]);
  }
}

/** Reads the blocks as they come: CHILD holds HEADER and EPISODE, and HEADER holds the others. */
function parserOf(rows: Rows, root: (name: string) => void): SaxesParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  let [header, block] = [new Map<string, string>(), new Map<string, string>()];
  let [text, blocks]: [string, [string, Block][]] = ['', []];
  parser.on('opentag', ({ name }) => {
    path.push(name.toUpperCase());
    if (path.length === 1) root(path[0]!);
    text = '';
    if (path.length === 2) [header, blocks] = [new Map(), []];
    if (path.at(-1) === 'EPISODE' || (path.length === 4 && path[2] === 'HEADER')) block = new Map();
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    const column = renamed[name] ?? name;
    if (path.length === 3 && path[2] === 'HEADER') {
      if (block.size > 0) blocks.push([name, block]);
      else header.set(column, text.trim());
      block = new Map();
    } else if (path.length === 2 && name === 'EPISODE') blocks.push([name, block]);
    else if (path.length === 4 || (path.length === 3 && path[2] === 'EPISODE'))
      block.set(column, text.trim());
    else if (path.length === 1 && name === 'CHILD') {
      rows.header(header);
      for (const [of, each] of blocks) rows.block(of, each, header);
    }
    text = '';
  });
  return parser;
}

/**
 * The files of a return in the Department's XML: root EXPSSDA903, one CHILD each. A fault's line is the row of
 * its kind of block, the first being 2 as in a CSV.
 */
export async function departmentXml(
  file: string,
  from: Pick<FoundTable, 'path' | 'bytes' | 'changed'>,
  faults: Faults,
): Promise<readonly FoundTable[]> {
  if (from.bytes > mostBytes) {
    faults.add(
      file,
      0,
      '',
      '',
      'an XML of a return’s size',
      'It is too large: send the return as CSV files.',
    );
    return [];
  }
  const rows = new Rows();
  let root = '';
  const parser = parserOf(rows, (name) => {
    root = name;
  });
  try {
    const decoder = new TextDecoder('utf-8');
    for await (const chunk of createReadStream(from.path)) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (root !== '' && root !== 'EXPSSDA903') return [];
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    faults.add(file, 0, '', (error as Error).message, 'XML that can be read', 'Export the return again.');
    return [];
  }
  return rows.tables().map(([name, table]) => ({
    ...from,
    file: `${file} [${name.replace('ssda903_', '')}]`,
    records: () => heldRecords(() => Promise.resolve(table), from.bytes),
  }));
}
