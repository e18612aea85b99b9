import { setTimeout as sleep } from 'node:timers/promises';
import { may, roles } from '@iro/access';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { rebuildDuties } from '@iro/whole';

const allocate =
  'mutation($input: AllocateIroInput!) { allocateIro(input: $input) { id iro { id } fromOn } }';
const complete =
  'mutation($input: CompleteReviewInput!) { completeReview(input: $input) { id completedOn version child { id } } }';
const raise = 'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id raisedOn } }';
const assess =
  'mutation($input: RecordHealthAssessmentInput!) { recordHealthAssessment(input: $input) { id assessedOn } }';

describe('an act of each service, end to end', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let child: string;
  let iro: string;
  let otherIro: string;

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
    const { data } = await council.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 50) { edges { node { id iro { id } ' +
        'reviewDuties(filter: { kinds: ["RECORD_DISTRIBUTED"] }, first: 20) { edges { node { ' +
        'metOn } } } } } } independentReviewingOfficers { id inPostTo } }',
    );
    // Of whom no other record is still to be distributed, whatever order the ids have.
    const free = data?.['children'].edges
      .map(({ node }: any) => node)
      .find(
        ({ iro: own, reviewDuties }: any) =>
          own !== null && reviewDuties.edges.every(({ node }: any) => node.metOn !== null),
      );
    [child, iro] = [free.id, free.iro.id];
    otherIro = data?.['independentReviewingOfficers'].find(
      (each: any) => each.id !== iro && each.inPostTo === null,
    ).id;
  });
  afterAll(() => council.close());

  const journalled = (service: keyof Databases, act: string): Promise<number> =>
    asSuperuser(
      async (client) =>
        (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM journal WHERE act = $1', [act]))
          .rows[0]?.n ?? 0,
      databaseName(databases[service].app),
    );

  it.each([
    [
      'disputes',
      'RAISE_CONCERN',
      raise,
      () => ({
        childId: child,
        raisedOn: '2016-03-31',
        reasons: [],
        keyActions: 'Agree the plan.',
        actId: 'concern-1',
      }),
    ],
    [
      'compliance',
      'RECORD_HEALTH_ASSESSMENT',
      assess,
      () => ({
        childId: child,
        kind: 'REVIEW',
        assessedOn: '2016-03-31',
        outcome: 'DONE',
        actId: 'health-1',
      }),
    ],
    [
      'reviews',
      'COMPLETE_REVIEW',
      complete,
      () => ({
        childId: child,
        kind: 'EARLY',
        startedOn: '2016-03-31',
        completedOn: '2016-03-31',
        lateReason: 'OTHER',
        actId: 'review-1',
      }),
    ],
    [
      'children',
      'ALLOCATE_IRO',
      allocate,
      () => ({ childId: child, iroId: otherIro, from: '2016-04-01', actId: 'allocate-1' }),
    ],
  ] as const)(
    '%s: %s sent fifty times in parallel has one effect and fifty equal answers',
    async (service, act, document, input) => {
      const before = await journalled(service, act);
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => council.ask('IRO_MANAGER', document, { input: input() })),
      );
      expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
      expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
      expect(await journalled(service, act)).toBe(before + 1);
    },
  );

  it('refuses a different act under the same actId, and stores nothing', async () => {
    const before = await journalled('disputes', 'RAISE_CONCERN');
    const { errors } = await council.ask('IRO_MANAGER', raise, {
      input: {
        childId: child,
        raisedOn: '2016-03-30',
        reasons: [],
        keyActions: 'Something else.',
        actId: 'concern-1',
      },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'REFUSED', reason: 'ACT_ID_USED' });
    expect(await journalled('disputes', 'RAISE_CONCERN')).toBe(before);
  });

  it('lets the other services know of a new IRO by the feed', async () => {
    for (let tries = 0; tries < 50; tries += 1) {
      const { data } = await council.ask(
        'IRO',
        `query($id: ID!) { child(id: $id) { id lastReviews(n: 1) { id } } }`,
        { id: child },
        { iro: otherIro },
      );
      if (data?.['child']?.lastReviews?.length === 1) break;
      await sleep(100);
    }
    const now = await council.ask(
      'IRO',
      'query($id: ID!) { child(id: $id) { id iro { id } lastReviews(n: 1) { completedOn } } }',
      { id: child },
      { iro: otherIro },
    );
    expect(now.data?.['child']).toMatchObject({
      iro: { id: otherIro },
      lastReviews: [{ completedOn: '2016-03-31' }],
    });
  });

  it('leaves the child with the IRO before until the record of the review they held is distributed', async () => {
    // The gateway goes by what it last heard of somebody's cover for some seconds: each look is another
    // person's.
    const seenBy = async (sub: string): Promise<unknown> =>
      (await council.ask('IRO', 'query($id: ID!) { child(id: $id) { id } }', { id: child }, { iro, sub }))
        .data?.['child'];
    expect(await seenBy('before')).toEqual({ id: child });
    const { data } = await council.ask(
      'IRO_MANAGER',
      'query($id: ID!) { child(id: $id) { lastReviews(n: 1) { id } } }',
      { id: child },
    );
    const reviewId = data?.['child'].lastReviews[0].id;
    const written = await council.ask(
      'IRO_MANAGER',
      'mutation($input: WriteReviewRecordInput!) { writeReviewRecord(input: $input) { id } }',
      { input: { reviewId, writtenOn: '2016-04-01' } },
    );
    expect(await seenBy('written')).toEqual({ id: child });
    const sent = await council.ask(
      'IRO_MANAGER',
      'mutation($input: DistributeReviewRecordInput!) { distributeReviewRecord(input: $input) { id } }',
      { input: { reviewId, version: 1, roles: ['CARER'] } },
    );
    expect([written.errors, sent.errors]).toEqual([undefined, undefined]);
    expect(await seenBy('after')).toBeNull();
  });

  it('refuses who writes from an older version', async () => {
    const stale = await council.ask('IRO_MANAGER', allocate, {
      input: { childId: child, iroId: otherIro, from: '2016-04-01', version: 99 },
    });
    expect(stale.errors?.[0]?.extensions['code']).toBe('CONFLICT');
  });

  it('refuses every role that may not, and writes nothing', async () => {
    const acts = [
      ['ALLOCATE_IRO', allocate, { childId: child, iroId: iro, from: '2016-04-01' }],
      ['RAISE_CONCERN', raise, { childId: child, raisedOn: '2016-03-31', reasons: [] }],
      [
        'RECORD_HEALTH_ASSESSMENT',
        assess,
        { childId: child, kind: 'REVIEW', assessedOn: '2016-03-29', outcome: 'DONE' },
      ],
      [
        'COMPLETE_REVIEW',
        complete,
        { childId: child, kind: 'EARLY', startedOn: '2016-03-29', completedOn: '2016-03-29' },
      ],
    ] as const;
    const counts = () =>
      Promise.all([
        journalled('children', 'ALLOCATE_IRO'),
        journalled('disputes', 'RAISE_CONCERN'),
        journalled('compliance', 'RECORD_HEALTH_ASSESSMENT'),
        journalled('reviews', 'COMPLETE_REVIEW'),
      ]);
    const before = await counts();
    for (const role of roles) {
      for (const [act, document, input] of acts) {
        if ((may[act].by as readonly string[]).includes(role)) continue;
        const { errors } = await council.ask(role, document, { input });
        expect([role, act, errors?.[0]?.extensions['code']]).toEqual([role, act, 'FORBIDDEN']);
      }
    }
    expect(await counts()).toEqual(before);
  });

  it('has stored duties equal to those worked out again', async () => {
    const rebuilt = await rebuildDuties({ urls: databases, release: () => Promise.resolve() });
    expect(rebuilt.map(({ service, changed }) => [service, changed])).toEqual([
      ['children', false],
      ['reviews', false],
      ['disputes', false],
      ['compliance', false],
    ]);
  });

  it('logs whose record was read, by whom, before the answer leaves', async () => {
    await council.ask(
      'IRO',
      'query LooksAt($id: ID!) { child(id: $id) { id localId } }',
      { id: child },
      { iro: otherIro, sub: 'reader-1' },
    );
    const logged = await asSuperuser(
      (client) =>
        client.query<{ n: number }>(
          'SELECT count(*)::int AS n FROM read_log WHERE actor = $1 AND $2 = ANY(children)',
          ['reader-1', child],
        ),
      databaseName(databases.children.app),
    );
    expect(logged.rows[0]?.n).toBe(1);
  });
});
