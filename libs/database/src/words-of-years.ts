/**
 * A year's folder tells a row again that another year's told before. The row itself holds one year's word;
 * what the other years said of it stands in `word_of_year`, so that a corrected folder takes away only what
 * its own year alone told, and the word of another year holds again.
 *
 * A row says what the latest of its years said of it. Words are kept only of rows that more than one year's
 * folder tells.
 */
export interface Words {
  readonly table: string;
  /** The temporary table with the folder's rows. */
  readonly staged: string;
  /** Columns the folder tells, without `id` and `source_id`. */
  readonly own: readonly string[];
  /** SQL: whether the row `t` says something else than the staged row `s`. */
  readonly differs: string;
}

const said = (own: readonly string[], alias: string): string =>
  `jsonb_build_object(${own.map((name) => `'${name}', ${alias}.${name}`).join(', ')})`;
const others = (table: string, row: string): string =>
  `SELECT 1 FROM word_of_year w WHERE w.table_name = '${table}' AND w.source_id = ${row}.source_id`;
const untold = ({ staged }: Words, alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${staged} s WHERE s.source_id = ${alias}.source_id)`;
const becomes = (own: readonly string[], alias: string): string =>
  own.map((name) => `${name} = ${alias}.${name}`).join(', ');

/** The latest word of another year of each row that a condition names, `t` being the row. */
const latest = ({ table }: Words, condition: string): string => `
  SELECT DISTINCT ON (w.source_id) w.source_id, w.year, w.word
  FROM word_of_year w
  JOIN ${table} t ON t.source_id = w.source_id
  WHERE w.table_name = '${table}' AND ${condition}
  ORDER BY w.source_id, w.year DESC
`;

/** Statements that take away the word of the year ($1), in order. Each that changes rows tells their children. */
export function withdraw(words: Words): readonly { readonly sql: string; readonly changes: boolean }[] {
  const { table, own } = words;
  const gone = `t.imported_year = $1 AND NOT t.by_act AND t.source_id IS NOT NULL AND ${untold(words, 't')}`;
  return [
    {
      changes: false,
      sql: `
        DELETE FROM word_of_year w
        WHERE w.table_name = '${table}' AND w.year = $1 AND ${untold(words, 'w')}
      `,
    },
    {
      changes: true,
      sql: `
        DELETE FROM ${table} t
        WHERE ${gone} AND NOT EXISTS (${others(table, 't')})
      `,
    },
    {
      changes: true,
      sql: `
        UPDATE ${table} t
        SET ${own.map((name) => `${name} = r.${name}`).join(', ')}${own.length > 0 ? ', ' : ''}
          imported_year = w.year, version = t.version + 1
        FROM (${latest(words, gone)}) w, jsonb_populate_record(NULL::${table}, w.word) r
        WHERE t.source_id = w.source_id
      `,
    },
    { changes: false, sql: settled(table) },
  ];
}

/** A word that is the row's own is not kept twice. */
const settled = (table: string): string => `
  DELETE FROM word_of_year w
  USING ${table} t
  WHERE w.table_name = '${table}' AND t.source_id = w.source_id AND t.imported_year = w.year
`;

/** Statements that take in the word of the year ($1) on rows there are, in order. */
export function takeIn(words: Words): readonly { readonly sql: string; readonly changes: boolean }[] {
  const { table, staged, own, differs } = words;
  const told = `FROM ${staged} s JOIN ${table} t ON t.source_id = s.source_id`;
  const keep = (year: string, word: string, condition: string): string => `
    INSERT INTO word_of_year AS kept (table_name, source_id, year, word)
    SELECT '${table}', s.source_id, ${year}, ${word}
    ${told}
    WHERE ${condition}
    ON CONFLICT (table_name, source_id, year) DO UPDATE SET word = excluded.word
    WHERE kept.word IS DISTINCT FROM excluded.word
  `;
  const later = (row: string): string => `EXISTS (${others(table, row)} AND w.year > $1)`;
  const changed = `NOT t.by_act AND ${differs}`;
  const earlierAndChanged = `t.imported_year < $1 AND ${changed} AND NOT ${later('t')}`;
  return [
    // A later year's word holds; this year's own is kept beside it.
    {
      changes: false,
      sql: keep(
        '$1::integer',
        said(own, 's'),
        `t.imported_year <> $1 OR (t.imported_year = $1 AND ${changed} AND ${later('t')})`,
      ),
    },
    {
      changes: false,
      sql: `
        UPDATE ${table} t
        SET imported_year = (
            SELECT max(w.year)
            FROM word_of_year w
            WHERE w.table_name = '${table}' AND w.source_id = t.source_id
          )
        FROM ${staged} s
        WHERE s.source_id = t.source_id AND t.imported_year = $1 AND ${changed} AND ${later('t')}
      `,
    },
    // This year's is the latest word: what the row said till now is kept as its year's.
    {
      changes: false,
      sql: keep('t.imported_year', said(own, 't'), earlierAndChanged),
    },
    {
      changes: true,
      sql: `
        UPDATE ${table} t
        SET ${becomes(own, 's')}, imported_year = $1, version = t.version + 1
        FROM ${staged} s
        WHERE s.source_id = t.source_id
          AND ((t.imported_year = $1 AND ${changed}) OR (${earlierAndChanged}))
      `,
    },
    { changes: false, sql: settled(table) },
  ];
}
