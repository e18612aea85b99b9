import { freshDatabases } from '@iro/testkit';
import { openCouncilUnderTest, type CouncilUnderTest } from '../council-under-test';
import { importFolders } from './one-council';
import { countable, twoYears } from './two-years';

const year = (ending: number, fields: string): string => `{ reportingYear(ending: ${ending}) { ${fields} } }`;
const some =
  'completeness { state asAt reason } lookedAfterAtEnd { value } reviewsCompleted { value } concerns { value } ' +
  'healthAssessmentsInDate { of } childrenReconciliation { holds } reviewsReconciliation { holds } ' +
  'disputesReconciliation { holds } complianceReconciliation { holds } escalationByMonth { month } ' +
  'schoolGrades { total } posts { value } concernsPer100Reviews { sum }';
const nothing = {
  lookedAfterAtEnd: null,
  reviewsCompleted: null,
  concerns: null,
  healthAssessmentsInDate: null,
  childrenReconciliation: null,
  reviewsReconciliation: null,
  disputesReconciliation: null,
  complianceReconciliation: null,
  escalationByMonth: null,
  schoolGrades: null,
  posts: null,
  concernsPer100Reviews: null,
};

describe('of how much of a year its figures are', () => {
  let council: CouncilUnderTest;
  const asked = async (ending: number, fields = some) =>
    (await council.ask('IRO_MANAGER', year(ending, fields))).data?.['reportingYear'];

  beforeAll(async () => {
    const [first, second] = twoYears();
    const databases = await freshDatabases();
    await importFolders(
      [
        { tables: first, ending: 2014 },
        { tables: second, ending: 2016 },
      ],
      databases,
    );
    council = await openCouncilUnderTest(databases, '2016-05-20');
  });
  afterAll(() => council.close());

  it('a year whose folder was imported is complete', async () => {
    expect(await asked(2016, 'completeness { state asAt } lookedAfterAtEnd { value }')).toEqual({
      completeness: { state: 'COMPLETE', asAt: '2016-03-31' },
      lookedAfterAtEnd: { value: countable.lookedAfterAtEnd },
    });
  });

  it('a year between two that are is not, and has no figure in any service', async () => {
    const { completeness, ...figures } = await asked(2015);
    expect(completeness).toMatchObject({ state: 'NOT_ON_RECORD', asAt: null });
    expect(figures).toEqual(nothing);
  });

  it('nor has one that has not begun', async () => {
    const { completeness, ...figures } = await asked(2030);
    expect(completeness).toMatchObject({ state: 'NOT_BEGUN', asAt: null });
    expect(figures).toEqual(nothing);
  });

  it('the one that is running is as at today, with the months that have begun', async () => {
    const running = await asked(
      2017,
      'completeness { state asAt } lookedAfterAtEnd { value byMonth { month value } } schoolGrades { total } ' +
        'seenInQuarter { of } escalationByMonth { month }',
    );
    expect(running).toEqual({
      completeness: { state: 'RUNNING', asAt: '2016-05-20' },
      lookedAfterAtEnd: {
        value: countable.lookedAfterAtEnd,
        byMonth: [
          { month: '2016-04', value: countable.lookedAfterAtEnd },
          { month: '2016-05', value: countable.lookedAfterAtEnd },
        ],
      },
      // 30 September has not come.
      schoolGrades: null,
      seenInQuarter: { of: countable.lookedAfterAtEnd },
      escalationByMonth: [{ month: '2016-04' }, { month: '2016-05' }],
    });
  });

  it('all years there are stand in one list', async () => {
    const { data } = await council.ask('IRO_MANAGER', '{ reportingYears { ending completeness { state } } }');
    expect(data?.['reportingYears']).toEqual([
      { ending: 2014, completeness: { state: 'COMPLETE' } },
      { ending: 2015, completeness: { state: 'NOT_ON_RECORD' } },
      { ending: 2016, completeness: { state: 'COMPLETE' } },
      { ending: 2017, completeness: { state: 'RUNNING' } },
    ]);
  });

  it('a child whom a later year does not tell of is said to be missing, and so is the year between', async () => {
    const { data } = await council.ask(
      'RETURNS_OFFICER',
      '{ missingData(first: 500) { edges { node { what on child { localId } } } } ' +
        'reportingYear(ending: 2016) { completeness { reason } } }',
    );
    const found = data?.['missingData'].edges.map(({ node }: { node: object }) => node);
    const vanished = { what: 'NOT_TOLD_AGAIN', on: '2014-03-31', child: { localId: countable.vanished } };
    expect(found).toContainEqual(vanished);
    expect(found).toContainEqual({ what: 'YEAR_NOT_IMPORTED', on: '2015-03-31', child: null });
    expect(data?.['reportingYear'].completeness.reason).toContain('1 child, who is still counted');
  });

  it('a position is by month as it stood when the month ended, or began', async () => {
    const { lookedAfterAtStart, lookedAfterAtEnd } = await asked(
      2016,
      'lookedAfterAtStart { value byMonth { month value } } lookedAfterAtEnd { value byMonth { month value } }',
    );
    const values = (of: { byMonth: { value: number }[] }): number[] => of.byMonth.map(({ value }) => value);
    expect(values(lookedAfterAtEnd)).toEqual(countable.atEndByMonth);
    expect(values(lookedAfterAtStart).slice(1)).toEqual(countable.atEndByMonth.slice(0, -1));
    expect(values(lookedAfterAtStart)[0]).toBe(lookedAfterAtStart.value);
  });
});
