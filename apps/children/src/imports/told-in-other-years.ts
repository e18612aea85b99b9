import type { EntityManager } from 'typeorm';
import { sent } from '@iro/database';
import type { Episode, ToldEpisodes } from '@iro/exchange';

interface Kept {
  readonly childId: string;
  readonly year: number;
  readonly columns: readonly string[];
  readonly cells: readonly (string | null)[];
}

/** The episodes that other years' folders told of children, by the child's id: one statement for many. */
export async function toldInOtherYears(
  manager: EntityManager,
  ending: number,
  children: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldEpisodes[]>> {
  await sent(manager);
  const rows = await manager.query<Kept[]>(
    `
      SELECT r.child_id AS "childId", r.year, f.columns, r.cells
      FROM returned_row r
      JOIN returned_file f ON f.year = r.year AND f.file = r.file
      WHERE r.file = 'ssda903_episodes' AND r.child_id = ANY($1::uuid[]) AND r.year <> $2
    `,
    [children, ending],
  );
  const told = new Map<string, Map<number, Episode[]>>();
  for (const { childId, year, columns, cells } of rows) {
    const episode = Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? null]));
    const years = told.get(childId) ?? new Map<number, Episode[]>();
    told.set(childId, years.set(year, [...(years.get(year) ?? []), episode as unknown as Episode]));
  }
  return new Map(
    [...told].map(([childId, years]) => [
      childId,
      [...years].map(([year, episodes]) => ({
        year,
        episodes: episodes.sort((one, other) => (one.DECOM < other.DECOM ? -1 : 1)),
      })),
    ]),
  );
}
