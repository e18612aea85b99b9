import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addDays, civilDate, type CivilDate } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import type { LeaverStatus } from '@iro/rules';
import {
  databaseName,
  differingHistories,
  dutyInWords,
  freshDatabase,
  storeHistories,
  type HistoryFact,
  type RandomHistory,
} from '@iro/testkit';
import { children } from '../src/children';
import { childrenDuties, keepDuties, type Facts } from '../src/worklists/duties/children-duties';

const runs = 2_000;
const seed = 20160331;
const begins = civilDate('2015-01-05');

const day = (most = 500): fc.Arbitrary<CivilDate> => fc.nat(most).map((n) => addDays(begins, n));
const some = <T>(of: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(of, { maxLength: most });
const life = fc.record({
  from: day(60),
  length: fc.option(fc.integer({ min: 10, max: 400 }), { nil: null }),
  homes: fc.array(
    fc.record({
      days: fc.integer({ min: 5, max: 120 }),
      type: fc.constantFrom('U6', 'U4', 'P1', 'K2'),
      planned: fc.boolean(),
      sameCarer: fc.boolean(),
      lasting: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  iros: fc.array(fc.record({ after: fc.nat(40), days: fc.integer({ min: 20, max: 200 }) }), { maxLength: 3 }),
  orders: fc.array(
    fc.record({ days: fc.integer({ min: 10, max: 100 }), status: fc.constantFrom('V2', 'C1', 'C2') }),
    { maxLength: 3 },
  ),
  visits: some(fc.record({ on: day(), seen: fc.integer({ min: 0, max: 4 }).map((n) => n > 0) }), 8),
  agreed: fc.option(day(), { nil: null }),
  leaver: fc.boolean(),
  statuses: fc.array(
    fc.record({
      days: fc.integer({ min: 20, max: 200 }),
      status: fc.constantFrom<LeaverStatus>('ELIGIBLE', 'RELEVANT', 'FORMER_RELEVANT', 'QUALIFYING'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  contacts: some(
    fc.record({
      on: day(),
      inTouch: fc.constantFrom('YES', 'NO'),
      moved: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    }),
    4,
  ),
  advisers: fc.array(fc.record({ after: fc.nat(40), days: fc.integer({ min: 20, max: 200 }) }), {
    maxLength: 2,
  }),
  order: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

/** Spells that follow one another from a day, with or without gaps; the last lasts until `to`. */
function following<S extends { days: number; after?: number }>(
  from: CivilDate,
  spells: readonly S[],
  to: CivilDate | null,
): (Omit<S, 'days' | 'after'> & { from: CivilDate; to: CivilDate | null })[] {
  let at = from;
  const all = spells
    .map(({ days, after = 0, ...rest }) => {
      const start = addDays(at, after);
      at = addDays(start, days);
      return { ...rest, from: start, to: at as CivilDate | null };
    })
    .filter((each) => to === null || each.from < to);
  const last = all.at(-1);
  if (last !== undefined) last.to = to;
  return all;
}

/**
 * A life as rows of the service, and the same as what its rules are given: written by hand, not read from a
 * table.
 */
function historyOf(one: Life): { history: RandomHistory; facts: Facts } {
  const to = one.length === null ? null : addDays(one.from, one.length);
  const homes = following(one.from, one.homes, to).map((home, at) => ({
    ...home,
    sameCarer: at > 0 && home.sameCarer,
  }));
  const orders = following(one.from, one.orders, to);
  const iros = following(one.from, one.iros, to);
  const statuses = one.leaver ? following(one.from, one.statuses, null) : [];
  const advisers = one.leaver ? following(one.from, one.advisers, null) : [];
  const contacts = one.leaver ? one.contacts : [];
  const until = (column: string, on: CivilDate | null): [string, CivilDate][] =>
    on === null ? [] : [[column, on]];
  const spell = (
    table: string,
    each: { from: CivilDate; to: CivilDate | null },
    at: number,
    row: object,
  ): HistoryFact => ({
    name: `${table} ${at}`,
    table,
    dayIn: 'from_on',
    on: each.from,
    row: { ...row },
    later: until('to_on', each.to),
  });
  const event = (table: string, dayIn: string, on: CivilDate, at: number, row: object): HistoryFact => ({
    name: `${table} ${at}`,
    table,
    dayIn,
    on,
    row: { ...row },
  });
  return {
    history: {
      born: civilDate('2000-06-01'),
      order: one.order,
      facts: [
        {
          name: 'period',
          table: 'period_of_care',
          dayIn: 'started_on',
          on: one.from,
          row: { start_known: true, category_of_need: 'N1', short_breaks: false },
          later: until('ceased_on', to),
        },
        ...homes.map((home, at) =>
          spell('placement', home, at, {
            type: home.type,
            start_known: true,
            same_carer: home.sameCarer,
            temporary: false,
            planned: home.planned,
            meant_to_last_to18: home.lasting,
          }),
        ),
        ...orders.map((each, at) =>
          spell('legal_status', each, at, { status: each.status, start_known: true }),
        ),
        ...iros.map((each, at) => spell('iro_allocation', each, at, { iro_id: randomUUID() })),
        ...one.visits.map(({ on, seen }, at) => event('social_worker_visit', 'visited_on', on, at, { seen })),
        ...(one.agreed === null ? [] : [event('visit_agreement', 'agreed_on', one.agreed, 0, {})]),
        ...statuses.map((each, at) => spell('care_leaver', each, at, { status: each.status })),
        ...contacts.map(({ on, inTouch, moved }, at) =>
          event('leaver_contact', 'contacted_on', on, at, { in_touch: inTouch, moved_on: moved ? on : null }),
        ),
        ...advisers.map((each, at) =>
          spell('personal_adviser', each, at, { adviser_id: randomUUID(), name: 'An invented adviser' }),
        ),
      ],
    },
    facts: {
      childId: 'c',
      periods: [{ from: one.from, to, startKnown: true, shortBreaks: false }],
      allocations: iros,
      placements: homes.map(({ from, to: end, sameCarer, type, planned, lasting }) => ({
        from,
        to: end,
        startKnown: true,
        sameCarer,
        type,
        planned,
        meantToLastTo18: lasting,
      })),
      careOrders: orders
        .filter(({ status }) => status !== 'V2')
        .map(({ from, to: end, status }) => ({ from, to: end, interim: status === 'C1' })),
      visits: one.visits.filter(({ seen }) => seen).map(({ on }) => on),
      agreements: one.agreed === null ? [] : [{ from: one.agreed, to: null }],
      leaverSpells: statuses.map(({ from, to: end, status }) => ({
        from,
        to: end,
        status,
        recordedHere: true,
        adviserFrom: null,
        hasAdviser: false,
        inTouch: null,
        asAt: null,
      })),
      leaverContacts: contacts.map(({ on, inTouch, moved }) => ({ on, inTouch, movedOn: moved ? on : null })),
      advisers,
    },
  };
}

describe('duties of care and placement, on random histories', () => {
  let source: DataSource;
  let url: string;
  beforeAll(async () => {
    url = (await freshDatabase('children')).app;
    source = await dataSourceFor(children.store, url).initialize();
  });
  afterAll(() => source.destroy());

  it(
    `are those worked out from the whole facts, in whatever order these are ` +
      `recorded, and once met stay met, ${runs} times (seed ${seed})`,
    async () => {
      const lives = fc.sample(life, { numRuns: runs, seed }).map(historyOf);
      const stored = await storeHistories(
        source,
        databaseName(url),
        keepDuties,
        lives.map(({ history }) => history),
        [civilDate('2015-07-01')],
      );
      const whole = lives.map(({ facts }) =>
        childrenDuties(facts)
          .map((duty) => dutyInWords(duty, (id) => id))
          .sort(),
      );
      expect(whole.flat().length).toBeGreaterThan(runs * 5);
      expect(differingHistories(lives, whole, stored)).toEqual([]);
    },
    180_000,
  );
});
