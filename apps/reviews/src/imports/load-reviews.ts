import { mergeRows } from '@iro/database';
import type { ImportSession } from '@iro/subgraph';
import { files, type FileToTable } from './files';
import { loadComparators } from './load-comparators';
import { rowsOfReviews, type ChildOfReview } from './rows-of-reviews';

const reviewColumns = {
  id: 'uuid', child_id: 'uuid', iro_id: 'uuid', kind: 'text', planned_for: 'date', started_on: 'date', completed_on: 'date', without_meeting: 'boolean', late_reason: 'text',
  chaired_by: 'text', participation: 'text', observed: 'boolean', adjourned: 'boolean', cancelled: 'boolean',
};

/** Takes in this service's files of a folder. @returns the children whose records changed */
export async function loadReviews(session: ImportSession): Promise<readonly string[]> {
  const { manager, ending } = session;
  const children = new Map<string, string>();
  const { changed } = await mergeRows(manager, { table: 'review', columns: reviewColumns, rows: rowsOfReviews(session, children), ending });
  session.progress('reviews', 1);
  for (const [index, file] of files.entries()) {
    const keys: Readonly<Record<string, string>> = { REVIEW: { id: 'uuid', child_id: 'uuid', review_id: 'uuid' }, CHILD: { id: 'uuid', child_id: 'uuid' }, IRO: { id: 'uuid' } }[file.about];
    const merged = await mergeRows(manager, { table: file.table, columns: { ...keys, ...file.columns }, rows: rowsOf(session, file, children), ending });
    for (const childId of merged.changed) changed.add(childId);
    session.progress(file.file, index + 2);
  }
  await loadComparators(session);
  return [...changed];
}

async function* rowsOf(session: ImportSession, file: FileToTable, children: ChildOfReview): AsyncGenerator<object> {
  for await (const row of session.rows(file.file)) {
    const sourceId = String(row['source_id']);
    const made: Record<string, unknown> = { id: session.idOf(file.file, sourceId), source_id: sourceId };
    if (file.about === 'REVIEW') Object.assign(made, { child_id: children.get(String(row['review'])), review_id: session.idOf('reviews', String(row['review'])) });
    if (file.about === 'CHILD') made['child_id'] = row['child'] === null ? null : session.idOf('child', String(row['child']));
    for (const name of Object.keys(file.columns)) {
      made[name] = name === 'iro_id' ? session.idOf('iros', String(row['iro'])) : row[name] ?? file.blanks?.[name] ?? null;
    }
    yield made;
  }
}
