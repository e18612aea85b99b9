import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addDays, addMonths, civilDate, type CivilDate } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import {
  databaseName,
  differingHistories,
  dutyInWords,
  freshDatabase,
  storeHistories,
  type HistoryFact,
  type RandomHistory,
} from '@iro/testkit';
import { compliance } from '../src/compliance';
import type { ChildFacts, Term } from '../src/worklists/duties/child-facts';
import { dutiesOf, keepDuties } from '../src/worklists/duties/compliance-duties';

const runs = 2_000;
const seed = 20160331;
const begins = civilDate('2014-09-01');

const terms: readonly Term[] = [
  ['2014-09-01', '2014-12-19'],
  ['2015-01-05', '2015-03-27'],
  ['2015-04-13', '2015-07-21'],
  ['2015-09-02', '2015-12-18'],
  ['2016-01-04', '2016-03-24'],
  ['2016-04-11', '2016-07-22'],
].map(([from, to]) => ({ from: civilDate(from ?? ''), to: civilDate(to ?? '') }));

const day = (most = 700, from = begins): fc.Arbitrary<CivilDate> => fc.nat(most).map((n) => addDays(from, n));
const some = <T>(of: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(of, { maxLength: most });

interface Life {
  born: CivilDate;
  from: CivilDate;
  length: number | null;
  again: boolean;
  placed: { after: number; planned: boolean }[];
  care: CivilDate[];
  placementPlans: { of: number; after: number }[];
  pathway: CivilDate[];
  pathwayReviewed: CivilDate[];
  assessed: CivilDate[];
  health: { kind: 'INITIAL' | 'REVIEW'; on: CivilDate; refused: boolean }[];
  dental: { on: CivilDate; refused: boolean }[];
  sdqs: { on: CivilDate; withdrawn: boolean }[];
  peps: { on: CivilDate; file: number | null }[];
  pepReviews: CivilDate[];
  order: number[];
}
const refused = fc.integer({ min: 0, max: 3 }).map((n) => n === 0);
const life: fc.Arbitrary<Life> = fc.record({
  born: fc.nat(16 * 12).map((months) => addDays(addMonths(civilDate('1998-06-01'), months), months % 28)),
  from: day(200),
  length: fc.option(fc.integer({ min: 5, max: 500 }), { nil: null }),
  again: fc.boolean(),
  placed: fc.array(fc.record({ after: fc.integer({ min: 1, max: 150 }), planned: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  care: some(day(), 2),
  placementPlans: some(fc.record({ of: fc.nat(2), after: fc.nat(20) }), 2),
  pathway: some(day(), 2),
  pathwayReviewed: some(day(), 3),
  assessed: some(day(), 2),
  health: some(
    fc.record({ kind: fc.constantFrom('INITIAL' as const, 'REVIEW' as const), on: day(), refused }),
    3,
  ),
  dental: some(fc.record({ on: day(), refused }), 3),
  sdqs: some(fc.record({ on: day(), withdrawn: refused }), 2),
  peps: some(fc.record({ on: day(), file: fc.option(fc.nat(40), { nil: null }) }), 2),
  pepReviews: some(day(), 3),
  order: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
});

/** The periods of care and the placements, which follow one another. */
function spellsOf({ from, length, again, placed }: Life): {
  periods: { from: CivilDate; to: CivilDate | null }[];
  placements: { id: string; from: CivilDate; to: CivilDate | null; planned: boolean }[];
} {
  const to = length === null ? null : addDays(from, length);
  const periods = [{ from, to }, ...(again && to !== null ? [{ from: addDays(to, 30), to: null }] : [])];
  let at = from;
  const placements = placed.map(({ after, planned }) => {
    const start = at;
    at = addDays(at, after);
    return { id: randomUUID(), from: start, to: at as CivilDate | null, planned };
  });
  const own = placements.filter((each) => to === null || each.from < to);
  const last = own.at(-1);
  if (last !== undefined) last.to = to;
  return { periods, placements: own };
}

/**
 * A life as rows of the service, and the same as what its rules are given: written by hand, not read from a
 * table.
 */
function historyOf(one: Life): { history: RandomHistory; facts: ChildFacts } {
  const { periods, placements } = spellsOf(one);
  const peps = one.born < '2009-09-01' ? one.peps : [];
  const pathway = [...new Set(one.pathway)];
  const placementPlans = one.placementPlans.flatMap(({ of, after }) => {
    const placement = placements[of];
    return placement === undefined
      ? []
      : [{ placement: placement.id, agreedOn: addDays(placement.from, after) }];
  });
  const later = (to: CivilDate | null): [string, CivilDate][] => (to === null ? [] : [['to_on', to]]);
  const filed = ({ on, file }: { on: CivilDate; file: number | null }): CivilDate | null =>
    file === null ? null : addDays(on, file);
  const fact = (
    table: string,
    dayIn: string,
    on: CivilDate,
    at: number,
    row: object,
    more: Partial<HistoryFact> = {},
  ): HistoryFact => ({
    name: `${table} ${JSON.stringify(row)} ${at}`,
    table,
    dayIn,
    on,
    row: { ...row },
    ...more,
  });
  return {
    history: {
      born: one.born,
      order: one.order,
      facts: [
        ...periods.map(({ from, to }, at) =>
          fact(
            'known_spell',
            'from_on',
            from,
            at,
            { kind: 'PERIOD_OF_CARE', value: 'N1', to_on: null, detail: {} },
            { later: later(to) },
          ),
        ),
        ...placements.map(({ id, from, to, planned }, at) =>
          fact(
            'known_spell',
            'from_on',
            from,
            at,
            { kind: 'PLACEMENT', value: 'U4', to_on: null, detail: { placementId: id, planned } },
            { later: later(to) },
          ),
        ),
        ...one.care.map((on, at) => fact('plan', 'agreed_on', on, at, { kind: 'CARE' })),
        ...placementPlans.map(({ placement, agreedOn }, at) =>
          fact('plan', 'agreed_on', agreedOn, at, { kind: 'PLACEMENT', placement_id: placement }),
        ),
        ...pathway.map((on, at) => fact('plan', 'agreed_on', on, at, { kind: 'PATHWAY' })),
        ...one.pathwayReviewed.map((on, at) =>
          fact('plan_review', 'reviewed_on', on, at, { plan_id: randomUUID(), changed: false }),
        ),
        ...one.assessed.map((on, at) => fact('pathway_assessment', 'completed_on', on, at, {})),
        ...one.health.map((each, at) =>
          fact('health_assessment', 'assessed_on', each.on, at, {
            kind: each.kind,
            outcome: each.refused ? 'REFUSED' : 'DONE',
          }),
        ),
        ...one.dental.map((each, at) =>
          fact('dental_check', 'checked_on', each.on, at, { outcome: each.refused ? 'REFUSED' : 'DONE' }),
        ),
        ...one.sdqs.map((each, at) =>
          fact('sdq', each.withdrawn ? 'withdrawn_on' : 'returned_on', each.on, at, {
            reason: each.withdrawn ? 'SDQ2' : null,
          }),
        ),
        ...peps.map((each, at) => {
          const on = filed(each);
          return fact(
            'personal_education_plan',
            'begun_on',
            each.on,
            at,
            {},
            on === null ? {} : { later: [['on_file_on', on]] },
          );
        }),
        ...one.pepReviews.map((on, at) =>
          fact('pep_review', 'reviewed_on', on, at, { pep_id: randomUUID() }),
        ),
      ],
    },
    facts: {
      childId: 'c',
      dateOfBirth: one.born,
      periodsOfCare: periods.map((each) => ({
        ...each,
        startKnown: true,
        shortBreaks: false,
        importedYear: null,
      })),
      placements: placements.map((each) => ({
        ...each,
        temporary: false,
        startKnown: true,
        importedYear: null,
      })),
      leaver: [],
      carePlansAgreedOn: one.care,
      placementPlans: placementPlans.map((each) => ({ ...each, imported: false })),
      pathwayPlans: pathway.map((agreedOn) => ({
        agreedOn,
        endedOn: null,
        reviewsKnownFrom: null,
        imported: false,
      })),
      pathwayReviewedOn: one.pathwayReviewed,
      pathwayAssessments: one.assessed.map((on) => ({ on, imported: false })),
      assessments: one.health,
      dentalChecks: one.dental,
      sdqs: one.sdqs.map(({ on, withdrawn }) => ({
        returnedOn: withdrawn ? null : on,
        withdrawnOn: withdrawn ? on : null,
        reason: withdrawn ? 'SDQ2' : null,
      })),
      peps: peps.map((each) => ({ begunOn: each.on, onFileOn: filed(each), reviewedOn: null })),
      pepReviewedOn: one.pepReviews,
    },
  };
}

describe('duties of health, education and plans, on random histories', () => {
  let source: DataSource;
  let url: string;
  beforeAll(async () => {
    url = (await freshDatabase('compliance')).app;
    source = await dataSourceFor(compliance.store, url).initialize();
  });
  afterAll(() => source.destroy());

  it(
    `are those worked out from the whole facts, in whatever order these are ` +
      `recorded, and once met stay met, ${runs} times (seed ${seed})`,
    async () => {
      const lives = fc.sample(life, { numRuns: runs, seed }).map(historyOf);
      await asActor(source, systemReach, (manager) =>
        manager.query(
          `
          INSERT INTO school_term (id, version, by_act, name, from_on, to_on)
          SELECT gen_random_uuid(), 1, false, $2, f, t
          FROM jsonb_to_recordset($1) AS x(f date, t date)
        `,
          [JSON.stringify(terms.map(({ from, to }) => ({ f: from, t: to }))), 'A term'],
        ),
      );
      const stored = await storeHistories(
        source,
        databaseName(url),
        keepDuties,
        lives.map(({ history }) => history),
        [civilDate('2015-06-01')],
      );
      const whole = lives.map(({ facts }) =>
        dutiesOf(facts, terms)
          .map((duty) => dutyInWords(duty, (id) => id))
          .sort(),
      );
      expect(whole.flat().length).toBeGreaterThan(runs * 5);
      expect(differingHistories(lives, whole, stored)).toEqual([]);
    },
    180_000,
  );
});
