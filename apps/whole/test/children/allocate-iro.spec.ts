import { freshDatabases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

const allocation =
  'mutation($input: AllocateIroInput!) { allocateIro(input: $input) { id fromOn toOn version iro ' +
  '{ id } child { id iro { id } iroAllocations { fromOn toOn iro { id } } } } }';

describe('allocating an IRO', () => {
  let service: ChildrenUnderTest;
  let child: string;
  let before: { id: string; fromOn: string; version: number; iro: { id: string } };
  let next: string;
  let gone: string;

  beforeAll(async () => {
    service = await childrenUnderTest(await freshDatabases('DEMONSTRATION'));
    const { data } = await service.ask(
      'IRO_MANAGER',
      `
        {
          children(first: 1, filter: {lookedAfter: true}) {
            edges {
              node {
                id
                iroAllocations {
                  id
                  fromOn
                  toOn
                  version
                  iro {
                    id
                  }
                }
              }
            }
          }
          independentReviewingOfficers {
            id
            inPostFrom
            inPostTo
          }
        }
      `,
    );
    const { node } = data.children.edges[0];
    child = node.id;
    before = node.iroAllocations.find((each: any) => each.toOn === null);
    next = data.independentReviewingOfficers.find(
      (iro: any) => iro.inPostTo === null && iro.inPostFrom <= before.fromOn && iro.id !== before.iro.id,
    ).id;
    gone = data.independentReviewingOfficers.find(
      (iro: any) => iro.inPostTo !== null && iro.inPostTo < '2016-04-01',
    ).id;
  });
  afterAll(() => service.close());

  const allocate = (input: object, role: 'IRO_MANAGER' | 'IRO' = 'IRO_MANAGER') =>
    service.ask(role, allocation, { input: { childId: child, iroId: next, from: '2016-04-01', ...input } });
  const reason = async (input: object): Promise<unknown> =>
    (await allocate(input)).errors[0]?.extensions['reason'];

  it(
    'is refused for tomorrow, for an IRO who has left, for one already ' +
      'responsible and before the present allocation',
    async () => {
      expect(await reason({ from: '2016-04-02' })).toBe('ALLOCATION_IN_FUTURE');
      expect(await reason({ iroId: gone })).toBe('IRO_NOT_IN_POST');
      expect(await reason({ iroId: before.iro.id })).toBe('ALREADY_ALLOCATED');
      expect(await reason({ from: before.fromOn })).toBe('ALLOCATED_LATER');
    },
  );

  it('is refused for a child who is not looked after', async () => {
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ children(first: 1, filter: { lookedAfter: false }) { edges { node { id } } } }',
    );
    expect(await reason({ childId: data.children.edges[0].node.id })).toBe('NOT_LOOKED_AFTER');
  });

  it('is the manager’s to do, and not on a stale reading', async () => {
    expect((await allocate({}, 'IRO')).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await allocate({ version: before.version + 7 })).errors[0].extensions.code).toBe('CONFLICT');
  });

  it('closes the one before, opens the new one, and done twice is done once', async () => {
    const first = await allocate({ actId: 'one', version: before.version });
    expect(first.errors).toEqual([]);
    expect(first.data.allocateIro).toMatchObject({
      fromOn: '2016-04-01',
      toOn: null,
      iro: { id: next },
      child: { id: child, iro: { id: next } },
    });
    expect(first.data.allocateIro.child.iroAllocations.slice(-2)).toMatchObject([
      { toOn: '2016-04-01', iro: { id: before.iro.id } },
      { fromOn: '2016-04-01', toOn: null },
    ]);
    const again = await allocate({ actId: 'one', version: before.version });
    expect(again.data.allocateIro.id).toBe(first.data.allocateIro.id);
  });
});
