import type { ImportSession } from '@iro/subgraph';

/** What the extract notes of periods of care and of placements: columns with their types. */
const noted = {
  periods_of_care: { table: 'noted_period', columns: { protection_plan_at_start: 'boolean' } },
  placements: {
    table: 'noted_placement',
    columns: {
      carer: 'text',
      planned: 'boolean',
      in_out: 'text',
      distance: 'double precision',
      meant_to_last_to_18: 'boolean',
    },
  },
} as const;

const cell = (name: string): string => `r.cells[array_position(f.columns, '${name}')]`;
/** What the latest year says that says anything. */
const latest = (name: string, type: string): string =>
  `(array_agg(${cell(name)} ORDER BY r.year DESC) FILTER (WHERE ${cell(name)} IS NOT NULL))[1]::${type} AS ${name}`;

/** Stages what the extract of any year notes on the care of `told_child`: one row a child and day. */
export async function stageNotes({ manager }: ImportSession): Promise<void> {
  for (const [file, { table, columns }] of Object.entries(noted)) {
    await manager.query(
      `
        CREATE TEMP TABLE ${table} ON COMMIT DROP AS
        SELECT r.child_id, ${cell('started_on')}::date AS started_on,
          ${Object.entries(columns)
            .map(([name, type]) => latest(name, type))
            .join(', ')}
        FROM returned_row r
        JOIN returned_file f ON f.year = r.year AND f.file = r.file
        WHERE r.file = '${file}' AND r.child_id IN (SELECT child_id FROM told_child)
        GROUP BY 1, 2
      `,
    );
    await manager.query(`CREATE INDEX ON ${table} (child_id, started_on)`);
    await manager.query(`ANALYZE ${table}`);
  }
}
