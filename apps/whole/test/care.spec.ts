import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';

/** What comes of an act in children, in the services that hear of it by the feed. */
describe('a child who comes into care, over all services', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let worker: string;
  let iro: string;
  const children: string[] = [];

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
    [worker] = (await inDatabase<string>(
      'children',
      `
        SELECT id AS one
        FROM social_worker
        WHERE from_on <= '2016-04-01' AND (to_on IS NULL OR to_on > '2016-04-01')
        ORDER BY id
        LIMIT 1
      `,
    )) as [string];
    [iro] = (await inDatabase<string>(
      'children',
      'SELECT id AS one FROM iro WHERE in_post_to IS NULL ORDER BY id LIMIT 1',
    )) as [string];
  });
  afterAll(() => council.close());

  const inDatabase = async <One>(
    service: keyof Databases,
    text: string,
    values: unknown[] = [],
  ): Promise<One[]> =>
    asSuperuser(
      async (client) => (await client.query<{ one: One }>(text, values)).rows.map(({ one }) => one),
      databaseName(databases[service].app),
    );
  const act = async (
    name: string,
    input: object,
    fields = 'id',
    role: 'SOCIAL_WORKER' | 'IRO_MANAGER' = 'SOCIAL_WORKER',
  ): Promise<any> => {
    const { data, errors } = await council.ask(
      role,
      `
        mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input)
        { ${fields} } }`,
      { input },
      role === 'SOCIAL_WORKER' ? { worker } : {},
    );
    expect(errors ?? []).toEqual([]);
    return data?.[name];
  };

  it('is known to reviews and compliance with its duties, its brother and its IRO', async () => {
    for (const localId of ['NEW1', 'NEW2']) {
      const { id } = await act('registerChild', {
        localId,
        forename: 'Nia',
        surname: 'Invented',
        dateOfBirth: '2010-05-05',
        sex: 'F',
      });
      await act('beginPeriodOfCare', {
        childId: id,
        startedOn: '2016-03-29',
        categoryOfNeed: 'N1',
        legalStatus: 'C1',
        planned: false,
        placement: { type: 'U6', provider: 'PR1' },
      });
      await act('allocateIro', { childId: id, iroId: iro, from: '2016-04-01' }, 'id', 'IRO_MANAGER');
      children.push(id);
    }
    await act('relateChildren', { childId: children[0], kind: 'SIBLING_OF', otherId: children[1] });
    await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
    for (const service of ['reviews', 'disputes', 'compliance'] as const) {
      expect(
        new Set(
          await inDatabase(
            service,
            "SELECT value AS one FROM known_spell WHERE kind = 'FAMILY' AND child_id = ANY($1)",
            [children],
          ),
        ).size,
      ).toBe(1);
    }
    const { data, errors } = await council.ask(
      'IRO',
      'query($id: ID!) { child(id: $id) { forename siblings { id forename } familyGroup ' +
        '{ id } reviewDuties(first: 50) { edges { node { kind dueBy } } } ' +
        'complianceDuties(first: 50) { edges { node { kind dueBy } } } } }',
      { id: children[0] },
      { iro },
    );
    expect(errors ?? []).toEqual([]);
    expect(data?.['child']).toMatchObject({
      forename: 'Nia',
      siblings: [{ id: children[1], forename: 'Nia' }],
    });
    const kinds = [...data?.['child'].reviewDuties.edges, ...data?.['child'].complianceDuties.edges].map(
      ({ node }: any) => `${node.kind} ${node.dueBy}`,
    );
    expect(kinds).toEqual(expect.arrayContaining(['FIRST_REVIEW 2016-04-26', 'INITIAL_HEALTH 2016-04-26']));
  });

  it('has left every worklist when care ends', async () => {
    const { id, version } = (
      await council.ask(
        'SOCIAL_WORKER',
        'query($id: ID!) { child(id: $id) { periodOfCare { id version } } }',
        { id: children[0] },
        { worker },
      )
    ).data?.['child'].periodOfCare;
    await act('endPeriodOfCare', { id, version, ceasedOn: '2016-04-01', reason: 'E4A' });
    await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
    for (const service of ['reviews', 'compliance'] as const)
      expect(
        await inDatabase(
          service,
          'SELECT kind AS one FROM duty WHERE child_id = $1 AND met_on IS NULL AND closed_on IS NULL',
          [children[0]],
        ),
      ).toEqual([]);
    expect(
      (await council.ask('IRO', 'query($id: ID!) { child(id: $id) { id } }', { id: children[0] }, { iro }))
        .data?.['child'],
    ).toBeNull();
  });
});
