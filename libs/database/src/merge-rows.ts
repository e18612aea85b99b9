import type { EntityManager } from 'typeorm';
import { whileBare } from './bare-tables';
import { alsoChanged, noteChanged } from './changed-children';
import { stageRows } from './staging';

/** Where staged rows go. Column names and types as in the database, `source_id` left out. */
export interface MergeInto {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  /** The year whose statement the folder is. */
  readonly ending: number;
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
 * import of the same year brought and this folder lacks is withdrawn. What people recorded (`by_act`) is
 * never touched. The children concerned are noted as changed.
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
export async function mergeStaged(
  manager: EntityManager,
  { table, columns, ending }: MergeInto,
): Promise<void> {
  await noteChanged(manager);
  const staged = stagedFor(table);
  const names = [...Object.keys(columns), 'source_id'];
  const concerns = names.includes('child_id');
  const [held] = await manager.query<{ any: boolean }[]>(`SELECT EXISTS (SELECT 1 FROM ${table}) AS "any"`);
  if (held?.any !== true) {
    await whileBare(manager, table, () =>
      manager.query(
        `
          INSERT INTO ${table} (${names.join(', ')}, imported_year)
          SELECT ${names.join(', ')}, $1
          FROM ${staged}
        `,
        [ending],
      ),
    );
    if (concerns) await manager.query(alsoChanged(`SELECT child_id FROM ${staged}`));
    return;
  }
  await manager.query(`CREATE INDEX ON ${staged} (source_id)`);
  await manager.query(`ANALYZE ${staged}`);
  const own = names.filter((name) => name !== 'id' && name !== 'source_id');
  const differs =
    own.length === 0
      ? 'false'
      : `
        (
          ${own.map((name) => `t.${name}`).join(', ')}
        ) IS DISTINCT FROM (${own.map((name) => `s.${name}`).join(', ')})
      `;
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
  const noting = async (change: string): Promise<void> => {
    if (!concerns) await manager.query(change, [ending]);
    else
      await manager.query(
        `WITH changed AS (${change} RETURNING t.child_id) ${alsoChanged('SELECT child_id FROM changed')}`,
        [ending],
      );
  };
  await noting(
    `
      DELETE FROM ${table} t
      WHERE t.imported_year = $1
        AND NOT t.by_act
        AND t.source_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${staged} s WHERE s.source_id = t.source_id)
    `,
  );
  if (concerns)
    await manager.query(
      alsoChanged(
        `
          SELECT t.child_id
          FROM ${table} t
          JOIN ${staged} s ON s.source_id = t.source_id
          WHERE t.child_id IS DISTINCT FROM s.child_id
        `,
      ),
    );
  if (own.length > 0) {
    await noting(`
      UPDATE ${table} t
      SET ${own.map((name) => `${name} = s.${name}`).join(', ')}, imported_year = $1,
        version = t.version + 1
      FROM ${staged} s
      WHERE s.source_id = t.source_id AND NOT t.by_act AND ${differs}
    `);
  }
  await noting(`
    INSERT INTO ${table} AS t (${names.join(', ')}, imported_year)
    SELECT ${names.map((name) => `s.${name}`).join(', ')}, $1::integer
    FROM ${staged} s
    WHERE NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.source_id = s.source_id)
  `);
}

/** Which columns say from when to when a row of a table holds, and among which rows only one may at a time. */
export interface OneAtATime {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly among?: string;
}

/**
 * Finds staged rows that would hold on the same days as a row of the same child which stays: of an earlier
 * year, or a person's.
 *
 * @throws ImportConflict with the source ids of those rows
 */
export async function refuseOverlaps(
  manager: EntityManager,
  { table, from, to, among = 'true' }: OneAtATime,
  ending: number,
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
        AND (t.by_act OR t.imported_year IS DISTINCT FROM $1)
        AND NOT EXISTS (SELECT 1 FROM ${staged} o WHERE o.source_id = t.source_id)
      ORDER BY s.source_id
      LIMIT 100
    `,
    [ending],
  );
  if (rows.length > 0)
    throw new ImportConflict(
      table,
      rows.map((row) => row.sourceId),
    );
}
