import type { ImportSession } from '@iro/subgraph';

type Row = Readonly<Record<string, unknown>>;

/** Whose review it is, by the review's id in the source system. */
export type ChildOfReview = ReadonlyMap<string, string>;

const text = (value: unknown): string => String(value);

/** The folder's reviews: those of the extract, then those that only SSDA903 tells of. */
export async function* rowsOfReviews(session: ImportSession, children: Map<string, string>): AsyncGenerator<object> {
  const told = new Set<string>(await recordedByPeople(session));
  const adjourned = await adjournedReviews(session);
  for await (const row of session.rows('reviews')) {
    const childId = session.idOf('child', text(row['child']));
    children.set(text(row['source_id']), childId);
    if (row['completed_on'] !== null) told.add(`${childId} ${text(row['completed_on'])}`);
    yield {
      id: session.idOf('reviews', text(row['source_id'])), source_id: row['source_id'], child_id: childId, iro_id: row['iro'] === null ? null : session.idOf('iros', text(row['iro'])),
      kind: row['kind'], planned_for: row['planned_for'], started_on: row['started_on'], completed_on: row['completed_on'], without_meeting: row['without_meeting'] ?? false,
      late_reason: row['late_reason'], chaired_by: row['chaired_by'], participation: row['participation'], observed: row['observed'], adjourned: adjourned.has(text(row['source_id'])), cancelled: false,
    };
  }
  for await (const row of session.rows('ssda903_reviews')) {
    const reviewed = fromReturn(session, row);
    if (!told.has(`${reviewed.child_id} ${reviewed.completed_on}`)) yield reviewed;
  }
}

/** A review as the return tells of it: no kind, no start. */
function fromReturn(session: ImportSession, row: Row) {
  const key = `${text(row['CHILD'])} ${text(row['REVIEW'])}`;
  return {
    id: session.idOf('ssda903_reviews', key), source_id: `SSDA903 ${key}`, child_id: session.idOf('child', text(row['CHILD'])), iro_id: null, kind: null, planned_for: null, started_on: null,
    completed_on: text(row['REVIEW']), without_meeting: false, late_reason: null, chaired_by: null, participation: row['REVIEW_CODE'], observed: null, adjourned: false, cancelled: false,
  };
}

/** Reviews that people recorded here: the return tells of them too. */
async function recordedByPeople(session: ImportSession): Promise<string[]> {
  const rows = await session.manager.query<{ key: string }[]>("SELECT child_id || ' ' || completed_on AS key FROM review WHERE by_act AND source_id IS NULL AND completed_on IS NOT NULL");
  return rows.map((row) => row.key);
}

async function adjournedReviews(session: ImportSession): Promise<ReadonlySet<string>> {
  const reviews = new Set<string>();
  for await (const row of session.rows('review_sessions')) if (row['adjourned'] === true) reviews.add(text(row['review']));
  return reviews;
}
