import { mergeRows, mergeStaged, stagedFor, stageRows } from '@iro/database';
import { reviewsMeasures } from '@iro/measures';
import { bringComparators, childOf, type ImportSession } from '@iro/subgraph';
import { bringPermanencePlans } from './bring-permanence-plans';
import { bringReviews } from './bring-reviews';
import { files, type FileToTable } from './files';

/** Takes in this service's files of a folder. */
export async function load(session: ImportSession): Promise<void> {
  await bringReviews(session);
  for (const file of files) await (file.about === 'REVIEW' ? bringOfReviews : bringOfOthers)(session, file);
  await session.manager.query(`DROP TABLE ${stagedFor('review')}`);
  await bringPermanencePlans(session);
  await bringComparators(session, Object.values(reviewsMeasures));
}

/** Rows about reviews: whose review it is, is found among the reviews staged. */
async function bringOfReviews(session: ImportSession, { file, table, columns }: FileToTable): Promise<void> {
  const { manager, ending, until } = session;
  const names = Object.keys(columns);
  const rows = async function* (): AsyncGenerator<object> {
    for await (const row of session.rows(file))
      yield { ...row, id: session.idOf(file, String(row['source_id'])) };
  };
  await stageRows(
    manager,
    'about_review',
    { id: 'uuid', source_id: 'text', review: 'text', ...columns },
    rows(),
  );
  await manager.query('ANALYZE about_review');
  await manager.query(`
    CREATE TEMP TABLE ${stagedFor(table)} ON COMMIT DROP AS
    SELECT a.id, a.source_id, r.child_id, r.id AS review_id,
      ${names.map((name) => `a.${name}`).join(', ')}
    FROM about_review a
    JOIN ${stagedFor('review')} r ON r.source_id = a.review
  `);
  await mergeStaged(manager, {
    table,
    columns: { id: 'uuid', child_id: 'uuid', review_id: 'uuid', ...columns },
    ending,
    partOfYear: until !== undefined,
  });
  await manager.query(`DROP TABLE about_review, ${stagedFor(table)}`);
}

async function bringOfOthers(session: ImportSession, file: FileToTable): Promise<void> {
  const keys: Readonly<Record<string, string>> =
    file.about === 'CHILD' ? { id: 'uuid', child_id: 'uuid' } : { id: 'uuid' };
  await mergeRows(session.manager, {
    table: file.table,
    columns: { ...keys, ...file.columns },
    rows: rowsOf(session, file),
    ending: session.ending,
    partOfYear: session.until !== undefined,
  });
}

/** What another file tells of rows, by their source id: few enough to keep at hand. */
async function supplementOf(
  session: ImportSession,
  { supplement }: FileToTable,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const bySourceId = new Map<string, Readonly<Record<string, unknown>>>();
  if (supplement !== undefined)
    for await (const row of session.rows(supplement.file)) bySourceId.set(String(row[supplement.of]), row);
  return bySourceId;
}

async function* rowsOf(session: ImportSession, file: FileToTable): AsyncGenerator<object> {
  const supplement = await supplementOf(session, file);
  for await (const read of session.rows(file.file)) {
    const sourceId = String(read['source_id']);
    const row: Readonly<Record<string, unknown>> = { ...supplement.get(sourceId), ...read };
    const made: Record<string, unknown> = { id: session.idOf(file.file, sourceId), source_id: sourceId };
    if (file.about === 'CHILD')
      made['child_id'] = row['child'] === null ? null : childOf(session, String(row['child']));
    for (const name of Object.keys(file.columns)) {
      made[name] =
        name === 'iro_id'
          ? session.idOf('iros', String(row['iro']))
          : (row[name] ?? file.blanks?.[name] ?? null);
    }
    yield made;
  }
}
