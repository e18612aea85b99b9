import { reviewsMeasures } from '@iro/measures';
import type { ImportSession } from '@iro/subgraph';

type Row = Readonly<Record<string, unknown>>;

const own = Object.values(reviewsMeasures);
/** The field that a folder's name of a measure stands for: the field itself, or its number in the report. */
const fieldOf = (measure: unknown): string | undefined =>
  own.find(({ field, code }) => field === measure || code === measure)?.field;
const yearOf = (row: Row): string | null => (row['year'] === null ? null : String(row['year']));
/** Only what speaks of the figure as a whole can stand beside it. */
const ofTheWhole = (row: Row): boolean => row['key'] === null || row['key'] === 'percent';

/**
 * Takes in published figures to compare this service's with, in place of those an earlier import of the year
 * brought; one that both files tell is told once.
 */
export async function loadComparators(session: ImportSession): Promise<void> {
  const rows: object[] = [];
  const told = new Set<string>();
  for await (const row of session.rows('comparators')) {
    const measure = fieldOf(row['measure']);
    if (measure === undefined) continue;
    told.add(`${measure} ${String(row['kind'])} ${yearOf(row)}`);
    rows.push({
      id: session.idOf('comparators', String(row['source_id'])),
      measure,
      kind: row['kind'],
      source: row['source'],
      year: yearOf(row),
      value: row['value'],
      retrieved_on: row['retrieved_on'],
    });
  }
  for await (const row of session.rows('published_figures')) {
    const measure = fieldOf(row['measure']);
    if (
      measure === undefined ||
      row['value'] === null ||
      !ofTheWhole(row) ||
      told.has(`${measure} OWN ${yearOf(row)}`)
    )
      continue;
    const ending = Number(row['year']);
    rows.push({
      id: session.idOf('published_figures', String(row['source_id'])),
      measure,
      kind: 'OWN',
      source: `Annual report ${ending - 1}-${String(ending).slice(2)}, as printed`,
      year: yearOf(row),
      value: row['value'],
      retrieved_on: null,
    });
  }
  await session.manager.query('DELETE FROM comparator WHERE imported_year = $1 AND measure = ANY($2)', [
    session.ending,
    own.map(({ field }) => field),
  ]);
  await session.manager.query(
    `
      INSERT INTO comparator (id, measure, kind, source, year, value, retrieved_on, imported_year)
      SELECT r.id, r.measure, r.kind, r.source, r.year, r.value, r.retrieved_on, $2
      FROM jsonb_to_recordset($1) AS r(
          id uuid, measure text, kind text, source text, year text, value double precision,
          retrieved_on date
        )
      ON CONFLICT (id)
      DO UPDATE SET measure = excluded.measure, kind = excluded.kind, source = excluded.source,
        year = excluded.year, value = excluded.value, retrieved_on = excluded.retrieved_on,
        imported_year = excluded.imported_year
    `,
    [JSON.stringify(rows), session.ending],
  );
}
