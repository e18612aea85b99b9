import { stat } from 'node:fs/promises';
import { layoutOf, type FileName, type RowOf } from '../layouts';
import type { ChildSpelling } from './child-spelling';
import type { RecognisedFile } from './recognise';
import { valueReader } from './values';

/**
 * The typed rows of a file that has been checked, in its order; `onRows` hears how many have been read.
 * Throws when the file changed since.
 */
export async function* typedRows<N extends FileName>(
  found: RecognisedFile,
  spelling: ChildSpelling,
  onRows?: (rows: number) => void,
): AsyncGenerator<RowOf<N>> {
  const { size, mtimeMs } = await stat(found.path);
  if (size !== found.bytes || mtimeMs !== found.changed)
    throw new Error(`${found.file} has changed since it was checked: run the import again.`);
  const layout = layoutOf(found.name);
  const names = layout.columns.map((column) => column.name);
  const readers = layout.columns.map((column) => {
    const read = valueReader(column, layout);
    return column.child === true
      ? (cell: string) => {
          const child = read(cell);
          return child === null ? null : spelling.of(String(child));
        }
      : read;
  });
  let header = true;
  // The header is no row.
  let read = -1;
  for await (const { records } of found.records()) {
    read += records.length;
    onRows?.(Math.max(read, 0));
    for (const record of records) {
      if (header) {
        header = false;
        continue;
      }
      const row: Record<string, unknown> = {};
      for (let i = 0; i < names.length; i += 1)
        row[names[i]!] = found.places[i]! < 0 ? null : readers[i]!(record[found.places[i]!]!);
      yield row as RowOf<N>;
    }
  }
}

type Episode = RowOf<'ssda903_episodes'>;

/** How many rows may be held to bring a child's episodes together. */
const mostHeld = 100_000;

/** Which part a child's episodes fall in when the file is out of order. */
function partOf(child: string, parts: number): number {
  let hash = 7;
  for (let i = 0; i < child.length; i += 1) hash = (Math.imul(hash, 31) + child.charCodeAt(i)) >>> 0;
  return hash % parts;
}

const byStart = (a: Episode, b: Episode): number => (a.DECOM < b.DECOM ? -1 : a.DECOM > b.DECOM ? 1 : 0);

/**
 * Each child's episodes, sorted by start. A file out of order is read several times, a part of the children
 * each, so that memory stays flat.
 */
export async function* episodesByChild(
  found: RecognisedFile,
  spelling: ChildSpelling,
  { rows, inOrder }: { readonly rows: number; readonly inOrder: boolean },
): AsyncGenerator<Episode[]> {
  if (inOrder) {
    let held: Episode[] = [];
    for await (const episode of typedRows<'ssda903_episodes'>(found, spelling)) {
      if (held[0] && held[0].CHILD !== episode.CHILD) {
        yield held;
        held = [];
      }
      held.push(episode);
    }
    if (held[0]) yield held;
    return;
  }
  const parts = Math.ceil(rows / mostHeld);
  for (let part = 0; part < parts; part += 1) {
    const children = new Map<string, Episode[]>();
    for await (const episode of typedRows<'ssda903_episodes'>(found, spelling)) {
      if (partOf(episode.CHILD, parts) !== part) continue;
      const held = children.get(episode.CHILD);
      if (held) held.push(episode);
      else children.set(episode.CHILD, [episode]);
    }
    for (const held of children.values()) yield held.sort(byStart);
  }
}
