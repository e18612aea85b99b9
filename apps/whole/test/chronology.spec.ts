import { setTimeout as sleep } from 'node:timers/promises';
import { actsWithin, may, reads, roles } from '@iro/access';
import { serveSubgraph } from '@iro/subgraph';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { journalVerify, raiseEpochOf, signHeads, verifyJournals } from '@iro/whole';

const raise = 'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }';
const assess =
  'mutation($input: RecordHealthAssessmentInput!) { recordHealthAssessment(input: $input) { id } }';
const complete = 'mutation($input: CompleteReviewInput!) { completeReview(input: $input) { id } }';
const allocate = 'mutation($input: AllocateIroInput!) { allocateIro(input: $input) { id } }';
const chronology = `
  query Chronology($id: ID!, $first: Int, $after: String) {
    child(id: $id) {
      chronology(first: $first, after: $after) {
        edges {
          cursor
          node {
            on
            at
            sentence
            actor
            role
            service
            act
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        behind {
          service
          upTo
          reachable
        }
      }
    }
  }
`;
const readers =
  'query Readers($id: ID!) { child(id: $id) { readBy(first: 500) { edges { node { at actor ' +
  'role operation reason service } } behind { service upTo reachable } } } }';

/** Asks again until an answer is as expected: what one service recorded is in another seconds later. */
async function within<T>(seconds: number, ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > until) return answer;
    await sleep(50);
  }
}

describe('a child’s history over four services', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let child: string;
  let other: string;
  let iro: string;

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
    const { data } = await council.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 2) { edges { node { id iro { ' +
        'id } } } } independentReviewingOfficers { id inPostTo } }',
    );
    [child, other] = data?.['children'].edges.map((edge: any) => edge.node.id);
    iro = data?.['independentReviewingOfficers'].find(
      (each: any) => each.id !== data?.['children'].edges[0].node.iro.id && each.inPostTo === null,
    ).id;
    const acts: [string, object][] = [
      [raise, { childId: child, raisedOn: '2016-03-31', reasons: [], keyActions: 'Ring Mrs Planted-Name.' }],
      [assess, { childId: child, kind: 'REVIEW', assessedOn: '2016-03-29', outcome: 'DONE' }],
      [
        complete,
        {
          childId: child,
          kind: 'EARLY',
          startedOn: '2016-03-30',
          completedOn: '2016-03-30',
          lateReason: 'OTHER',
        },
      ],
      [allocate, { childId: child, iroId: iro, from: '2016-04-01' }],
    ];
    for (const [document, input] of acts)
      expect((await council.ask('IRO_MANAGER', document, { input })).errors).toBeUndefined();
  });
  afterAll(() => council.close());

  const linesOf = (answer: Awaited<ReturnType<CouncilUnderTest['ask']>>): any[] =>
    answer.data?.['child']?.chronology?.edges.map((edge: any) => edge.node) ?? [];

  it(
    'tells in the order of its days what was done in each service, ' +
      'seconds later, in sentences without what was typed',
    async () => {
      const lines = linesOf(
        await within(
          5,
          () => council.ask('IRO_MANAGER', chronology, { id: child }),
          (answer) => linesOf(answer).length === 4,
        ),
      );
      expect(lines.map(({ on, service, act, role }) => [on, service, act, role])).toEqual([
        ['2016-03-29', 'compliance', 'RECORD_HEALTH_ASSESSMENT', 'IRO_MANAGER'],
        ['2016-03-30', 'reviews', 'COMPLETE_REVIEW', 'IRO_MANAGER'],
        ['2016-03-31', 'disputes', 'RAISE_CONCERN', 'IRO_MANAGER'],
        ['2016-04-01', 'children', 'ALLOCATE_IRO', 'IRO_MANAGER'],
      ]);
      expect(
        lines.every(({ sentence, actor }) => /^[A-Z].*\.$/.test(sentence) && actor === 'iro_manager'),
      ).toBe(true);
      expect(JSON.stringify(lines)).not.toContain('Planted-Name');
    },
  );

  it('pages without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: any } = await council.ask('IRO_MANAGER', chronology, {
        id: child,
        first: 3,
        after,
      });
      seen.push(...data.child.chronology.edges.map((edge: any) => edge.node.act));
      after = data.child.chronology.pageInfo.hasNextPage ? data.child.chronology.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['RECORD_HEALTH_ASSESSMENT', 'COMPLETE_REVIEW', 'RAISE_CONCERN', 'ALLOCATE_IRO']);
  });

  it('shows each role the acts of the parts it reads, of children within its reach, and an auditor none', async () => {
    for (const role of roles) {
      const tied = role === 'IRO' ? { iro } : role === 'YOUNG_PERSON' ? { child } : {};
      const visible = [
        'IRO',
        'IRO_MANAGER',
        'ASSISTANT_DIRECTOR',
        'BUSINESS_SUPPORT',
        'PLACEMENTS_OFFICER',
        'HEALTH_OFFICER',
        'VIRTUAL_SCHOOL_OFFICER',
        'RETURNS_OFFICER',
        'DATA_ANALYST',
        'YOUNG_PERSON',
      ].includes(role);
      const answer = await within(
        visible ? 5 : 0,
        () => council.ask(role, chronology, { id: child }, tied),
        (each) => linesOf(each).length > 0,
      );
      const read = ['RECORD_HEALTH_ASSESSMENT', 'COMPLETE_REVIEW', 'RAISE_CONCERN', 'ALLOCATE_IRO'].filter(
        (act) => reads[role].includes(may[act as 'ALLOCATE_IRO'].part),
      );
      expect([role, linesOf(answer).map(({ act }) => act)]).toEqual([role, visible ? read : []]);
      if (role === 'DATA_ANALYST') expect(linesOf(answer).every(({ actor }) => actor === null)).toBe(true);
    }
    expect(
      actsWithin(reads['AUDITOR']).filter((act) => may[act as keyof typeof may].part !== 'OPEN'),
    ).toEqual([]);
    expect(linesOf(await council.ask('YOUNG_PERSON', chronology, { id: child }, { child: other }))).toEqual(
      [],
    );
  });

  it('is one statement however many children are asked about, and so is who looked', async () => {
    const statements = async (first: number): Promise<number> => {
      const before = council.council.running.children?.statements() ?? 0;
      const { data, errors } = await council.ask(
        'IRO_MANAGER',
        `
          { children(first: ${first}) { edges { node { id chronology(first: 5) { edges { node { sentence
          } } } readBy(first: 5) { edges { node { actor } } } auditCases { id } } } } }`,
      );
      expect([errors, data?.['children'].edges.length]).toEqual([undefined, first]);
      return (council.council.running.children?.statements() ?? 0) - before;
    };
    expect([await statements(1), await statements(200)]).toEqual([4, 4]);
  });

  it('says how far behind each sibling it is', async () => {
    const { data } = await council.ask('IRO_MANAGER', chronology, { id: child });
    const { behind } = data?.['child'].chronology;
    expect(behind.map(({ service, reachable }: any) => [service, reachable])).toEqual([
      ['reviews', true],
      ['disputes', true],
      ['compliance', true],
    ]);
    for (const { upTo } of behind) expect(Date.now() - new Date(upTo).getTime()).toBeLessThan(6_000);
  });

  it('has a line that comes twice once', async () => {
    const count = () =>
      asSuperuser(
        async (client) =>
          (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM chronology_line')).rows[0]?.n,
        databaseName(databases.children.app),
      );
    const before = await count();
    await asSuperuser(
      (client) => client.query('UPDATE feed_cursor SET seq = 0'),
      databaseName(databases.children.app),
    );
    await council.council.running.children?.settle();
    expect(await count()).toBe(before);
  });

  it('tells the manager and the young person who looked, in which service and why, and nobody else', async () => {
    const asked = await council.ask(
      'SOCIAL_WORKER',
      'query LooksAt($id: ID!) { child(id: $id) { id sex lastReviews(n: 1) { id } } }',
      { id: child },
      { sub: 'nobody' },
    );
    expect(asked.data?.['child']).toBeNull();
    await council.ask(
      'IRO',
      'query LooksAt($id: ID!) { child(id: $id) { id sex lastReviews(n: 1) { id } } }',
      { id: child },
      { iro, sub: 'reader-1' },
      { 'x-reason': 'Preparing the review' },
    );
    const looks = (answer: Awaited<ReturnType<CouncilUnderTest['ask']>>): any[] =>
      (answer.data?.['child']?.readBy?.edges ?? [])
        .map((edge: any) => edge.node)
        .filter(({ actor }: any) => actor === 'reader-1');
    for (const [role, ties] of [
      ['IRO_MANAGER', {}],
      ['YOUNG_PERSON', { child }],
    ] as const) {
      const answer = await within(
        8,
        () => council.ask(role, readers, { id: child }, ties),
        (each) => looks(each).length === 2,
      );
      expect(
        looks(answer)
          .map(({ service, role: as, reason }) => [service, as, reason])
          .sort(),
      ).toEqual([
        ['children', 'IRO', 'Preparing the review'],
        ['reviews', 'IRO', 'Preparing the review'],
      ]);
      expect(looks(answer).every(({ operation }) => operation === 'LooksAt')).toBe(true);
    }
    const everyone = await council.ask('YOUNG_PERSON', readers, { id: child }, { child });
    expect(JSON.stringify(everyone.data)).not.toContain('"nobody"');
    expect((await council.ask('IRO', readers, { id: child }, { iro })).data?.['child']).toEqual({
      readBy: null,
    });
    expect(
      (await council.ask('YOUNG_PERSON', readers, { id: child }, { child: other })).data?.['child'],
    ).toBeNull();
  });

  it('refuses a reason longer than 200 characters', async () => {
    const { status, errors } = await council.ask(
      'IRO_MANAGER',
      '{ viewer { role } }',
      {},
      {},
      { 'x-reason': 'x'.repeat(201) },
    );
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it(
    'shows an auditor who did what and when, what it changed only while ' +
      'a case is approved, and nobody else anything',
    async () => {
      const lines = `
        query Audit($id: ID) {
        ${['children', 'reviews', 'disputes', 'compliance']
          .map(
            (service) => `
              ${service}Journal(filter: { childId: $id, from: "2020-01-01" }) {
                edges { node { seq actor act childId hash sentence before after } }
              }
              ${service}ReadLog(filter: { childId: $id, actor: "reader-1" }) {
                edges { node { seq actor operation reason childIds hash } }
              }`,
          )
          .join('\n')}
        }`;
      const auditor = { sub: 'auditor-1' };
      const ask = (id = child) => council.ask('AUDITOR', lines, { id }, auditor);
      const acted = (answer: Awaited<ReturnType<typeof ask>>, service = 'disputes'): any =>
        answer.data?.[`${service}Journal`].edges
          .map((edge: any) => edge.node)
          .find(({ act }: any) => act !== 'IMPORT');
      const before = await ask();
      expect(before.errors).toBeUndefined();
      expect(acted(before)).toMatchObject({
        actor: 'iro_manager',
        act: 'RAISE_CONCERN',
        childId: child,
        hash: expect.stringMatching(/^3:[0-9a-f]{64}$/),
        sentence: null,
        before: null,
        after: null,
      });
      expect(before.data?.['reviewsReadLog'].edges.map((edge: any) => edge.node)).toEqual([
        expect.objectContaining({ actor: 'reader-1', childIds: [child], reason: null }),
      ]);

      const approve =
        'mutation($input: ApproveAuditCaseInput!) { approveAuditCase(input: $input) ' +
        '{ id version auditor until child { id } closedOn } }';
      const input = { childId: child, auditor: 'auditor-1', until: '2016-05-31', reason: 'A complaint.' };
      expect(
        (await council.ask('IRO_MANAGER', approve, { input: { ...input, until: '2016-03-31' } })).errors?.[0]
          ?.extensions['reason'],
      ).toBe('CASE_ALREADY_OVER');
      const { data } = await council.ask('IRO_MANAGER', approve, { input });
      expect(data?.['approveAuditCase']).toMatchObject({
        auditor: 'auditor-1',
        until: '2016-05-31',
        child: { id: child },
        closedOn: null,
      });
      expect((await council.ask('IRO_MANAGER', approve, { input })).errors?.[0]?.extensions['code']).toBe(
        'REFUSED',
      );
      const open = await within(8, ask, (answer) => acted(answer)?.after !== null);
      for (const service of ['children', 'reviews', 'disputes', 'compliance'])
        expect(acted(open, service)).toMatchObject({
          sentence: expect.any(String),
          after: expect.stringContaining('"'),
        });
      expect(open.data?.['reviewsReadLog'].edges[0].node.reason).toBe('Preparing the review');
      expect(
        (await council.ask('AUDITOR', lines, { id: other }, auditor)).data?.['childrenJournal'].edges.every(
          ({ node }: any) => node.after === null,
        ),
      ).toBe(true);
      expect(
        acted(await council.ask('AUDITOR', lines, { id: child }, { sub: 'auditor-2' })).after,
      ).toBeNull();
      expect(
        (await council.ask('AUDITOR', 'query($id: ID!) { child(id: $id) { id } }', { id: child }, auditor))
          .data?.['child'],
      ).toBeNull();

      const close = 'mutation($input: CloseAuditCaseInput!) { closeAuditCase(input: $input) { closedOn } }';
      const { id, version } = data?.['approveAuditCase'];
      expect(
        (await council.ask('IRO_MANAGER', close, { input: { id, version: 9 } })).errors?.[0]?.extensions[
          'code'
        ],
      ).toBe('CONFLICT');
      expect(
        (await council.ask('IRO_MANAGER', close, { input: { id, version } })).data?.['closeAuditCase'],
      ).toEqual({ closedOn: '2016-04-01' });
      expect(acted(await within(8, ask, (answer) => acted(answer)?.after === null))).toMatchObject({
        sentence: null,
        before: null,
        after: null,
      });
      for (const role of roles.filter((each) => each !== 'AUDITOR')) {
        expect([
          role,
          Object.values((await council.ask(role, lines, { id: child })).data ?? {}).every(
            (list) => list === null,
          ),
        ]).toEqual([role, true]);
      }
    },
  );

  it('has an expired case show no more than none', async () => {
    await asSuperuser(
      (client) =>
        client.query(
          `
            INSERT INTO audit_case (id, child_id, auditor, reason, approved_on, until)
            VALUES (gen_random_uuid(), $1, 'auditor-3', 'Over.', '2016-01-01', '2016-03-31')
          `,
          [child],
        ),
      databaseName(databases.children.app),
    );
    const { data } = await council.ask(
      'AUDITOR',
      'query($id: ID) { childrenJournal(filter: { childId: $id, act: ' +
        '"ALLOCATE_IRO" }) { edges { node { actor after } } } }',
      { id: child },
      { sub: 'auditor-3' },
    );
    expect(data?.['childrenJournal'].edges).toEqual([{ node: { actor: 'iro_manager', after: null } }]);
  });

  it('refuses approving and closing to every role that may not', async () => {
    for (const role of roles.filter((each) => each !== 'IRO_MANAGER')) {
      const { errors } = await council.ask(
        role,
        'mutation($input: ApproveAuditCaseInput!) { approveAuditCase(input: $input) { id } }',
        { input: { childId: child, auditor: 'a', until: '2016-05-31', reason: 'r' } },
      );
      expect([role, errors?.[0]?.extensions['code']]).toEqual([role, 'FORBIDDEN']);
    }
  });

  it('verifies, shows a tampered line by service and number, and is whole again after a restore was said', async () => {
    const storage = { urls: databases, release: () => Promise.resolve() };
    await signHeads(council.config, storage);
    expect(
      (await verifyJournals(council.config, storage)).map(({ service, findings }) => [service, findings]),
    ).toEqual([
      ['children', []],
      ['reviews', []],
      ['disputes', []],
      ['compliance', []],
    ]);
    await asSuperuser(
      (client) => client.query("UPDATE journal SET actor = 'someone-else' WHERE act = 'RAISE_CONCERN'"),
      databaseName(databases.disputes.app),
    );
    const found = (await verifyJournals(council.config, storage)).filter(
      ({ findings }) => findings.length > 0,
    );
    expect(found.map(({ service, findings }) => [service, findings.map(({ log }) => log)])).toEqual([
      ['disputes', ['journal']],
    ]);
    const said: string[] = [];
    await expect(journalVerify(council.config, storage, (line) => said.push(line))).rejects.toThrow(
      'not as they were sealed',
    );
    expect(said).toContainEqual(
      expect.stringMatching(/^ {2}disputes journal line \d+: This line was changed/),
    );
    await asSuperuser(
      (client) => client.query("DELETE FROM journal WHERE act = 'RAISE_CONCERN'"),
      databaseName(databases.disputes.app),
    );
    await raiseEpochOf('disputes', council.config, storage);
    const lines = linesOf(
      await within(
        6,
        () => council.ask('IRO_MANAGER', chronology, { id: child }),
        (answer) =>
          linesOf(answer).length === 5 && !linesOf(answer).some(({ act }) => act === 'RAISE_CONCERN'),
      ),
    );
    expect(lines.map(({ act }) => act)).toEqual([
      'RECORD_HEALTH_ASSESSMENT',
      'COMPLETE_REVIEW',
      'ALLOCATE_IRO',
      'APPROVE_AUDIT_CASE',
      'CLOSE_AUDIT_CASE',
    ]);
    expect(
      (await verifyJournals(council.config, storage))
        .filter(({ findings }) => findings.length > 0)
        .map(({ service, findings }) => [service, findings.map(({ what }) => what)]),
    ).toEqual([]);
  });
});

describe('a chronology while a sibling is away', () => {
  it(
    'is answered over five processes, says who cannot be reached ' +
      'since when, and goes on when they are back',
    async () => {
      const databases = await freshDatabases('DEMONSTRATION');
      const whole = await openCouncilUnderTest(databases);
      const running = whole.council.running;
      const port = { disputes: 0 };
      const serve = async () => {
        const server = serveSubgraph(running.disputes!, whole.council.keys.publicKeys);
        const at = await server.listen({ port: port.disputes, host: '127.0.0.1' });
        port.disputes = Number(new URL(at).port);
        return { server, at };
      };
      let { server, at } = await serve();
      const apart = await openCouncilUnderTest(databases, '2016-04-01', { disputes: at }, whole);
      const { data } = await apart.ask(
        'IRO_MANAGER',
        '{ children(filter: { lookedAfter: true }, first: 1) { edges { node { id } } } }',
      );
      const id = data?.['children'].edges[0].node.id;
      const behind = async () =>
        (await apart.ask('IRO_MANAGER', chronology, { id })).data?.['child'].chronology.behind.find(
          ({ service }: any) => service === 'disputes',
        );
      expect(await within(5, behind, ({ reachable }) => reachable)).toMatchObject({ reachable: true });
      await server.drain();
      const away = await within(8, behind, ({ reachable }) => !reachable);
      expect(away).toMatchObject({ service: 'disputes', reachable: false, upTo: expect.any(String) });
      const acted = await whole.ask('IRO_MANAGER', raise, {
        input: { childId: id, raisedOn: '2016-03-31', reasons: [], keyActions: 'See to it.' },
      });
      expect(acted.errors).toBeUndefined();
      expect((await apart.ask('IRO_MANAGER', chronology, { id })).errors).toBeUndefined();
      ({ server, at } = await serve());
      const back = await within(
        8,
        () => apart.ask('IRO_MANAGER', chronology, { id }),
        (answer) => answer.data?.['child'].chronology.edges.length === 1,
      );
      expect(back.data?.['child'].chronology.edges[0].node).toMatchObject({
        service: 'disputes',
        act: 'RAISE_CONCERN',
      });
      await apart.close();
      await server.drain();
      await whole.close();
    },
  );
});
