import { NotFound, possible, type Context } from '@iro/subgraph';

/**
 * The child a record is about, as the actor may see it. @throws NotFound when there is no such record within
 * reach
 */
export async function childOfRecord(
  context: Context,
  table: string,
  what: string,
  id: string,
): Promise<string> {
  const [row] =
    possible([id]).length === 0
      ? []
      : await context.read<{ childId: string }>({
          name: `child-of-${table}`,
          text: `SELECT child_id AS "childId" FROM ${table} WHERE id = $1`,
          values: [id],
        });
  if (row === undefined) throw new NotFound(what);
  return row.childId;
}

/** One of a child's records, read back after an act. @throws NotFound when the actor no longer sees it */
export async function readBack<Row extends { id: string }>(
  records: Promise<readonly Row[]>,
  id: string,
  what: string,
): Promise<Row> {
  const found = (await records).find((each) => each.id === id);
  if (found === undefined) throw new NotFound(what);
  return found;
}

/** How a correction reads its record back: among the child's records of its kind. */
export const readRecord =
  <Row extends { id: string }>(
    table: string,
    what: string,
    records: (context: Context, childId: string) => Promise<readonly Row[]>,
  ) =>
  async (context: Context, id: string): Promise<Row | null> =>
    (await records(context, await childOfRecord(context, table, what, id))).find((each) => each.id === id) ??
    null;
