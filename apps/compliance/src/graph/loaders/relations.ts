import type { Context } from '@iro/subgraph';

interface OfChild {
  childId: string;
}

/**
 * A relation of a child read for all children of a request in one statement; `$1` is their ids, `$2` today
 * where the text has it.
 */
export function ofChildren<Row extends OfChild>(name: string, text: string) {
  const asksToday = text.includes('$2');
  return (context: Context, childId: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(name, async (ids) => {
        const rows = await context.read<Row & Record<string, unknown>>({
          name,
          text,
          values: asksToday ? [ids, context.today] : [ids],
        });
        const grouped = new Map<string, Row[]>(ids.map((id) => [id, []]));
        for (const row of rows) grouped.get(row.childId)?.push(row);
        return ids.map((id) => grouped.get(id) ?? []);
      })
      .load(childId);
}

/** The same where a child has one or none. */
export function oneOfChildren<Row extends OfChild>(name: string, text: string) {
  const load = ofChildren<Row>(name, text);
  return async (context: Context, childId: string): Promise<Row | null> =>
    (await load(context, childId))[0] ?? null;
}

/** One row per child, by an index from the newest on. */
export const newest = (columns: string, table: string, alias: string, order: string): string => `
  SELECT n.*
  FROM unnest($1::uuid[]) AS c(id)
  CROSS JOIN LATERAL (
      SELECT ${columns} FROM ${table} ${alias} WHERE ${alias}.child_id = c.id ORDER BY ${order} LIMIT 1
    ) n
`;

/** One of a set of records by its own key, for all of a request in one statement. */
export function byKey<Row extends object>(name: string, key: keyof Row & string, text: string) {
  return (context: Context, wanted: string): Promise<Row | null> =>
    context
      .loader<string, Row | null>(name, async (keys) => {
        const found = new Map(
          (await context.read<Row & Record<string, unknown>>({ name, text, values: [keys] })).map((row) => [
            String(row[key]),
            row,
          ]),
        );
        return keys.map((each) => found.get(each) ?? null);
      })
      .load(wanted);
}

/** The records that hang on another (the reviews of a plan), for all of a request in one statement. */
export function hangingOn<Row extends object>(name: string, key: keyof Row & string, text: string) {
  return (context: Context, wanted: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(name, async (keys) => {
        const found = new Map<string, Row[]>(keys.map((each) => [each, []]));
        for (const row of await context.read<Row & Record<string, unknown>>({ name, text, values: [keys] }))
          found.get(String(row[key]))?.push(row);
        return keys.map((each) => found.get(each) ?? []);
      })
      .load(wanted);
}
