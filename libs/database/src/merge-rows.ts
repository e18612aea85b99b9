import type { EntityManager } from 'typeorm';

/** A file's rows on their way into a table. Column names and types as in the database. */
export interface Merge {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: AsyncIterable<object> | Iterable<object>;
  /** The year whose statement the folder is. */
  readonly ending: number;
}

/** What a merge did, and the children whose records it changed. */
export interface Merged { readonly changed: Set<string>; readonly inserted: number; readonly updated: number; readonly withdrawn: number }

/** A folder contradicts what a person recorded: nothing is imported. */
export class ImportConflict extends Error {
  constructor(readonly table: string, readonly sourceIds: readonly string[]) {
    super(`The folder contradicts what people recorded in ${table}: ${sourceIds.slice(0, 10).join(', ')}${sourceIds.length > 10 ? ' …' : ''}. Correct the folder, or the record by an act.`);
  }
}

const batch = 4_000;

/**
 * Makes a table say what a folder says: rows are inserted or updated by `source_id`, and what an earlier import of the same year
 * brought and this folder lacks is withdrawn. What people recorded (`by_act`) is never touched.
 *
 * @throws ImportConflict when the folder would change, or withdraw, a record that a person has changed
 */
export async function mergeRows(manager: EntityManager, merge: Merge): Promise<Merged> {
  const { table, ending } = merge;
  const columns = { ...merge.columns, source_id: 'text' };
  const names = Object.keys(columns);
  const staged = `folder_${table}`;
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ');
  await manager.query(`CREATE TEMP TABLE ${staged} (${typed}) ON COMMIT DROP`);
  let waiting: object[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await manager.query(`INSERT INTO ${staged} SELECT ${names.join(', ')} FROM jsonb_to_recordset($1) AS r(${typed})`, [JSON.stringify(waiting)]);
    waiting = [];
  };
  for await (const row of merge.rows) {
    waiting.push(row);
    if (waiting.length >= batch) await flush();
  }
  await flush();
  await manager.query(`CREATE INDEX ON ${staged} (source_id)`);
  await manager.query(`ANALYZE ${staged}`);
  const own = names.filter((name) => name !== 'id' && name !== 'source_id');
  const differs = own.length === 0 ? 'false' : `(${own.map((name) => `t.${name}`).join(', ')}) IS DISTINCT FROM (${own.map((name) => `s.${name}`).join(', ')})`;
  const about = names.includes('child_id') ? 't.child_id' : 'NULL::uuid';
  const conflicts = await manager.query<{ sourceId: string }[]>(
    `SELECT t.source_id AS "sourceId" FROM ${table} t LEFT JOIN ${staged} s ON s.source_id = t.source_id
     WHERE t.by_act AND t.source_id IS NOT NULL AND t.imported_year = $1 AND (s.source_id IS NOT NULL AND ${differs}) LIMIT 100`, [ending]);
  if (conflicts.length > 0) throw new ImportConflict(table, conflicts.map((row) => row.sourceId));
  const withdrawn = await manager.query<{ childId: string | null }[] | [{ childId: string | null }[], number]>(
    `DELETE FROM ${table} t WHERE t.imported_year = $1 AND NOT t.by_act AND t.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${staged} s WHERE s.source_id = t.source_id) RETURNING ${about} AS "childId"`, [ending]);
  const gone = rowsOf(withdrawn);
  const moved = names.includes('child_id')
    ? rowsOf(await manager.query(`SELECT t.child_id AS "childId" FROM ${table} t JOIN ${staged} s ON s.source_id = t.source_id WHERE t.child_id IS DISTINCT FROM s.child_id`))
    : [];
  const updated = own.length === 0 ? [] : rowsOf(await manager.query(
    `UPDATE ${table} t SET ${own.map((name) => `${name} = s.${name}`).join(', ')}, imported_year = $1, version = t.version + 1
     FROM ${staged} s WHERE s.source_id = t.source_id AND NOT t.by_act AND ${differs} RETURNING ${about} AS "childId"`, [ending]));
  const inserted = rowsOf(await manager.query(
    `INSERT INTO ${table} AS t (${names.join(', ')}, imported_year) SELECT ${names.map((name) => `s.${name}`).join(', ')}, $1 FROM ${staged} s
     WHERE NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.source_id = s.source_id) RETURNING ${about} AS "childId"`, [ending]));
  await manager.query(`DROP TABLE ${staged}`);
  const changed = new Set<string>();
  for (const row of [...gone, ...moved, ...updated, ...inserted]) if (row.childId !== null) changed.add(row.childId);
  return { changed, inserted: inserted.length, updated: updated.length, withdrawn: gone.length };
}

type Returned = { childId: string | null }[];

/** TypeORM gives the rows of a SELECT or INSERT, and a pair of rows and count for UPDATE and DELETE. */
const rowsOf = (answer: unknown): Returned => (Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number' ? (answer[0] as Returned) : (answer as Returned));
