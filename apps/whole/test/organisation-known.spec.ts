import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';

const elsewhere = ['reviews', 'disputes', 'compliance'] as const;

describe('the organisation as every service knows it', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
  });
  afterAll(() => council.close());

  const rows = (
    service: (typeof elsewhere)[number] | 'children',
    text: string,
    values: unknown[] = [],
  ): Promise<any[]> =>
    asSuperuser(
      async (client) => (await client.query(text, values)).rows,
      databaseName(databases[service].app),
    );
  const settle = async (): Promise<void> => {
    for (const service of elsewhere) await council.council.running[service]?.settle();
  };
  const asked = async (document: string, variables = {}): Promise<any> => {
    const { data, errors } = await council.ask('IRO_MANAGER', document, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('is carried with the feed: who is away and who stands in, who leaves, who managed what', async () => {
    for (const table of ['known_absence', 'known_manager', 'known_unit']) {
      const own = await rows('children', `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY id`);
      expect(own.length).toBeGreaterThan(2);
      for (const service of elsewhere)
        expect(await rows(service, `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY id`)).toEqual(own);
    }
  });

  it('follows an act, and forgets what was withdrawn', async () => {
    const { independentReviewingOfficers } = await asked(
      '{ independentReviewingOfficers { id version inPostTo } }',
    );
    const [iro, other] = independentReviewingOfficers.filter((each: any) => each.inPostTo === null);
    const { recordAbsenceCover: away } = await asked(
      'mutation($input: RecordAbsenceCoverInput!) { recordAbsenceCover(input: $input) { id version } }',
      { input: { kind: 'IRO', absentId: iro.id, coveredById: other.id, from: '2016-04-01' } },
    );
    await asked(
      'mutation($input: EndIroAppointmentInput!) { endIroAppointment(input: $input) { inPostTo } }',
      { input: { id: iro.id, version: iro.version, endedOn: '2016-06-01' } },
    );
    await settle();
    const known = (service: (typeof elsewhere)[number]): Promise<any[]> =>
      rows(
        service,
        `
          SELECT a.covered_by_id, a.to_on::text, u.leaves_on::text
          FROM known_unit u
          LEFT JOIN known_absence a ON a.unit_id = u.id AND a.from_on = $2
          WHERE u.id = $1
        `,
        [iro.id, '2016-04-01'],
      );
    for (const service of elsewhere)
      expect(await known(service)).toEqual([
        { covered_by_id: other.id, to_on: null, leaves_on: '2016-06-01' },
      ]);
    await asked('mutation($input: CorrectAbsenceCoverInput!) { correctAbsenceCover(input: $input) { id } }', {
      input: {
        id: away.id,
        version: away.version,
        coveredById: null,
        toOn: '2016-04-08',
        reason: 'Nobody could',
      },
    });
    await settle();
    for (const service of elsewhere)
      expect(await known(service)).toEqual([
        { covered_by_id: null, to_on: '2016-04-08', leaves_on: '2016-06-01' },
      ]);
  });

  it(
    'splits figures of any service by the manager of the team on the ' +
      'day that counts, and the parts make the whole',
    async () => {
      const part = 'breakdown(by: MANAGER) { key label met of }';
      const { reportingYear: year, managers } = await asked(`
        { reportingYear(ending: 2016) { admissions { value ${part} } reviewsCompleted { value ${part} }
        reviewsInTime { met of ${part} } socialWorkerVisitsInTime { met of percent ${part} }
        withPersonalAdviser { met of } reenteredCare { met of } } managers(on: "2015-06-01") { personId
        name role } }`);
      const sum = (parts: any[], of: 'met' | 'of'): number => parts.reduce((all, each) => all + each[of], 0);
      expect(sum(year.admissions.breakdown, 'met')).toBe(year.admissions.value);
      expect(sum(year.reviewsCompleted.breakdown, 'met')).toBe(year.reviewsCompleted.value);
      expect([sum(year.reviewsInTime.breakdown, 'met'), sum(year.reviewsInTime.breakdown, 'of')]).toEqual([
        year.reviewsInTime.met,
        year.reviewsInTime.of,
      ]);
      expect([
        sum(year.socialWorkerVisitsInTime.breakdown, 'met'),
        sum(year.socialWorkerVisitsInTime.breakdown, 'of'),
      ]).toEqual([year.socialWorkerVisitsInTime.met, year.socialWorkerVisitsInTime.of]);
      const teamManagers = managers.filter(({ role }: any) => role === 'TEAM_MANAGER');
      expect(
        year.reviewsCompleted.breakdown.filter(({ key }: any) =>
          teamManagers.some(({ personId }: any) => personId === key),
        ).length,
      ).toBeGreaterThan(2);
      expect(year.reenteredCare.of).toBe(208);
      expect(year.socialWorkerVisitsInTime.of).toBeGreaterThan(1000);
    },
  );
});
