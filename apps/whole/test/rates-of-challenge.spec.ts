import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';

const rates = `
  reportingYear(ending: 2016) { concernsPer100Reviews { code title scope value sum of }
  disputesPer100Reviews { value sum of } concernsPerIro { value sum of } disputesPerIro { value sum of }
  concerns { value } distinctDisputes { value } stageEntries { total } disputesReconciliation { says
  left right holds } }`;

describe('rates of challenge, counted over two services', () => {
  let council: CouncilUnderTest;

  beforeAll(async () => {
    council = await openCouncilUnderTest(await demonstrationDatabases());
  });
  afterAll(() => council.close());

  it('set concerns and disputes against the reviews that the reviews service counts', async () => {
    const { data, errors } = await council.ask(
      'IRO_MANAGER',
      `{ ${rates} reviews: reportingYear(ending: 2016) { reviewsCompleted { value } } }`,
    );
    expect(errors).toBeUndefined();
    const year = data?.['reportingYear'];
    const completed = data?.['reviews'].reviewsCompleted.value;
    expect(completed).toBeGreaterThan(1000);
    expect(year.concernsPer100Reviews).toMatchObject({
      code: 'DR-CONCERNS-RATE',
      scope: 'COUNCIL',
      sum: 66,
      of: completed,
      value: Math.round(66_000 / completed) / 10,
    });
    expect(year.disputesPer100Reviews).toEqual({
      sum: 114,
      of: completed,
      value: Math.round(114_000 / completed) / 10,
    });
    expect(year.disputesPerIro.sum).toBe(114);
    expect(year.disputesPerIro.of).toBeGreaterThan(1);
    expect(year.disputesPerIro.value).toBe(Math.round((114 / year.disputesPerIro.of) * 10) / 10);
  });

  it('have figures under them that agree among themselves', async () => {
    const { data } = await council.ask('IRO_MANAGER', `{ ${rates} }`);
    expect(data?.['reportingYear'].disputesReconciliation.filter((identity: any) => !identity.holds)).toEqual(
      [],
    );
  });

  it('are no rate for whoever sees less than the council', async () => {
    const { data } = await council.ask('IRO_MANAGER', '{ independentReviewingOfficers { id } }');
    const { data: mine } = await council.ask(
      'IRO',
      `{ ${rates} }`,
      {},
      { iro: data?.['independentReviewingOfficers'][0].id },
    );
    expect(mine?.['reportingYear']).toMatchObject({
      concernsPer100Reviews: { scope: 'CASELOAD', value: null },
      disputesPer100Reviews: { value: null },
      disputesPerIro: { value: null },
    });
  });

  it('are missing while the reviews service is down, and the rest of the year is not', async () => {
    const without = await openCouncilUnderTest(await demonstrationDatabases(), '2016-04-01', {
      reviews: 'http://127.0.0.1:9',
    });
    try {
      const { data, errors } = await without.ask('IRO_MANAGER', `{ ${rates} }`);
      expect(data?.['reportingYear']).toMatchObject({
        concernsPer100Reviews: null,
        disputesPer100Reviews: null,
        concerns: { value: 66 },
        distinctDisputes: { value: 114 },
        stageEntries: { total: 134 },
        disputesPerIro: { sum: 114 },
      });
      expect(errors?.map((error) => error.extensions)).toEqual(
        expect.arrayContaining([{ code: 'UPSTREAM_UNAVAILABLE', service: 'reviews' }]),
      );
    } finally {
      await without.close();
    }
  });
});
