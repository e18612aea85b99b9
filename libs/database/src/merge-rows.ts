import type { EntityManager } from 'typeorm';
import { whileBare } from './bare-tables';
import { alsoChanged, noteChanged } from './changed-children';
import { stageRows } from './staging';
import { takeIn, withdraw, type Words } from './words-of-years';

/** Where staged rows go. Column names and types as in the database, `source_id` left out. */
export interface MergeInto {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  /** The year whose statement the folder is. */
  readonly ending: number;
  /** The folder tells a part of its year: what it does not tell of stays. */
  readonly partOfYear?: boolean | undefined;
  /**
   * A temporary table of the children (`child_id`) of whom the rows are all that is imported, of whichever
   * years; each row then says its own `imported_year`. Rows of other children stay.
   */
  readonly wholeFor?: string;
}

/** A file's rows on their way into a table. */
export interface Merge extends MergeInto {
  readonly rows: AsyncIterable<object> | Iterable<object>;
}

/**
 * A folder contradicts what a person recorded, or what an earlier year's folder told of the same days:
 * nothing is imported.
 */
export class ImportConflict extends Error {
  constructor(
    readonly table: string,
    readonly sourceIds: readonly string[],
  ) {
    super(
      `The folder contradicts what is on record in ${table}: ` +
        `${sourceIds.slice(0, 10).join(', ')}${sourceIds.length > 10 ? ' …' : ''}. Correct the ` +
        `folder, or the record by an act.`,
    );
  }
}

/** The temporary table from which a table is merged. */
export const stagedFor = (table: string): string => `folder_${table}`;

/**
 * Makes a table say what a folder says: rows are inserted or updated by `source_id`, and what an earlier
 * import of the same year brought and this folder lacks is withdrawn, as far as no other year told it. What
 * people recorded (`by_act`) is never touched. The children concerned are noted as changed.
 *
 * @returns how many rows the folder has
 * @throws ImportConflict when the folder would change a record that a person has changed
 */
export async function mergeRows(manager: EntityManager, merge: Merge): Promise<number> {
  const rows = await stageRows(
    manager,
    stagedFor(merge.table),
    { ...merge.columns, source_id: 'text' },
    merge.rows,
  );
  await mergeStaged(manager, merge);
  await manager.query(`DROP TABLE ${stagedFor(merge.table)}`);
  return rows;
}

/** The same from rows that already stand in `stagedFor(table)`, which stays. */
export async function mergeStaged(manager: EntityManager, merge: MergeInto): Promise<void> {
  const { table, columns, ending, wholeFor } = merge;
  await noteChanged(manager);
  const staged = stagedFor(table);
  const names = [...Object.keys(columns), 'source_id'];
  const concerns = names.includes('child_id');
  const year = wholeFor === undefined ? `${ending}` : 's.imported_year';
  const insert = `
    INSERT INTO ${table} AS t (${names.join(', ')}, imported_year)
    SELECT ${names.map((name) => `s.${name}`).join(', ')}, ${year}
    FROM ${staged} s
  `;
  const [held] = await manager.query<{ any: boolean }[]>(`SELECT EXISTS (SELECT 1 FROM ${table}) AS "any"`);
  if (held?.any !== true) {
    await whileBare(manager, table, () => manager.query(insert));
    if (concerns) await manager.query(alsoChanged(`SELECT child_id FROM ${staged}`));
    return;
  }
  await manager.query(`CREATE INDEX ON ${staged} (source_id)`);
  await manager.query(`ANALYZE ${staged}`);
  const words = wordsOf(table, staged, names);
  await refuseContradictions(manager, merge, words);
  const noting = async (sql: string): Promise<void> => {
    const values = sql.includes('$1') ? [ending] : [];
    if (!concerns) await manager.query(sql, values);
    else
      await manager.query(
        `WITH changed AS (${sql} RETURNING t.child_id) ${alsoChanged('SELECT child_id FROM changed')}`,
        values,
      );
  };
  if (concerns)
    await manager.query(
      alsoChanged(`
        SELECT t.child_id
        FROM ${table} t
        JOIN ${staged} s ON s.source_id = t.source_id
        WHERE t.child_id IS DISTINCT FROM s.child_id
      `),
    );
  if (wholeFor !== undefined) for (const sql of replaceWhole(words, wholeFor)) await noting(sql);
  else {
    for (const { sql, changes } of [
      ...(merge.partOfYear === true ? [] : withdraw(words)),
      ...(words.own.length > 0 ? takeIn(words) : []),
    ])
      await (changes ? noting(sql) : manager.query(sql, sql.includes('$1') ? [ending] : []));
  }
  await noting(`${insert} WHERE NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.source_id = s.source_id)`);
}

function wordsOf(table: string, staged: string, names: readonly string[]): Words {
  const own = names.filter((name) => name !== 'id' && name !== 'source_id');
  const all = (alias: string): string => own.map((name) => `${alias}.${name}`).join(', ');
  const differs = own.length === 0 ? 'false' : `(${all('t')}) IS DISTINCT FROM (${all('s')})`;
  return { table, staged, own, differs };
}

/** What a person changed in a row that this year's folder brought, the folder may not tell otherwise. */
async function refuseContradictions(
  manager: EntityManager,
  { table, ending }: MergeInto,
  { staged, differs }: Words,
): Promise<void> {
  const conflicts = await manager.query<{ sourceId: string }[]>(
    `
      SELECT t.source_id AS "sourceId"
      FROM ${table} t
      JOIN ${staged} s ON s.source_id = t.source_id
      WHERE t.by_act AND t.imported_year = $1 AND ${differs}
      LIMIT 100
    `,
    [ending],
  );
  if (conflicts.length > 0)
    throw new ImportConflict(
      table,
      conflicts.map((row) => row.sourceId),
    );
}

/** Makes the imported rows of some children what is staged, whichever years they were of. */
const replaceWhole = ({ table, staged, own, differs }: Words, wholeFor: string): readonly string[] => [
  `
    DELETE FROM ${table} t
    WHERE NOT t.by_act
      AND t.source_id IS NOT NULL
      AND t.child_id IN (SELECT child_id FROM ${wholeFor})
      AND NOT EXISTS (SELECT 1 FROM ${staged} s WHERE s.source_id = t.source_id)
  `,
  `
    UPDATE ${table} t
    SET ${own.map((name) => `${name} = s.${name}`).join(', ')}, imported_year = s.imported_year,
      version = t.version + 1
    FROM ${staged} s
    WHERE s.source_id = t.source_id AND NOT t.by_act AND ${differs}
  `,
];

/** Which columns say from when to when a row of a table holds, and among which rows only one may at a time. */
export interface OneAtATime {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly among?: string;
}

/**
 * Finds staged rows that would hold on the same days as a row of the same child which stays: a person's. What
 * is staged is all that is imported of the children it is of.
 *
 * @throws ImportConflict with the source ids of those rows
 */
export async function refuseOverlaps(
  manager: EntityManager,
  { table, from, to, among = 'true' }: OneAtATime,
): Promise<void> {
  const staged = stagedFor(table);
  const only = (alias: string): string =>
    `(SELECT * FROM ${alias === 's' ? staged : table} WHERE ${among}) ${alias}`;
  const rows = await manager.query<{ sourceId: string }[]>(
    `
      SELECT s.source_id AS "sourceId"
      FROM ${only('s')}
      JOIN ${only('t')}
        ON t.child_id = s.child_id AND daterange(t.${from}, t.${to}) && daterange(s.${from}, s.${to})
      WHERE t.source_id IS DISTINCT FROM s.source_id
        AND t.by_act
        AND NOT EXISTS (SELECT 1 FROM ${staged} o WHERE o.source_id = t.source_id)
      ORDER BY s.source_id
      LIMIT 100
    `,
  );
  if (rows.length > 0)
    throw new ImportConflict(
      table,
      rows.map((row) => row.sourceId),
    );
}
