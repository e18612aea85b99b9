import { isRecordId } from '@iro/access';

/** The ids among these that can be one; whatever else was sent finds nothing. */
export const recordIdsAmong = (ids: readonly (string | null | undefined)[]): string[] =>
  ids.filter(isRecordId);

/** Answers each key with the rows that name it, in the rows' order. */
export function grouped<Row, Key>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const by = new Map<Key, Row[]>();
  for (const row of rows) {
    const same = by.get(keyOf(row));
    if (same === undefined) by.set(keyOf(row), [row]);
    else same.push(row);
  }
  return keys.map((key) => by.get(key) ?? []);
}

/** Answers each key with the row of that id, or null. */
export function single<Row extends { id: string }>(
  keys: readonly string[],
  rows: readonly Row[],
): (Row | null)[] {
  const by = new Map(rows.map((row) => [row.id, row]));
  return keys.map((key) => by.get(key) ?? null);
}
