import { dataSourceFor } from '@iro/database';
import { asActor, recordId, systemReach } from '@iro/journal';
import type { ImportSession } from '@iro/subgraph';
import { freshDatabase } from '@iro/testkit';
import { reviews } from '../src/reviews';

const folder: Record<string, object[]> = {
  reviews: [
    {
      source_id: 'R1',
      child: 'RA1',
      iro: null,
      kind: 'FIRST',
      planned_for: null,
      started_on: '2016-01-29',
      completed_on: '2016-02-01',
      without_meeting: null,
      late_reason: null,
      chaired_by: 'IRO',
      participation: 'PN1',
      observed: null,
    },
  ],
  review_sessions: [{ source_id: 'S1', review: 'R1', held_on: '2016-01-29', adjourned: true }],
  ssda903_reviews: [
    { CHILD: 'RA1', DOB: '2004-01-01', REVIEW: '2016-02-01', REVIEW_CODE: 'PN1' },
    { CHILD: 'RA1', DOB: '2004-01-01', REVIEW: '2015-08-03', REVIEW_CODE: 'PN5' },
  ],
};
const dataset: typeof folder = {
  ...folder,
  ssd_cla_reviews: [
    {
      clar_cla_review_id: '1',
      clar_cla_id: 'P1',
      clar_cla_review_due_date: '2016-02-10',
      clar_cla_review_date: '2016-02-01',
      clar_cla_review_cancelled: 'N',
      clar_cla_review_participation: 'PN1',
    },
    {
      clar_cla_review_id: '2',
      clar_cla_id: 'P1',
      clar_cla_review_due_date: '2015-08-10',
      clar_cla_review_date: '2015-08-03',
      clar_cla_review_cancelled: null,
      clar_cla_review_participation: 'PN5',
    },
    {
      clar_cla_review_id: '3',
      clar_cla_id: 'P1',
      clar_cla_review_due_date: '2016-08-01',
      clar_cla_review_date: null,
      clar_cla_review_cancelled: 'n',
      clar_cla_review_participation: null,
    },
    {
      clar_cla_review_id: '4',
      clar_cla_id: 'P1',
      clar_cla_review_due_date: '2015-12-01',
      clar_cla_review_date: null,
      clar_cla_review_cancelled: 'Y',
      clar_cla_review_participation: null,
    },
  ],
  ssd_cla_periods: [{ clae_cla_id: 'P1', clae_person_id: 'RA1' }],
};
const idOf = (kind: string, id: string): string => recordId('a key', kind, id);

const sessionOf = (manager: ImportSession['manager'], files: typeof folder): ImportSession => ({
  manager,
  ending: 2016,
  idOf,
  rows: async function* (file) {
    yield* (files[file] ?? []) as Record<string, unknown>[];
  },
  episodesByChild: async function* () {
    yield* [];
  },
});

it(
  'reviews of the Standard Safeguarding Dataset are held, planned or cancelled; one that the ' +
    'extract tells of is the extract’s, one that the return tells of is told once',
  async () => {
    const source = await dataSourceFor(reviews.store, (await freshDatabase('reviews')).app).initialize();
    try {
      await asActor(source, systemReach, async (manager) => {
        await reviews.load(sessionOf(manager, dataset));
        expect(
          await manager.query(
            `
            SELECT source_id, kind, planned_for, completed_on, participation, cancelled
            FROM review
            ORDER BY source_id
          `,
          ),
        ).toEqual([
          {
            source_id: 'R1',
            kind: 'FIRST',
            planned_for: null,
            completed_on: '2016-02-01',
            participation: 'PN1',
            cancelled: false,
          },
          {
            source_id: 'SSD 2',
            kind: null,
            planned_for: null,
            completed_on: '2015-08-03',
            participation: 'PN5',
            cancelled: false,
          },
          {
            source_id: 'SSD 3',
            kind: null,
            planned_for: '2016-08-01',
            completed_on: null,
            participation: null,
            cancelled: false,
          },
          {
            source_id: 'SSD 4',
            kind: null,
            planned_for: '2015-12-01',
            completed_on: null,
            participation: null,
            cancelled: true,
          },
        ]);
      });
    } finally {
      await source.destroy();
    }
  },
);

it(
  'a review of the return is taken where the extract has none of that ' +
    'child on that day; a session finds its review',
  async () => {
    const source = await dataSourceFor(reviews.store, (await freshDatabase('reviews')).app).initialize();
    try {
      await asActor(source, systemReach, async (manager) => {
        await reviews.load(sessionOf(manager, folder));
        expect(
          await manager.query(
            `
            SELECT id, kind, started_on, completed_on, adjourned, child_id
            FROM review
            ORDER BY completed_on DESC
          `,
          ),
        ).toEqual([
          {
            id: idOf('reviews', 'R1'),
            kind: 'FIRST',
            started_on: '2016-01-29',
            completed_on: '2016-02-01',
            adjourned: true,
            child_id: idOf('child', 'RA1'),
          },
          {
            id: idOf('ssda903_reviews', 'RA1 2015-08-03'),
            kind: null,
            started_on: null,
            completed_on: '2015-08-03',
            adjourned: false,
            child_id: idOf('child', 'RA1'),
          },
        ]);
        expect(await manager.query('SELECT id, review_id, child_id FROM review_session')).toEqual([
          {
            id: idOf('review_sessions', 'S1'),
            review_id: idOf('reviews', 'R1'),
            child_id: idOf('child', 'RA1'),
          },
        ]);
      });
    } finally {
      await source.destroy();
    }
  },
);

it(
  'talks in private, midway checks and permanence plans come with the extract; a later year’s ' +
    'plan takes the place of an earlier one, and none that a person recorded',
  async () => {
    const source = await dataSourceFor(reviews.store, (await freshDatabase('reviews')).app).initialize();
    const discussion = (source_id: string, held_on: string): object => ({
      source_id,
      child: 'RA1',
      iro: 'I1',
      held_on,
      with_whom: 'CARER',
      desired_outcome: null,
      outcome: null,
      led_to_concern: null,
    });
    const plan = (
      source_id: string,
      child: string,
      agreed_on: string,
      replaced_on: string | null = null,
    ): object => ({ source_id, child, route: 'ADOPTION', agreed_on, because: null, replaced_on });
    const first: typeof folder = {
      private_talks: [
        {
          source_id: 'T1',
          child: 'RA1',
          iro: 'I1',
          on_day: '2015-09-01',
          outcome: 'REFUSED',
          because: 'Did not wish to',
        },
      ],
      monitoring_discussions: [
        discussion('D1', '2015-10-01'),
        discussion('D2', '2015-11-01'),
        discussion('D3', '2015-12-01'),
      ],
      midway_checks: [
        { source_id: 'M1', discussion: 'D1', midway_check: true },
        { source_id: 'M2', discussion: 'D2', midway_check: false },
      ],
      permanence_plans: [
        plan('P1', 'RA1', '2015-06-01'),
        plan('P2', 'RA2', '2015-06-01', '2015-09-01'),
        plan('P3', 'RA2', '2015-09-01'),
      ],
    };
    try {
      await asActor(source, systemReach, async (manager) => {
        const plans = (): Promise<object[]> =>
          manager.query(
            'SELECT source_id AS id, replaced_on AS until FROM permanence_plan ORDER BY source_id',
          );
        await reviews.load(sessionOf(manager, first));
        expect(
          await manager.query(
            'SELECT source_id, child_id, iro_id, on_day, outcome, because FROM child_spoken_to',
          ),
        ).toEqual([
          {
            source_id: 'T1',
            child_id: idOf('child', 'RA1'),
            iro_id: idOf('iros', 'I1'),
            on_day: '2015-09-01',
            outcome: 'REFUSED',
            because: 'Did not wish to',
          },
        ]);
        expect(
          await manager.query(
            'SELECT source_id, midway_check, led_to_concern FROM monitoring_discussion ORDER BY source_id',
          ),
        ).toEqual([
          { source_id: 'D1', midway_check: true, led_to_concern: false },
          { source_id: 'D2', midway_check: false, led_to_concern: false },
          { source_id: 'D3', midway_check: null, led_to_concern: false },
        ]);
        expect(await plans()).toEqual([
          { id: 'P1', until: null },
          { id: 'P2', until: '2015-09-01' },
          { id: 'P3', until: null },
        ]);
        const next = {
          ...sessionOf(manager, {
            permanence_plans: [
              plan('P4', 'RA1', '2016-05-01'),
              plan('P3', 'RA2', '2015-09-01', '2016-06-01'),
              plan('P5', 'RA2', '2016-06-01'),
            ],
          }),
          ending: 2017,
        };
        await reviews.load(next);
        expect(await plans()).toEqual([
          { id: 'P1', until: '2016-05-01' },
          { id: 'P2', until: '2015-09-01' },
          { id: 'P3', until: '2016-06-01' },
          { id: 'P4', until: null },
          { id: 'P5', until: null },
        ]);
        await manager.query(
          "UPDATE permanence_plan SET by_act = true, source_id = NULL WHERE source_id = 'P4'",
        );
        await expect(reviews.load(next)).rejects.toThrow(
          'The folder contradicts what is on record in permanence_plan: P4.',
        );
      });
    } finally {
      await source.destroy();
    }
  },
);
