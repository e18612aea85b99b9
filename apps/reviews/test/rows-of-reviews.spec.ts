import type { ImportSession } from '@iro/subgraph';
import { rowsOfReviews } from '../src/imports/rows-of-reviews';

const folder: Record<string, object[]> = {
  reviews: [{ source_id: 'R1', child: 'RA1', iro: null, kind: 'FIRST', planned_for: null, started_on: '2016-01-29', completed_on: '2016-02-01', without_meeting: null, late_reason: null, chaired_by: 'IRO', participation: 'PN1', observed: null }],
  review_sessions: [{ source_id: 'S1', review: 'R1', held_on: '2016-01-29', adjourned: true }],
  ssda903_reviews: [{ CHILD: 'RA1', DOB: '2004-01-01', REVIEW: '2016-02-01', REVIEW_CODE: 'PN1' }, { CHILD: 'RA1', DOB: '2004-01-01', REVIEW: '2015-08-03', REVIEW_CODE: 'PN5' }],
};
const session = {
  manager: { query: () => Promise.resolve([]) }, ending: 2016, idOf: (kind: string, id: string) => `${kind}/${id}`,
  rows: async function* (file: string) { yield* folder[file] ?? []; }, progress: () => undefined,
} as never as ImportSession;

it('a review of the return is taken where the extract has none of that child on that day', async () => {
  const children = new Map<string, string>();
  const rows: Record<string, unknown>[] = [];
  for await (const row of rowsOfReviews(session, children)) rows.push(row as Record<string, unknown>);
  expect(rows.map(({ id, kind, started_on, completed_on, adjourned }) => ({ id, kind, started_on, completed_on, adjourned }))).toEqual([
    { id: 'reviews/R1', kind: 'FIRST', started_on: '2016-01-29', completed_on: '2016-02-01', adjourned: true },
    { id: 'ssda903_reviews/RA1 2015-08-03', kind: null, started_on: null, completed_on: '2015-08-03', adjourned: false },
  ]);
  expect(children.get('R1')).toBe('child/RA1');
});
