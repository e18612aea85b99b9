import type { EntityManager } from 'typeorm';
import { findCode, type CodeSet } from '@iro/codes';
import { BadInput } from '@iro/subgraph';
import { themeAreas } from './theme-areas';

/** @throws BadInput for a code that is none, or one named twice */
export function checkThemes(what: string, codes: readonly string[], set: CodeSet): void {
  const strange = codes.find((code) => findCode(set, code) === undefined);
  if (strange !== undefined)
    throw new BadInput(`${strange} is not ${what}: ${set.codes.map(({ code }) => code).join(', ')}.`);
  if (new Set(codes).size < codes.length) throw new BadInput('Name each one once.');
}

/**
 * Where the themes of a dispute or the reasons of a concern are kept, and what carries their field for the
 * row policies.
 */
export interface ThemesOf {
  readonly table: string;
  readonly column: string;
  readonly of: string;
  readonly carriers: readonly { readonly table: string; readonly column: string }[];
  /** Stores one that was not there before. */
  readonly add: (manager: EntityManager, code: string, of: OfRecord) => Promise<unknown>;
}

/** Whose themes they are. */
export interface OfRecord {
  readonly childId: string;
  readonly id: string;
}

/**
 * Replaces the themes of a dispute, or the reasons of a concern (those that go are struck, not deleted), and
 * the field that whatever hangs on it shows itself to.
 *
 * @returns the themes as they were
 */
export async function putThemesRight(
  manager: EntityManager,
  where: ThemesOf,
  record: OfRecord,
  codes: readonly string[],
): Promise<readonly string[]> {
  const known = await manager.query<{ code: string; struck: boolean }[]>(
    `SELECT ${where.column} AS code, struck FROM ${where.table} WHERE ${where.of} = $1 ORDER BY 1`,
    [record.id],
  );
  await manager.query(
    `
      UPDATE ${where.table}
      SET struck = NOT ${where.column} = ANY($2), by_act = true, version = version + 1
      WHERE ${where.of} = $1 AND struck = (${where.column} = ANY($2))
    `,
    [record.id, codes],
  );
  for (const code of codes.filter((each) => !known.some((row) => row.code === each)))
    await where.add(manager, code, record);
  for (const carrier of where.carriers)
    await manager.query(`UPDATE ${carrier.table} SET theme_areas = $2 WHERE ${carrier.column} = $1`, [
      record.id,
      themeAreas(codes),
    ]);
  return known.filter(({ struck }) => !struck).map(({ code }) => code);
}
