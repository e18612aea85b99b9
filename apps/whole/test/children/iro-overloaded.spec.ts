import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

describe('children whose IRO has too many', () => {
  let databases: Databases;
  let service: ChildrenUnderTest;
  let iro: any;
  const listed = async (
    role: 'IRO_MANAGER' | 'IRO' | 'YOUNG_PERSON' = 'IRO_MANAGER',
    ties = {},
  ): Promise<any[]> => {
    const { data, errors } = await service.ask(
      role,
      '{ childrenAttention(first: 500, filter: { kinds: ["IRO_CASELOAD_ABOVE_BAND"] }) ' +
        '{ edges { node { sentence child { id iro { id } } } } } }',
      {},
      ties,
    );
    expect(errors).toEqual([]);
    return data.childrenAttention.edges.map((edge: any) => edge.node);
  };
  const works = (fte: number): Promise<unknown> =>
    asSuperuser(async (client) => {
      await client.query('DELETE FROM iro_terms WHERE iro_id = $1', [iro.id]);
      await client.query('UPDATE iro SET fte = $2 WHERE id = $1', [iro.id, fte]);
    }, databaseName(databases.children.app));
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    service = await childrenUnderTest(databases);
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ independentReviewingOfficers { id inPostTo caseload } }',
    );
    iro = data.independentReviewingOfficers
      .filter((each: any) => each.inPostTo === null)
      .sort((one: any, other: any) => other.caseload - one.caseload)[0];
  });
  afterAll(() => service.close());

  it('lists none at seventy to one full-time equivalent, and all of the IRO’s children above', async () => {
    const others = (await listed()).filter(({ child }) => child.iro.id !== iro.id);
    await works(iro.caseload / 70);
    expect((await listed()).filter(({ child }) => child.iro.id === iro.id)).toEqual([]);
    await works(0.5);
    const now = await listed();
    expect(now).toHaveLength(others.length + iro.caseload);
    expect(now.find(({ child }) => child.iro.id === iro.id).sentence).toBe(
      `The child’s IRO has at least ${iro.caseload} children for 0.5 full-time equivalent; the band ends at 70 to one.`,
    );
  });

  it('shows an IRO the own list, and others none of it', async () => {
    expect(await listed('IRO', { iro: iro.id })).toHaveLength(iro.caseload);
    const { data } = await service.ask('IRO_MANAGER', '{ independentReviewingOfficers { id inPostTo } }');
    expect(
      await listed('IRO', {
        iro: data.independentReviewingOfficers.find(
          (each: any) => each.id !== iro.id && each.inPostTo === null,
        ).id,
      }),
    ).toEqual([]);
  });
});
