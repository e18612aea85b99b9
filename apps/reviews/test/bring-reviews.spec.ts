import { dataSourceFor } from '@iro/database';
import { asActor, recordId, systemReach } from '@iro/journal';
import type { ImportSession } from '@iro/subgraph';
import { freshDatabases } from '@iro/testkit';
import { reviews } from '../src';

const folder: Record<string, object[]> = {
  reviews: [{ source_id: 'R1', child: 'RA1', iro: null, kind: 'FIRST', planned_for: null, started_on: '2016-01-29', completed_on: '2016-02-01', without_meeting: null, late_reason: null, chaired_by: 'IRO', participation: 'PN1', observed: null }],
  review_sessions: [{ source_id: 'S1', review: 'R1', held_on: '2016-01-29', adjourned: true }],
  ssda903_reviews: [{ CHILD: 'RA1', DOB: '2004-01-01', REVIEW: '2016-02-01', REVIEW_CODE: 'PN1' }, { CHILD: 'RA1', DOB: '2004-01-01', REVIEW: '2015-08-03', REVIEW_CODE: 'PN5' }],
};
const idOf = (kind: string, id: string): string => recordId('a key', kind, id);

it('a review of the return is taken where the extract has none of that child on that day; a session finds its review', async () => {
  const source = await dataSourceFor(reviews.store, (await freshDatabases()).reviews.app).initialize();
  try {
    await asActor(source, systemReach, async (manager) => {
      const session: ImportSession = { manager, ending: 2016, idOf, rows: async function* (file) { yield* (folder[file] ?? []) as Record<string, unknown>[]; }, episodesByChild: async function* () { yield* []; } };
      await reviews.load(session);
      expect(await manager.query('SELECT id, kind, started_on, completed_on, adjourned, child_id FROM review ORDER BY completed_on DESC')).toEqual([
        { id: idOf('reviews', 'R1'), kind: 'FIRST', started_on: '2016-01-29', completed_on: '2016-02-01', adjourned: true, child_id: idOf('child', 'RA1') },
        { id: idOf('ssda903_reviews', 'RA1 2015-08-03'), kind: null, started_on: null, completed_on: '2015-08-03', adjourned: false, child_id: idOf('child', 'RA1') },
      ]);
      expect(await manager.query('SELECT id, review_id, child_id FROM review_session')).toEqual([{ id: idOf('review_sessions', 'S1'), review_id: idOf('reviews', 'R1'), child_id: idOf('child', 'RA1') }]);
    });
  } finally {
    await source.destroy();
  }
});
