import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addDays, civilDate, type CivilDate } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import {
  databaseName,
  differingHistories,
  dutyInWords,
  freshDatabase,
  storeHistories,
  type HistoryFact,
  type RandomHistory,
} from '@iro/testkit';
import { reviews } from '../src/reviews';
import { childDuties } from '../src/review/duties/child-duties';
import { keepDuties } from '../src/review/duties/keep-duties';
import type { Facts, SpellFact } from '../src/review/duties/review-facts';

const runs = 2_000;
const seed = 20160331;
const begins = civilDate('2015-01-05');
const born = civilDate('2006-06-01');
/** In the order in which they are held; two of a kind are not planned at once. */
const kinds = ['FIRST', 'SECOND', 'SUBSEQUENT', 'EARLY'];

const day = (most = 450): fc.Arbitrary<CivilDate> => fc.nat(most).map((n) => addDays(begins, n));
const some = <T>(of: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(of, { maxLength: most });
const maybe = (most: number): fc.Arbitrary<number | null> => fc.option(fc.nat(most), { nil: null });
const life = fc.record({
  from: day(30),
  length: fc.option(fc.integer({ min: 60, max: 500 }), { nil: null }),
  adoption: fc.option(
    fc.record({
      after: fc.integer({ min: 60, max: 200 }),
      days: fc.integer({ min: 30, max: 150 }),
      disrupted: fc.boolean(),
    }),
    { nil: null },
  ),
  reviews: fc.array(
    fc.record({
      gap: fc.integer({ min: 15, max: 150 }),
      ahead: fc.nat(14),
      slip: fc.integer({ min: 0, max: 9 }),
      series: maybe(12),
      isDone: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
      adjourned: fc.boolean(),
      consulted: maybe(10),
      invited: maybe(12),
      paper: maybe(12),
      record: fc.option(
        fc.record({
          decisions: fc.nat(9),
          written: fc.nat(20),
          distributed: fc.nat(30),
          managers: maybe(9),
          plan: maybe(20),
        }),
        { nil: null },
      ),
    }),
    { maxLength: 4 },
  ),
  visits: some(fc.record({ on: day(), alone: fc.boolean() }), 4),
  discussions: some(fc.record({ on: day(), midway: fc.constantFrom(true, false, null) }), 3),
  talks: some(fc.record({ on: day(), outcome: fc.constantFrom('SPOKEN_TO', 'REFUSED', 'TOO_YOUNG') }), 3),
  permanence: fc.option(day(), { nil: null }),
  order: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

interface Held {
  name: string;
  kind: string;
  plannedOn: CivilDate;
  plannedFor: CivilDate;
  startedOn: CivilDate | null;
  completedOn: CivilDate | null;
  given: Life['reviews'][number];
}

/** The reviews of a life one after another; the last may not have been held, or not ended. */
function reviewsOf({ from, reviews: given }: Life): Held[] {
  let at = from;
  return given.map((each, n) => {
    const plannedFor = addDays(at, each.gap);
    const isLast = n === given.length - 1;
    const startedOn = isLast && !each.isDone ? null : addDays(plannedFor, each.slip);
    const completedOn =
      startedOn === null || (isLast && each.series === null) ? null : addDays(startedOn, each.series ?? 0);
    at = completedOn ?? startedOn ?? plannedFor;
    return {
      name: `review ${n}`,
      kind: kinds[n] ?? 'EARLY',
      plannedOn: addDays(plannedFor, -each.ahead),
      plannedFor,
      startedOn,
      completedOn,
      given: each,
    };
  });
}

const plus = (on: CivilDate, days: number | null): CivilDate | null =>
  days === null ? null : addDays(on, days);
const known = (days: readonly (readonly [string, CivilDate | null])[]): [string, CivilDate][] =>
  days.flatMap(([column, on]) => (on === null ? [] : [[column, on] as [string, CivilDate]]));

function spellsOf({ from, length, adoption }: Life): SpellFact[] {
  const to = plus(from, length);
  const spell = (
    kind: SpellFact['kind'],
    value: string,
    fromOn: CivilDate,
    toOn: CivilDate | null,
  ): SpellFact => ({
    childId: 'c',
    kind,
    value,
    fromOn,
    toOn: toOn !== null && to !== null && toOn > to ? to : (toOn ?? to),
    detail: {},
  });
  const placed = adoption === null ? null : addDays(from, adoption.after);
  const ended = placed === null || adoption === null ? null : addDays(placed, adoption.days);
  return [
    { ...spell('PERIOD_OF_CARE', 'N1', from, null), toOn: to },
    spell('PLACEMENT', 'U4', from, placed),
    ...(placed === null
      ? []
      : [
          spell('LEGAL_STATUS', 'E1', placed, null),
          spell('PLACEMENT', 'A5', placed, adoption?.disrupted === true ? ended : null),
        ]),
    ...(ended === null || adoption?.disrupted !== true ? [] : [spell('PLACEMENT', 'U6', ended, null)]),
  ].filter(({ fromOn }) => to === null || fromOn < to);
}

/**
 * A life as rows of the service, and the same as what its rules are given: written by hand, not read from a
 * table.
 */
function historyOf(one: Life): { history: RandomHistory; facts: Facts } {
  const spells = spellsOf(one);
  const all = reviewsOf(one);
  const held = all
    .filter(({ startedOn }) => startedOn !== null)
    .sort((a, b) => ((a.completedOn ?? '9') < (b.completedOn ?? '9') ? -1 : 1));
  const recordOf = ({ completedOn, given: { record } }: Held) =>
    record === null || completedOn === null
      ? null
      : {
          decisionsIssuedOn: addDays(completedOn, record.decisions),
          writtenOn: addDays(completedOn, record.written),
          distributedOn: addDays(completedOn, record.distributed),
          managersRespondedOn: plus(addDays(completedOn, record.decisions), record.managers),
          carePlanUpdatedOn: plus(completedOn, record.plan),
        };
  const iro = randomUUID();
  const event = (table: string, dayIn: string, on: CivilDate, at: number, row: object): HistoryFact => ({
    name: `${table} ${at}`,
    table,
    dayIn,
    on,
    row: { ...row },
  });
  return {
    history: {
      born,
      order: one.order,
      facts: [
        ...spells.map(({ kind, value, fromOn, toOn, detail }, at): HistoryFact => ({
          name: `spell ${at}`,
          table: 'known_spell',
          dayIn: 'from_on',
          on: fromOn as CivilDate,
          row: { kind, value, detail },
          later: known([['to_on', toOn as CivilDate | null]]),
        })),
        ...all.map((each): HistoryFact => ({
          name: each.name,
          table: 'review',
          dayIn: 'planned_on',
          on: each.plannedOn,
          row: {
            kind: each.kind,
            planned_for: each.plannedFor,
            kept_here: true,
            adjourned: each.given.adjourned,
            cancelled: false,
            without_meeting: false,
            iro_id: iro,
          },
          later: known([
            ['started_on', each.startedOn],
            ['completed_on', each.completedOn],
            ['child_consulted_on', plus(each.plannedOn, each.given.consulted)],
          ]),
        })),
        ...all.flatMap((each): HistoryFact[] => {
          const record = recordOf(each);
          return record === null
            ? []
            : [
                {
                  name: `record of ${each.name}`,
                  table: 'review_record',
                  dayIn: 'decisions_issued_on',
                  on: record.decisionsIssuedOn,
                  row: {},
                  of: { review_id: each.name },
                  later: known([
                    ['written_on', record.writtenOn],
                    ['distributed_on', record.distributedOn],
                    ['managers_responded_on', record.managersRespondedOn],
                    ['care_plan_updated_on', record.carePlanUpdatedOn],
                  ]),
                },
              ];
        }),
        ...all.flatMap((each): HistoryFact[] =>
          each.given.invited === null
            ? []
            : [
                {
                  name: `invited to ${each.name}`,
                  table: 'invitee',
                  dayIn: 'invited_on',
                  on: addDays(each.plannedOn, each.given.invited),
                  row: { role: 'PARENT' },
                  of: { review_id: each.name },
                },
              ],
        ),
        ...all.flatMap((each): HistoryFact[] =>
          each.given.paper === null
            ? []
            : [
                {
                  name: `paper for ${each.name}`,
                  table: 'review_paper',
                  dayIn: 'received_on',
                  on: addDays(each.plannedOn, each.given.paper),
                  row: {
                    kind: 'SOCIAL_WORKERS_REPORT',
                    requested_on: each.plannedOn,
                    due_by: each.plannedFor,
                  },
                  of: { review_id: each.name },
                },
              ],
        ),
        ...one.visits.map(({ on, alone }, at) =>
          event('iro_visit', 'visited_on', on, at, { iro_id: iro, alone, observed: false }),
        ),
        ...one.discussions.map(({ on, midway }, at) =>
          event('monitoring_discussion', 'held_on', on, at, {
            iro_id: iro,
            with_whom: 'SOCIAL_WORKER',
            led_to_concern: false,
            midway_check: midway,
          }),
        ),
        ...one.talks.map(({ on, outcome }, at) =>
          event('child_spoken_to', 'on_day', on, at, { iro_id: iro, outcome }),
        ),
        ...(one.permanence === null
          ? []
          : [event('permanence_plan', 'agreed_on', one.permanence, 0, { route: 'ADOPTION' })]),
      ],
    },
    facts: {
      spells: [...spells].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)),
      reviews: held.map((each) => {
        const record = recordOf(each);
        return {
          childId: 'c',
          id: each.name,
          kind: each.kind,
          startedOn: each.startedOn,
          completedOn: each.completedOn,
          adjourned: each.given.adjourned,
          byAct: true,
          importedYear: null,
          keptHere: true,
          hasRecord: record !== null,
          recordKeptHere: record !== null,
          decisionsIssuedOn: record?.decisionsIssuedOn ?? null,
          writtenOn: record?.writtenOn ?? null,
          distributedOn: record?.distributedOn ?? null,
          managersRespondedOn: record?.managersRespondedOn ?? null,
          carePlanUpdatedOn: record?.carePlanUpdatedOn ?? null,
        };
      }),
      planned: all.map((each) => ({
        childId: 'c',
        id: each.name,
        plannedFor: each.plannedFor,
        plannedOn: each.plannedOn,
        begunOn: each.startedOn ?? each.completedOn,
        endedOn: each.completedOn,
        childConsultedOn: plus(each.plannedOn, each.given.consulted),
        dateOfBirth: born,
        invitationsSentOn: plus(each.plannedOn, each.given.invited),
        papersReceivedOn: plus(each.plannedOn, each.given.paper),
      })),
      visits: one.visits.map(({ on, alone }) => ({ childId: 'c', visitedOn: on, alone })),
      discussions: one.discussions
        .filter(({ midway }) => midway !== false)
        .map(({ on }) => ({ childId: 'c', heldOn: on })),
      privateTalks: one.talks.map(({ on, outcome }) => ({ childId: 'c', onDay: on, outcome })),
      permanencePlans: one.permanence === null ? [] : [{ childId: 'c', agreedOn: one.permanence }],
    },
  };
}

describe('duties of reviews, on random histories', () => {
  let source: DataSource;
  let url: string;
  beforeAll(async () => {
    url = (await freshDatabase('reviews')).app;
    source = await dataSourceFor(reviews.store, url).initialize();
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
        childDuties(facts)
          .map((duty) => dutyInWords(duty, (id) => id))
          .sort(),
      );
      expect(whole.flat().length).toBeGreaterThan(runs * 5);
      expect(differingHistories(lives, whole, stored)).toEqual([]);
    },
    180_000,
  );
});
