import { BadInput } from '@iro/process';

/** How many a page holds when nobody says, and at most. */
const usual = 50;
const most = 500;

/** The page asked for. @throws BadInput when `first` is not from 1 to 500 */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? usual;
  if (size < 1 || size > most) throw new BadInput(`Ask for 1 to ${most} at a time: first was ${size}.`);
  return size;
}

/** A cursor that says nothing to its reader. */
export const cursorOf = (...values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** What a cursor stands for. @throws BadInput when it is none of ours */
export function fromCursor(cursor: string, length: number): (string | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length)
      return values.map((value) => (value === null ? null : String(value)));
  } catch {
    /* said below */
  }
  throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
}

/** A page of rows as a connection: asked one more than shown, to know whether there is another. */
export function connection<Row, Node>(
  rows: readonly Row[],
  size: number,
  edge: (row: Row) => { cursor: string; node: Node },
): { edges: { cursor: string; node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } {
  const edges = rows.slice(0, size).map(edge);
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
