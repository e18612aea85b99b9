import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '@iro/access';
import type { Ties } from '@iro/gateway';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { freshDatabases } from '@iro/testkit';

const pack = (name: string): string =>
  readFileSync(path.resolve(__dirname, '../../../docs/worklists', name), 'utf8');
const week = pack('iro-week.graphql');
const diary = pack('booking-diary.graphql');
const nodes = (list: any): any[] => list.edges.map((edge: any) => edge.node);
/** Where an answer has something: its path, without the places in lists. */
const places = (value: any, path: string): string[] =>
  Array.isArray(value)
    ? value.flatMap((each) => places(each, path))
    : value === null || typeof value !== 'object'
      ? value === null
        ? []
        : [path]
      : Object.entries(value).flatMap(([name, each]) => places(each, `${path}.${name}`));

describe('the week of an IRO and the booking diary, each one question to all four services', () => {
  let council: CouncilUnderTest;
  let busy: string;

  beforeAll(async () => {
    council = await openCouncilUnderTest(await freshDatabases('DEMONSTRATION'));
    const { independentReviewingOfficers: iros } = await asked(
      'IRO_MANAGER',
      '{ independentReviewingOfficers { id caseload inPostTo } }',
    );
    busy = iros
      .filter((each: any) => each.inPostTo === null)
      .sort((one: any, other: any) => other.caseload - one.caseload)[0].id;
  });
  afterAll(() => council.close());

  const asked = async (
    role: Role,
    document: string,
    variables: object = {},
    ties: Ties = {},
  ): Promise<any> => {
    const { data, errors } = await council.ask(role, document, variables, ties);
    expect(errors).toBeUndefined();
    return data;
  };
  /** What a question costs in statements, once what the gateway keeps for some seconds is there. */
  const statements = async (
    role: Role,
    document: string,
    variables: object,
    ties: Ties = {},
  ): Promise<number> => {
    await asked(role, document, variables, ties);
    const before = council.statements();
    await asked(role, document, variables, ties);
    return council.statements() - before;
  };

  it(
    'has for an IRO what is to be held, booked, written, seen and answered, with ' +
      'the pack of each review, and of their own children only',
    async () => {
      const data = await asked('IRO', week, {}, { iro: busy });
      expect(nodes(data.reviewsToHold).length).toBeGreaterThan(20);
      expect(nodes(data.reviewsToBook).length).toBeGreaterThan(0);
      expect(nodes(data.childrenToSee).length).toBeGreaterThan(0);
      const [first] = nodes(data.reviewsToHold);
      expect(first.child).toMatchObject({
        forename: expect.any(String),
        nextReview: { dueBy: expect.any(String) },
      });
      expect(nodes(data.reviewsToHold).some(({ child }) => child.gaps.edges.length > 0)).toBe(true);
      const own = new Set(
        nodes(
          (await asked('IRO', '{ children(first: 300) { edges { node { id } } } }', {}, { iro: busy }))
            .children,
        ).map(({ id }) => id),
      );
      for (const list of Object.values<any>(data))
        for (const { child } of nodes(list)) expect(own.has(child?.id)).toBe(true);
    },
  );

  it(
    'books ahead of the law: ten weeks after the first review, five ' +
      'months after later ones, and lists what has no day',
    async () => {
      const data = await asked('BUSINESS_SUPPORT', diary, { first: 500 });
      const toBook = nodes(data.reviewsToBook);
      expect(toBook.length).toBeGreaterThan(20);
      expect(toBook.map(({ dueBy }) => dueBy)).toEqual(toBook.map(({ dueBy }) => dueBy).sort());
      for (const { kind, bookFor, dueBy } of toBook.filter((each) => each.bookFor !== null)) {
        expect(['SECOND_REVIEW', 'SUBSEQUENT_REVIEW']).toContain(kind);
        expect(bookFor <= dueBy).toBe(true);
      }
      expect(toBook.some(({ bookFor, dueBy }) => bookFor !== null && bookFor < dueBy)).toBe(true);
      expect(
        toBook.filter(({ kind }) => kind === 'FIRST_REVIEW').every(({ bookFor }) => bookFor === null),
      ).toBe(true);
      const together = toBook.find(({ child }) => child.familyGroup?.children.length > 1);
      expect(
        together.child.familyGroup.children.some(({ nextReview }: any) => nextReview?.dueBy !== undefined),
      ).toBe(true);
    },
  );

  it('leaves the list when it is booked, and the list goes on page by page', async () => {
    const page = async (after: string | null): Promise<any> =>
      (
        await asked(
          'BUSINESS_SUPPORT',
          'query($after: String) { reviewsToBook(first: 7, after: $after) { edges { node { ' +
            'kind child { id } } } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).reviewsToBook;
    const [one, two] = [await page(null), await page((await page(null)).pageInfo.endCursor)];
    const told = [...nodes(one), ...nodes(two)].map(({ kind, child }) => `${kind} ${child.id}`);
    expect(new Set(told).size).toBe(14);
    const [{ kind, child }] = nodes(one);
    await asked(
      'BUSINESS_SUPPORT',
      'mutation($input: PlanReviewInput!) { planReview(input: $input) { id } }',
      {
        input: {
          childId: child.id,
          kind: kind.replace('_REVIEW', '').replace('DISRUPTION', 'AFTER_DISRUPTION'),
          plannedFor: '2016-04-08',
        },
      },
    );
    expect(nodes(await page(null)).map((each) => `${each.kind} ${each.child.id}`)).toEqual(told.slice(1, 8));
    expect(
      (await council.ask('HEALTH_OFFICER', '{ reviewsToBook(iroId: "x") { edges { node { kind } } } }'))
        .data?.['reviewsToBook'].edges,
    ).toEqual([]);
  });

  it('costs as many statements for a few children as for a whole caseload', async () => {
    const { appointIro } = await asked(
      'IRO_MANAGER',
      'mutation { appointIro(input: { name: "A new IRO", employment: ' +
        '"PERMANENT", fte: 0.5, inPostFrom: "2016-04-01" }) { id } }',
    );
    const quiet: string = appointIro.id;
    // What nobody has is not asked about further: the new IRO gets the few children who between them stand
    // wherever the whole caseload stands.
    const whole = await asked('IRO', week, {}, { iro: busy });
    const stands = new Map<string, Set<string>>();
    for (const [name, list] of Object.entries<any>(whole))
      for (const node of nodes(list))
        stands.set(node.child.id, new Set([...(stands.get(node.child.id) ?? []), ...places(node, name)]));
    const picked: string[] = [];
    for (let left = new Set([...stands.values()].flatMap((each) => [...each])); left.size > 0;) {
      const [id, own] = [...stands].reduce((best, each) =>
        [...each[1]].filter((place) => left.has(place)).length >
        [...best[1]].filter((place) => left.has(place)).length
          ? each
          : best,
      );
      picked.push(id);
      left = new Set([...left].filter((place) => !own.has(place)));
    }
    for (const id of picked)
      await asked(
        'IRO_MANAGER',
        'mutation($input: AllocateIroInput!) { allocateIro(input: $input) { id } }',
        { input: { childId: id, iroId: quiet, from: '2016-04-01' } },
      );
    await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
    const [few, many] = [
      await asked('IRO', week, {}, { iro: quiet }),
      await asked('IRO', week, {}, { iro: busy }),
    ];
    expect([
      nodes(few.reviewsToHold).length,
      nodes(many.reviewsToHold).length > 10 * nodes(few.reviewsToHold).length,
    ]).toEqual([expect.any(Number), true]);
    const [little, all] = [
      await statements('IRO', week, {}, { iro: quiet }),
      await statements('IRO', week, {}, { iro: busy }),
    ];
    expect(all).toBeLessThanOrEqual(little);
    const [short, long] = [
      await statements('BUSINESS_SUPPORT', diary, { first: 20 }),
      await statements('BUSINESS_SUPPORT', diary, { first: 500 }),
    ];
    expect(long).toBeLessThanOrEqual(short);
  });
});
