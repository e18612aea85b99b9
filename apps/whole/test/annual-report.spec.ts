import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';

/** The founding report's year as counted: the integers behind its printed percentages. */
describe('the annual report 2015-16, from the annual report', () => {
  let council: CouncilUnderTest;
  beforeAll(async () => {
    council = await openCouncilUnderTest(await demonstrationDatabases());
  });
  afterAll(() => council.close());

  const year = async (fields: string, ending = 2016): Promise<Record<string, any>> => {
    const answer = await council.ask('IRO_MANAGER', `{ reportingYear(ending: ${ending}) { ${fields} } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data?.['reportingYear'] as Record<string, any>;
  };
  const share = (met: number, of: number, percent: number): object =>
    expect.objectContaining({ met, of, percent });

  it('reconciles opening, in, out and closing', async () => {
    const { start, entered, left, end, falls, rate } = await year(
      'start: lookedAfterAtStart { value } entered: admissions { value byMonth { month value } } ' +
        'left: discharges { value byMonth { month value } } end: lookedAfterAtEnd { value } falls: ' +
        'monthsOfNetFall { value } rate: ratePer10000 { value sum of }',
    );
    expect([start.value, entered.value, left.value, end.value]).toEqual([416, 208, 192, 432]);
    expect(start.value + entered.value - left.value).toBe(end.value);
    expect(entered.byMonth).toHaveLength(12);
    expect(falls.value).toBe(3);
    expect(rate).toEqual({ value: 76.6, sum: 432, of: 56400 });
  });

  it('counts admissions by age in the report’s bands and the Department’s', async () => {
    const { report, dfe } = await year(
      'report: admissionsByAge(bands: REPORT) { total items { count } } dfe: ' +
        'admissionsByAge(bands: DFE) { total items { key count } }',
    );
    expect(report.items.map((item: { count: number }) => item.count)).toEqual([64, 32, 40, 52, 20]);
    expect(dfe.total).toBe(208);
    expect(dfe.items).toHaveLength(5);
  });

  it('knows who was in post and what they carried', async () => {
    const { inPost, perPerson, perFte, posts } = await year(
      'inPost: irosInPost { value } perPerson: averageCaseload(per: PERSON) { value sum of } ' +
        'perFte: averageCaseload(per: FTE) { value sum of } posts { value }',
    );
    expect(inPost.value).toBe(7);
    expect(perPerson).toEqual({ value: 61.7, sum: 432, of: 7 });
    expect(perFte.value).toBe(61.7);
    expect(posts.value).toBeGreaterThanOrEqual(7);
  });

  it('counts reviews in time by completion, and by start for the year before', async () => {
    const now = await year(
      'reviewsCompleted { value } reviewsInTime { met of percent definition { text } byMonth { met of } }',
    );
    expect(now['reviewsCompleted'].value).toBe(1206);
    expect(now['reviewsInTime']).toEqual(share(1005, 1206, 83.3));
    expect(
      now['reviewsInTime'].byMonth.reduce((sum: number, month: { of: number }) => sum + month.of, 0),
    ).toBe(1206);
    const before = await year(
      'reviewsInTime(definition: START_DATE) { met of percent definition { text } }',
      2015,
    );
    expect(before['reviewsInTime']).toEqual(share(1120, 1180, 94.9));
    expect(before['reviewsInTime'].definition.text).not.toBe(now['reviewsInTime'].definition.text);
  });

  it('counts participation over all reviews', async () => {
    const { contributed, some, none, seen } = await year(
      'contributed: childContributed { met of percent } some: someContribution { met of percent ' +
        '} none: noContribution { met of percent } seen: seenInQuarter { met of percent }',
    );
    expect(contributed).toEqual(share(812, 1206, 67.3));
    expect(some).toEqual(share(1122, 1206, 93));
    expect(none).toEqual(share(84, 1206, 7));
    expect(seen).toEqual(share(177, 432, 41));
  });

  it('counts permanence and stability', async () => {
    const { exits, same, three } = await year(
      'exits: permanenceExits { total items { key count } } same: sameLongTermPlacement { met of ' +
        'percent } three: threeOrMorePlacements { met of percent comparators { value year } }',
    );
    expect(
      exits.items.map((item: { count: number }) => item.count).sort((a: number, b: number) => b - a),
    ).toEqual([73, 43, 43, 17, 16]);
    expect(same).toEqual(share(96, 132, 72.7));
    expect(three).toEqual(share(51, 432, 11.8));
    expect(three.comparators.length).toBeGreaterThan(0);
  });

  it('counts plans, health and education', async () => {
    const {
      care,
      pathway,
      health,
      dental,
      sdqSent,
      sdqReturned,
      sdqNotReturned,
      sdqWithdrawn,
      pep,
      recent,
      schools,
    } = await year(
      `
        care: carePlansInPlace { met of percent } pathway: pathwayPlansInPlace { met of percent }
        health: healthAssessmentsInDate { met of percent } dental: dentalChecksInDate { met of percent }
        sdqSent { value } sdqReturned { value } sdqNotReturned { value } sdqWithdrawn { value } pep:
        pepsInPlace { met of percent } recent: pepsUnderSixMonths { met of percent } schools:
        schoolGrades { total items { key count } }`,
    );
    expect(care).toEqual(share(425, 432, 98.4));
    expect(pathway).toEqual(share(273, 280, 97.5));
    expect(health).toEqual(share(258, 278, 92.8));
    expect(dental).toEqual(share(264, 278, 95));
    expect([sdqSent.value, sdqReturned.value, sdqNotReturned.value, sdqWithdrawn.value]).toEqual([
      301, 197, 85, 19,
    ]);
    expect(pep).toEqual(share(261, 267, 97.8));
    expect(recent).toEqual(share(248, 261, 95));
    expect(schools.items.map((item: { count: number }) => item.count)).toEqual([192, 46, 15, 2]);
  });

  it('counts leavers', async () => {
    const { number, accommodation, active } = await year(
      'number: careLeavers { value } accommodation: suitableAccommodation { met of percent ' +
        '} active: inEducationEmploymentOrTraining { met of percent }',
    );
    expect(number.value).toBe(197);
    expect(accommodation).toEqual(share(166, 172, 96.5));
    expect(active).toEqual(share(117, 172, 68));
  });

  it('counts concerns and disputes three ways', async () => {
    const { months, concerns, entries, highest, distinct, reasons, themes } = await year(
      `
        months: escalationByMonth { month concerns stage1 stage2 stage3 cafcass } concerns { value }
        entries: stageEntries { total items { key count } } highest: disputesByHighestStage { items {
        key count } } distinct: distinctDisputes { value } reasons: concernReasons { total } themes:
        disputeThemes { total }`,
    );
    expect(months.map((month: any) => month.concerns)).toEqual([4, 1, 3, 6, 1, 14, 8, 7, 4, 3, 11, 4]);
    expect(months.map((month: any) => month.stage1)).toEqual([5, 13, 13, 7, 3, 15, 6, 7, 7, 10, 16, 12]);
    expect(months.map((month: any) => month.stage2)).toEqual([0, 2, 4, 1, 1, 1, 2, 1, 3, 1, 1, 2]);
    expect(months.map((month: any) => month.stage3)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(months.every((month: any) => month.cafcass === 0)).toBe(true);
    expect(concerns.value).toBe(66);
    expect(entries.total).toBe(134);
    expect(highest.items.map((item: any) => item.count).filter((count: number) => count > 0)).toEqual([
      95, 18, 1,
    ]);
    expect(distinct.value).toBe(114);
    expect(reasons.total).toBe(46);
    expect(themes.total).toBe(151);
  });

  it('counts care proceedings over four years', async () => {
    const sets = await Promise.all(
      [2013, 2014, 2015, 2016].map(
        async (ending) => (await year('careProceedings { value }', ending))['careProceedings'].value,
      ),
    );
    expect(sets).toEqual([77, 84, 95, 123]);
  });

  it('opens a figure into its children', async () => {
    const { late } = await year(
      'late: reviewsInTime { cohort(missing: true, first: 500) { edges { met on node { id ' +
        'localId placement { type } } } pageInfo { hasNextPage } } }',
    );
    expect(late.cohort.edges).toHaveLength(201);
    expect(late.cohort.edges.every((edge: any) => edge.met === false && edge.node.localId !== null)).toBe(
      true,
    );
  });

  it('splits a figure without losing anybody', async () => {
    const { reviewsInTime } = await year('reviewsInTime { breakdown(by: TEAM) { label met of } }');
    expect(reviewsInTime.breakdown.reduce((sum: number, part: { of: number }) => sum + part.of, 0)).toBe(
      1206,
    );
    expect(reviewsInTime.breakdown.length).toBeGreaterThan(1);
  });
});
