import { dataSourceFor, type DatabaseUrls } from '@iro/database';
import { KeptReturn, layoutOf, returnFiles, type ReturnFile } from '@iro/exchange';
import { asActor, systemReach } from '@iro/journal';
import { subgraphs } from './subgraphs';

interface Row {
  readonly id: string;
  readonly cells: readonly (string | null)[];
}

/** Rows that are read together. */
const together = 20_000;

const dayOf = (cell: string): number => (cell === '' ? 0 : Number(cell.replaceAll('-', '')));

/**
 * What a year's return told, from the record, for a folder of the year after to be compared with; null where
 * none is on record.
 */
export async function returnOnRecord(urls: DatabaseUrls, year: number): Promise<KeptReturn | null> {
  const source = await dataSourceFor(subgraphs.children.store, urls.app, 1).initialize();
  try {
    return await asActor(source, systemReach, async (manager) => {
      const files = await manager.query<{ file: ReturnFile; columns: string[] }[]>(
        'SELECT file, columns FROM returned_file WHERE year = $1 AND file = ANY($2)',
        [year, returnFiles],
      );
      if (files.length === 0) return null;
      const kept = new KeptReturn();
      for (const { file, columns } of files) {
        const layout = layoutOf(file).columns;
        const places = layout.map(({ name }) => columns.indexOf(name));
        const take = kept.keep(file);
        const days = new Float64Array(layout.length);
        for (let last = '0'; ;) {
          const rows = await manager.query<Row[]>(
            'SELECT id, cells FROM returned_row WHERE year = $1 AND file = $2 AND id > $3 ORDER BY id LIMIT $4',
            [year, file, last, together],
          );
          for (const { cells } of rows) {
            const told = places.map((place) => (place < 0 ? '' : (cells[place] ?? '')));
            layout.forEach(({ kind }, at) => {
              days[at] = kind === 'date' ? dayOf(told[at]!) : 0;
            });
            take(told, days, 0);
          }
          if (rows.length < together) break;
          last = rows.at(-1)!.id;
        }
      }
      return kept;
    });
  } finally {
    await source.destroy();
  }
}
