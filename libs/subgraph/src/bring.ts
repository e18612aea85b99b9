import { mergeRows } from '@iro/database';
import type { FileName, RowOf } from '@iro/exchange';
import type { ImportSession } from './subgraph';

/** Where a file's rows go. */
export interface Bring<N extends FileName> {
  readonly file: N;
  readonly table: string;
  /** Columns besides `id` and `source_id`, with their types. */
  readonly columns: Readonly<Record<string, string>>;
  /** The row's id in the source system, when it has no `source_id`. */
  readonly sourceId?: (row: RowOf<N>, session: ImportSession) => string;
  readonly row: (row: RowOf<N>, session: ImportSession) => Readonly<Record<string, unknown>>;
}

/** Brings one file of the folder into its table. */
export async function bring<N extends FileName>(
  session: ImportSession,
  { file, table, columns, row: columnsOf, sourceId }: Bring<N>,
): Promise<void> {
  async function* rows(): AsyncGenerator<object> {
    for await (const read of session.rows(file)) {
      const row = read as unknown as RowOf<N>;
      const source =
        sourceId === undefined
          ? String((row as unknown as { source_id: unknown }).source_id)
          : sourceId(row, session);
      yield { id: session.idOf(file, source), source_id: source, ...columnsOf(row, session) };
    }
  }
  await mergeRows(session.manager, {
    table,
    columns: { id: 'uuid', ...columns },
    rows: rows(),
    ending: session.ending,
    partOfYear: session.until !== undefined,
  });
}

/** Keeps a file's description and its row's type together. */
export const from =
  <N extends FileName>(description: Bring<N>): ((session: ImportSession) => Promise<void>) =>
  (session) =>
    bring(session, description);

/** The graph's id of a child of the folder. */
export const childOf = (session: ImportSession, child: string): string => session.idOf('child', child);
