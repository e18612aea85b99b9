import { stageRows } from '@iro/database';
import { postcodeDirectory } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';

const directory = { postcode: 'text', east: 'integer', north: 'integer', authority: 'text' };

/**
 * Stages where postcodes are, and who of the folder is or was unaccompanied in this year or the two before:
 * of them no home is told, so no distance.
 */
export async function stageWhereabouts(session: ImportSession): Promise<void> {
  const { manager, ending, postcodes } = session;
  await stageRows(
    manager,
    'postcode_directory',
    directory,
    postcodes === undefined ? [] : postcodeDirectory(postcodes.directory),
  );
  await manager.query('CREATE INDEX ON postcode_directory (postcode)');
  await manager.query(
    `
      CREATE TEMP TABLE unaccompanied ON COMMIT DROP AS
      SELECT DISTINCT child_id
      FROM returned_row
      WHERE file = 'ssda903_uasc' AND year BETWEEN $1::integer - 2 AND $1::integer
    `,
    [ending],
  );
  await manager.query('ANALYZE postcode_directory, unaccompanied');
}

const compared = (column: string): string => `upper(regexp_replace(${column}, '\\s', '', 'g'))`;

/** Joins a placement's own postcode and the home's, `t` being the placement. */
export const whereabouts = `
  LEFT JOIN postcode_directory home ON home.postcode = ${compared('t.home_postcode')}
  LEFT JOIN postcode_directory here ON here.postcode = ${compared('t.placement_postcode')}
`;

/**
 * Miles from home to the placement as the Department counts them, to one place. @example 3,000 m east and
 * 4,000 m north -> 3.1
 */
export const miles = (otherwise: string): string => `
  CASE
    WHEN t.child_id IN (SELECT child_id FROM unaccompanied) THEN NULL
    WHEN home.east IS NOT NULL
      AND here.east IS NOT NULL THEN round(
          (
              sqrt(power(home.east - here.east, 2) + power(home.north - here.north, 2)) / 1000 / 1.6093
            )::numeric,
          1
        )::double precision
    ELSE ${otherwise}
  END
`;

/** In the area when the placement's authority is the council's, where both are known. */
export function inOrOut(session: ImportSession, otherwise: string): string {
  const own = (session.postcodes?.authority ?? []).filter((code) => /^[A-Z]\d{8}$/.test(code));
  if (own.length === 0) return otherwise;
  return `
    CASE
      WHEN here.authority IS NULL OR t.temporary THEN ${otherwise}
      WHEN here.authority IN (${own.map((code) => `'${code}'`).join(', ')}) THEN 'IN'
      ELSE 'OUT'
    END
  `;
}
