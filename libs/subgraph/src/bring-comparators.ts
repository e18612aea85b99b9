import type { MeasureDefinition } from '@iro/measures';
import type { RowOf } from '@iro/exchange';
import type { ImportSession } from './subgraph';

/**
 * The field of ReportingYear that a folder's code of a measure means: the field itself or its number in the
 * report; undefined for other services'.
 */
const fieldOf = (measures: readonly MeasureDefinition[], measure: string): string | undefined =>
  measures.find(({ field, code }) => field === measure || code === measure)?.field;

/**
 * Takes in published figures to compare ours with, in place of those of an earlier import of the same year; a
 * printed figure that `comparators` already tells is told once.
 */
export async function bringComparators(
  session: ImportSession,
  measures: readonly MeasureDefinition[],
): Promise<void> {
  const rows: object[] = [];
  const told = new Set<string>();
  for await (const read of session.rows('comparators')) {
    const row = read as unknown as RowOf<'comparators'>;
    const measure = fieldOf(measures, row.measure);
    if (measure === undefined) continue;
    told.add(`${measure} ${row.kind} ${row.year}`);
    rows.push({
      id: session.idOf('comparators', row.source_id),
      measure,
      kind: row.kind,
      source: row.source,
      year: row.year === null ? null : String(row.year),
      value: row.value,
      retrieved_on: row.retrieved_on,
    });
  }
  for await (const read of session.rows('published_figures')) {
    const row = read as unknown as RowOf<'published_figures'>;
    const measure = fieldOf(measures, row.measure);
    if (
      measure === undefined ||
      row.value === null ||
      !(row.key === null || row.key === 'percent') ||
      told.has(`${measure} OWN ${row.year}`)
    )
      continue;
    rows.push({
      id: session.idOf('published_figures', row.source_id),
      measure,
      kind: 'OWN',
      source: `Annual report ${row.year - 1}-${String(row.year).slice(2)}, as printed`,
      year: String(row.year),
      value: row.value,
      retrieved_on: null,
    });
  }
  const fields = measures.map(({ field }) => field);
  await session.manager.query('DELETE FROM comparator WHERE imported_year = $1 AND measure = ANY($2)', [
    session.ending,
    fields,
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
