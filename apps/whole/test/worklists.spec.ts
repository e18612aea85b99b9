import { addWorkingDays, civilDate, englandHolidays } from '@iro/calendar';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { freshDatabases } from '@iro/testkit';

const today = '2016-04-01';
const duty =
  'kind subject dueBy metOn state risk { cause sentence } exemption { reason expires } child { id }';
const fields = ['childrenDuties', 'reviewDuties', 'disputeDuties', 'complianceDuties'];

describe('worklists', () => {
  let council: CouncilUnderTest;
  beforeAll(async () => {
    council = await openCouncilUnderTest(await freshDatabases('DEMONSTRATION'));
  });
  afterAll(() => council.close());

  const list = async (
    field: string,
    filter: string,
    more = '',
    role: Parameters<CouncilUnderTest['ask']>[0] = 'IRO_MANAGER',
    ties = {},
  ): Promise<any[]> => {
    const { data, errors } = await council.ask(
      role,
      `
        { ${field}(filter: { ${filter} } ${more}) { edges { cursor node { ${duty} } } pageInfo {
        hasNextPage endCursor } } }`,
      {},
      ties,
    );
    expect(errors).toBeUndefined();
    return data?.[field].edges.map((edge: any) => edge.node);
  };

  it.each(fields)(
    '%s are in one state each, and what is at risk says why and is due within twenty working days',
    async (field) => {
      const horizon = addWorkingDays(civilDate(today), 20, englandHolidays);
      for (const state of ['OVERDUE', 'DUE', 'AT_RISK', 'MET', 'MET_LATE', 'ENDED', 'EXEMPT']) {
        for (const each of await list(field, `states: [${state}]`, ', first: 200')) {
          expect(each.state).toBe(state);
          expect(each.risk !== null).toBe(state === 'AT_RISK');
          if (state === 'AT_RISK') expect(each.dueBy >= today && each.dueBy <= horizon).toBe(true);
          if (state === 'OVERDUE') expect(each.dueBy < today).toBe(true);
        }
      }
    },
  );

  it('come page by page, soonest due first, nothing twice and nothing lost', async () => {
    const all = await list('reviewDuties', 'states: [OVERDUE, DUE, AT_RISK]', ', first: 500');
    expect(all.map((each) => each.dueBy)).toEqual(all.map((each) => each.dueBy).sort());
    const paged: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { data }: any = await council.ask(
        'IRO_MANAGER',
        `
          query($after: String) { reviewDuties(filter: { states: [OVERDUE, DUE, AT_RISK] }, first: 100,
          after: $after) { edges { node { ${duty} } } pageInfo { endCursor } } }`,
        { after },
      );
      paged.push(...data.reviewDuties.edges.map((edge: any) => edge.node));
      after = data.reviewDuties.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  it('are narrowed by kind, due window, IRO and team, and agree with the IRO’s own list', async () => {
    const { data }: any = await council.ask(
      'IRO_MANAGER',
      '{ independentReviewingOfficers { id reviewDuties(filter: { states: ' +
        '[OVERDUE, DUE, AT_RISK], kinds: ["SUBSEQUENT_REVIEW"] }, first: 500) { ' +
        'edges { node { kind dueBy child { id } } } } } }',
    );
    const iro = data.independentReviewingOfficers.find((each: any) => each.reviewDuties.edges.length > 5);
    const own = iro.reviewDuties.edges.map((edge: any) => [edge.node.child.id, edge.node.dueBy]);
    const narrowed = await list(
      'reviewDuties',
      `states: [OVERDUE, DUE, AT_RISK], kinds: ["SUBSEQUENT_REVIEW"], iroId: "${iro.id}"`,
      ', first: 500',
    );
    expect(narrowed.map((each) => [each.child.id, each.dueBy])).toEqual(own);
    const window = await list(
      'reviewDuties',
      `kinds: ["SUBSEQUENT_REVIEW"], iroId: "${iro.id}", states: [OVERDUE, DUE, ` +
        `AT_RISK], dueFrom: "2016-05-01", dueTo: "2016-06-30"`,
      ', first: 500',
    );
    expect(window.map((each) => each.dueBy)).toEqual(
      own
        .map(([, dueBy]: string[]) => dueBy)
        .filter((dueBy: string) => dueBy >= '2016-05-01' && dueBy <= '2016-06-30'),
    );
    expect(
      (
        await list('reviewDuties', 'states: [OVERDUE, DUE, AT_RISK]', ', first: 500', 'IRO', { iro: iro.id })
      ).every((each) => each.child !== null),
    ).toBe(true);
  });

  it('say what is wrong with a state or a cursor', async () => {
    expect(
      (await council.ask('IRO_MANAGER', '{ reviewDuties(after: "x") { edges { cursor } } }')).errors?.[0]
        ?.extensions['code'],
    ).toBe('BAD_USER_INPUT');
    const kinds = (kind: string): Promise<any> =>
      council.ask(
        'IRO_MANAGER',
        'query($kinds: [String!]) { reviewDuties(filter: { kinds: $kinds }) { edges { cursor } } }',
        { kinds: [kind] },
      );
    expect((await kinds('DENTIST')).errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^DENTIST is not a kind of duty; here are FIRST_REVIEW, /),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    // Of another service, and so no fault of a filter that all four are given.
    expect((await kinds('DENTAL')).data.reviewDuties.edges).toEqual([]);
  });

  it('leave out an exempted duty until the exemption ends; only who reads its part may exempt', async () => {
    const [overdue] = await list('complianceDuties', 'states: [OVERDUE], kinds: ["DENTAL"]');
    const exempt =
      'mutation($input: ExemptFromComplianceDutyInput!) { ' +
      'exemptFromComplianceDuty(input: $input) { id kind reason fromOn expiresOn ' +
      'version } }';
    const input = {
      childId: overdue.child.id,
      kind: 'DENTAL',
      reason: 'REFUSED',
      from: overdue.dueBy,
      actId: 'exempt-1',
    };
    expect(
      (await council.ask('VIRTUAL_SCHOOL_OFFICER', exempt, { input })).errors?.[0]?.extensions['code'],
    ).toBe('FORBIDDEN');
    const [made, again]: any[] = [
      await council.ask('HEALTH_OFFICER', exempt, { input }),
      await council.ask('HEALTH_OFFICER', exempt, { input }),
    ];
    expect(made.errors).toBeUndefined();
    expect(again.data).toEqual(made.data);
    const of = async (): Promise<any> =>
      (
        await council.ask(
          'IRO_MANAGER',
          `
            query($id: ID!) { child(id: $id) { complianceDuties(filter: { kinds: ["DENTAL"], dueFrom:
            "${overdue.dueBy}", dueTo: "${overdue.dueBy}" }) { edges { node { ${duty} } } }
            complianceExemptions { id } } }`,
          { id: overdue.child.id },
        )
      ).data?.['child'];
    expect(await of()).toMatchObject({
      complianceDuties: {
        edges: [
          {
            node: {
              state: 'EXEMPT',
              exemption: { reason: 'Refused by the child or young person', expires: null },
            },
          },
        ],
      },
      complianceExemptions: [{ id: made.data.exemptFromComplianceDuty.id }],
    });
    expect(
      (await council.ask('HEALTH_OFFICER', exempt, { input: { ...input, actId: 'exempt-2' } })).errors?.[0]
        ?.extensions,
    ).toMatchObject({ code: 'REFUSED', reason: 'ALREADY_EXEMPT' });
    const end =
      'mutation($input: EndComplianceExemptionInput!) { endComplianceExemption(input: $input) { expiresOn } }';
    const { id, version } = made.data.exemptFromComplianceDuty;
    expect(
      (
        await council.ask('HEALTH_OFFICER', end, {
          input: { id, version: version + 1, lastDay: overdue.dueBy },
        })
      ).errors?.[0]?.extensions['code'],
    ).toBe('CONFLICT');
    await council.ask('HEALTH_OFFICER', end, { input: { id, version, lastDay: overdue.dueBy } });
    expect((await of()).complianceDuties.edges[0].node.state).toBe('EXEMPT');
  });

  it('take the same statements however many IROs are asked about', async () => {
    const lists = fields.map((field) => `${field}(first: 5) { edges { node { dueBy } } }`).join(' ');
    const count = async (document: string): Promise<number> => {
      const before = council.statements();
      expect((await council.ask('IRO_MANAGER', document)).errors).toBeUndefined();
      return council.statements() - before;
    };
    const { data }: any = await council.ask('IRO_MANAGER', '{ independentReviewingOfficers { id } }');
    expect(await count(`{ independentReviewingOfficers { ${lists} } }`)).toBe(
      await count(
        `{ independentReviewingOfficer(id: "${data.independentReviewingOfficers[0].id}") { ${lists} } }`,
      ),
    );
  });
});
