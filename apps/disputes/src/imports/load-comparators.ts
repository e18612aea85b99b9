import { concernMeasures, disputeMeasures, disputeRates } from '@iro/measures';
import type { ImportSession } from '@iro/subgraph';

/** A figure may be named by its field or by its code. */
const fieldOf: ReadonlyMap<string, string> = new Map(
  [
    ...Object.values(concernMeasures),
    ...Object.values(disputeMeasures),
    ...Object.values(disputeRates),
  ].flatMap(({ field, code }) => [
    [field, field],
    [code, field],
  ]),
);

interface ComparatorRow {
  id: string;
  measure: string;
  kind: string;
  source: string;
  year: string | null;
  value: number;
  retrieved_on: string | null;
}

type Row = Readonly<Record<string, unknown>>;

const yearOf = (row: Row): string | null => (row['year'] === null ? null : String(row['year']));
/** Only what speaks of the figure as a whole can stand beside it. */
const ofTheWhole = (row: Row): boolean => row['key'] === null || row['key'] === 'percent';

/**
 * Takes in published figures to compare with, in place of those an earlier import of the year brought; one
 * that both files tell is told once.
 */
export async function loadComparators({ manager, ending, idOf, rows }: ImportSession): Promise<void> {
  const found: ComparatorRow[] = [];
  const told = new Set<string>();
  for await (const row of rows('comparators')) {
    const measure = fieldOf.get(String(row['measure']));
    if (measure === undefined) continue;
    told.add(`${measure} ${String(row['kind'])} ${yearOf(row)}`);
    found.push({
      id: idOf('comparators', String(row['source_id'])),
      measure,
      kind: String(row['kind']),
      source: String(row['source']),
      year: yearOf(row),
      value: Number(row['value']),
      retrieved_on: (row['retrieved_on'] as string | null) ?? null,
    });
  }
  for await (const row of rows('published_figures')) {
    const measure = fieldOf.get(String(row['measure']));
    if (
      measure === undefined ||
      row['value'] === null ||
      !ofTheWhole(row) ||
      told.has(`${measure} OWN ${yearOf(row)}`)
    )
      continue;
    const year = Number(row['year']);
    found.push({
      id: idOf('published_figures', String(row['source_id'])),
      measure,
      kind: 'OWN',
      source: `Annual report ${year - 1}-${String(year).slice(2)}, as printed`,
      year: yearOf(row),
      value: Number(row['value']),
      retrieved_on: null,
    });
  }
  await manager.query('DELETE FROM comparator WHERE imported_year = $1', [ending]);
  await manager.query(
    `
      INSERT INTO comparator (id, measure, kind, source, year, value, retrieved_on, imported_year)
      SELECT c.*, $2::integer
      FROM jsonb_to_recordset($1) AS c(
          id uuid, measure text, kind text, source text, year text, value double precision,
          retrieved_on date
        )
      ON CONFLICT (id)
      DO UPDATE SET measure = excluded.measure, kind = excluded.kind, source = excluded.source,
        year = excluded.year, value = excluded.value, retrieved_on = excluded.retrieved_on,
        imported_year = excluded.imported_year
    `,
    [JSON.stringify(found), ending],
  );
}
