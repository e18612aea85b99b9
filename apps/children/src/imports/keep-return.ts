import { stageRows, whileBare } from '@iro/database';
import { layoutOf, ssda903, type FileName } from '@iro/exchange';
import { childOf, type ImportSession } from '@iro/subgraph';

/** The extract's files that add to periods of care and placements of whichever year. */
export const notes = ['periods_of_care', 'placements'] as const satisfies readonly FileName[];

/** Files of which each year's rows are kept as they were told. */
export const keptFiles = [...(Object.keys(ssda903) as (keyof typeof ssda903)[]), ...notes] as const;

const staged = 'folder_returned_row';

async function* rowsOf(session: ImportSession): AsyncGenerator<object> {
  for (const file of keptFiles) {
    const { columns, unique } = layoutOf(file);
    const names = columns.map(({ name }) => name);
    const child = names.find((name) => name.toLowerCase() === 'child') ?? '';
    for await (const row of session.rows(file))
      yield {
        file,
        key: unique.length === 1 ? row[unique[0]!] : unique.map((name) => row[name]).join('|'),
        child_id: childOf(session, String(row[child])),
        cells: names.map((name) => row[name]),
      };
  }
}

/**
 * Keeps every row of the return, and what the extract adds to care, under the folder's year in place of what
 * an earlier import of the year told. A folder of a part of the year replaces what it tells again.
 *
 * Leaves `withdrawn_child`: whose episodes of this year the folder no longer tells.
 */
export async function keepReturn(session: ImportSession): Promise<void> {
  const { manager, ending, until } = session;
  await stageRows(
    manager,
    staged,
    { file: 'text', key: 'text', child_id: 'uuid', cells: 'text[]' },
    rowsOf(session),
  );
  const [held] = await manager.query<{ any: boolean }[]>(
    'SELECT EXISTS (SELECT 1 FROM returned_row WHERE year = $1) AS "any"',
    [ending],
  );
  await manager.query('CREATE TEMP TABLE withdrawn_child (child_id uuid NOT NULL) ON COMMIT DROP');
  if (held?.any === true) await takeAway(session);
  await whileBare(manager, 'returned_row', () =>
    manager.query(
      `
        INSERT INTO returned_row (year, file, key, child_id, cells)
        SELECT $1, file, key, child_id, cells
        FROM ${staged}
      `,
      [ending],
    ),
  );
  if (until === undefined) await manager.query('DELETE FROM returned_file WHERE year = $1', [ending]);
  for (const file of keptFiles)
    await manager.query(
      `
        INSERT INTO returned_file (year, file, columns, until_on)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (year, file) DO UPDATE SET columns = excluded.columns, until_on = excluded.until_on
      `,
      [ending, file, layoutOf(file).columns.map(({ name }) => name), until ?? null],
    );
  await manager.query(`DROP TABLE ${staged}`);
}

/** Takes away what an earlier import of the year told and this folder tells anew or no longer. */
async function takeAway({ manager, ending, until }: ImportSession): Promise<void> {
  await manager.query(`CREATE INDEX ON ${staged} (file, child_id)`);
  await manager.query(`ANALYZE ${staged}`);
  if (until !== undefined) {
    await manager.query(
      `
        DELETE FROM returned_row t
        USING ${staged} s
        WHERE t.year = $1
          AND t.file = s.file
          AND (t.key = s.key OR t.file = 'ssda903_episodes' AND t.child_id = s.child_id)
      `,
      [ending],
    );
    return;
  }
  await manager.query(
    `
      INSERT INTO withdrawn_child
      SELECT DISTINCT t.child_id
      FROM returned_row t
      WHERE t.year = $1
        AND t.file = 'ssda903_episodes'
        AND NOT EXISTS (
            SELECT 1
            FROM ${staged} s
            WHERE s.file = 'ssda903_episodes' AND s.child_id = t.child_id
          )
    `,
    [ending],
  );
  await manager.query('DELETE FROM returned_row WHERE year = $1', [ending]);
}
