import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';

describe('children who need a person to look', () => {
  let council: CouncilUnderTest;
  beforeAll(async () => {
    council = await openCouncilUnderTest(await demonstrationDatabases());
  });
  afterAll(() => council.close());

  const ask = async (
    document: string,
    role: Parameters<CouncilUnderTest['ask']>[0] = 'IRO_MANAGER',
    ties = {},
  ): Promise<any> => {
    const { data, errors } = await council.ask(role, document, {}, ties);
    expect(errors).toBeUndefined();
    return data;
  };
  const list = async (field: string, kind: string): Promise<any[]> =>
    (
      await ask(
        `
          { ${field}(filter: { kinds: ["${kind}"] }, first: 500) { edges { node { kind title since
          sentence child { id } } } } }`,
      )
    )[field].edges.map((edge: any) => edge.node);
  const everyChild = async (of: string): Promise<any[]> =>
    (
      await ask(`{ children(filter: { lookedAfter: true }, first: 500) { edges { node { id ${of} } } } }`)
    ).children.edges.map((edge: any) => edge.node);
  const ids = (nodes: readonly any[]): string[] => nodes.map((node) => node.child?.id ?? node.id).sort();

  it('at home on a care order: those whose placement and order say so, and no others', async () => {
    const expected = (await everyChild('placement { type } legalStatus { status }')).filter(
      (child) => child.placement?.type === 'P1' && ['C1', 'C2'].includes(child.legalStatus?.status),
    );
    const found = await list('childrenAttention', 'AT_HOME_ON_CARE_ORDER');
    expect(expected.length).toBeGreaterThan(0);
    expect(ids(found)).toEqual(ids(expected));
    expect(found[0].sentence).toMatch(
      /^Living with parents since \d+ \w+ \d{4} under (an interim|a full) care order\.$/,
    );
  });

  it('no contribution to the last two reviews: as many as the year counts', async () => {
    const found = await list('reviewAttention', 'NO_CONTRIBUTION');
    const { reportingYear } = await ask(
      '{ reportingYear(ending: 2016) { noneAtLastReviews(n: 2) { value ' +
        'cohort(first: 500) { edges { node { id } } } } } }',
    );
    expect(found).toHaveLength(reportingYear.noneAtLastReviews.value);
    expect(ids(found)).toEqual(
      ids(reportingYear.noneAtLastReviews.cohort.edges.map((edge: any) => edge.node)),
    );
  });

  it('not seen since the last review: whose last visit is before it', async () => {
    const expected = (await everyChild('lastReviews(n: 1) { completedOn } lastSeenByIro')).filter(
      ({ lastReviews: [last], lastSeenByIro }) =>
        last !== undefined && (lastSeenByIro === null || lastSeenByIro <= last.completedOn),
    );
    expect(ids(await list('reviewAttention', 'NOT_SEEN_SINCE_LAST_REVIEW'))).toEqual(ids(expected));
  });

  it('far from home and not visited: in residential care out of the area, and no others', async () => {
    const away = new Set(
      ids(
        (await everyChild('placement { type inOut }')).filter(
          (child) =>
            ['K1', 'K2', 'R1', 'R2', 'R3', 'R5', 'S1', 'H5'].includes(child.placement?.type) &&
            child.placement.inOut === 'OUT',
        ),
      ),
    );
    const found = ids(await list('reviewAttention', 'OUT_OF_AREA_RESIDENTIAL_WITHOUT_VISIT'));
    expect(found.every((id) => away.has(id))).toBe(true);
  });

  it('comes page by page, and to each role as far as it sees', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const { data }: any = await council.ask(
        'IRO_MANAGER',
        'query($after: String) { reviewAttention(first: 90, after: $after) { edges { node { ' +
          'kind child { id } } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      all.push(...data.reviewAttention.edges.map((edge: any) => `${edge.node.kind} ${edge.node.child.id}`));
      after = data.reviewAttention.pageInfo.hasNextPage ? data.reviewAttention.pageInfo.endCursor : null;
    } while (after !== null);
    const { reviewAttention } = await ask(
      '{ reviewAttention(first: 500) { edges { node { kind child { id } } } } }',
    );
    expect(all).toEqual(reviewAttention.edges.map((edge: any) => `${edge.node.kind} ${edge.node.child.id}`));
    const [child] = await everyChild('iro { id }');
    const own = await ask(
      '{ reviewAttention(first: 500) { edges { node { child { id iro { id } } } } } }',
      'IRO',
      { iro: child.iro.id },
    );
    expect(own.reviewAttention.edges.every((edge: any) => edge.node.child.iro.id === child.iro.id)).toBe(
      true,
    );
    expect(
      (
        await ask('{ reviewAttention(first: 500) { edges { node { kind } } } }', 'BUSINESS_SUPPORT')
      ).reviewAttention.edges.some((edge: any) => edge.node.kind === 'NO_CONTRIBUTION'),
    ).toBe(false);
  });

  it('says which lists there are when asked for another', async () => {
    const { errors } = await council.ask(
      'IRO_MANAGER',
      '{ reviewAttention(filter: { kinds: ["SCORE"] }) { edges { cursor } } }',
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('NO_CONTRIBUTION');
  });
});
