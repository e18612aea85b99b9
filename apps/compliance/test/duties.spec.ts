import { civilDate, reportingYearNamed } from '@iro/calendar';
import type { ChildFacts } from '../src/worklists/duties/child-facts';
import { dutiesOf } from '../src/worklists/duties/compliance-duties';
import { lists } from '../src/worklists/duties/worklist';
import { kindsFor } from '@iro/subgraph';
import { actorOf, reachFor } from '@iro/access';
import { bandOf } from '../src/health/resolvers/sdq.resolver';

const day = civilDate;
const child = (facts: Partial<ChildFacts> = {}): ChildFacts => ({
  childId: 'c',
  dateOfBirth: day('2005-06-01'),
  periodsOfCare: [{ from: day('2015-06-01'), to: null, startKnown: true, shortBreaks: false }],
  placements: [{ id: 'p', from: day('2015-06-01'), planned: false }],
  leaver: [],
  carePlansAgreedOn: [],
  placementPlans: [],
  pathwayPlans: [],
  pathwayReviewedOn: [],
  pathwayAssessments: [],
  assessments: [],
  dentalChecks: [],
  sdqs: [],
  peps: [],
  pepReviewedOn: [],
  ...facts,
});
const kind = (facts: ChildFacts, wanted: string) =>
  dutiesOf(facts, []).filter((duty) => duty.kind === wanted);

describe('the duties of a child, from the facts', () => {
  it('asks for the initial health assessment within twenty working days', () => {
    expect(kind(child(), 'INITIAL_HEALTH')).toMatchObject([
      { childId: 'c', openedOn: '2015-06-01', dueBy: '2015-06-29', metOn: null, exemption: null },
    ]);
  });

  it('is met by an assessment and asks for the next from there', () => {
    const facts = child({ assessments: [{ kind: 'INITIAL', on: day('2015-06-20'), refused: false }] });
    expect(kind(facts, 'INITIAL_HEALTH')).toMatchObject([{ metOn: '2015-06-20' }]);
    expect(kind(facts, 'REVIEW_HEALTH')).toMatchObject([
      { openedOn: '2015-06-20', dueBy: '2016-06-20', metOn: null },
    ]);
  });

  it('is not met by a refusal, which exempts', () => {
    const facts = child({ assessments: [{ kind: 'INITIAL', on: day('2015-06-20'), refused: true }] });
    expect(kind(facts, 'INITIAL_HEALTH')).toMatchObject([
      { metOn: null, exemption: { from: '2015-06-20', expires: '2016-06-19' } },
    ]);
    expect(kind(facts, 'REVIEW_HEALTH')).toEqual([]);
  });

  it('is not excused by a refusal once overdue', () => {
    expect(
      kind(
        child({ assessments: [{ kind: 'INITIAL', on: day('2015-07-20'), refused: true }] }),
        'INITIAL_HEALTH',
      ),
    ).toMatchObject([{ exemption: null }]);
  });

  it('exempts a year’s questionnaire that ceased to be needed, and not the next year’s', () => {
    const facts = child({
      periodsOfCare: [{ from: day('2014-04-01'), to: null, startKnown: true, shortBreaks: false }],
      sdqs: [
        { returnedOn: day('2015-02-01'), withdrawnOn: null, reason: null },
        { returnedOn: null, withdrawnOn: day('2015-09-01'), reason: 'SDQ2' },
      ],
    });
    expect(kind(facts, 'SDQ')).toMatchObject([
      { dueBy: '2015-03-31', metOn: '2015-02-01', exemption: null },
      { dueBy: '2016-03-31', exemption: { reason: 'Carer refused' } },
    ]);
  });

  it('keeps only kinds whose part of the record is named', () => {
    const all = dutiesOf(
      child({
        dateOfBirth: day('2006-01-01'),
        peps: [{ begunOn: day('2015-06-10'), onFileOn: null, reviewedOn: null }],
      }),
      [],
    );
    expect(all.map((duty) => duty.kind).filter((each) => !(each in lists.parts))).toEqual([]);
    expect(all.length).toBeGreaterThan(3);
  });

  it('shows each role the kinds of the parts it reads', () => {
    expect(kindsFor(lists, reachFor(actorOf('HEALTH_OFFICER')))).toEqual([
      'INITIAL_HEALTH',
      'REVIEW_HEALTH',
      'DENTAL',
      'SDQ',
    ]);
    expect(kindsFor(lists, reachFor(actorOf('VIRTUAL_SCHOOL_OFFICER')))).toEqual([
      'INITIAL_PEP',
      'PEP_REVIEW',
    ]);
    expect(kindsFor(lists, reachFor(actorOf('BUSINESS_SUPPORT')))).toEqual([]);
  });
});

describe('plans, of what a folder brought and of what is recorded here', () => {
  const brought = { importedYear: 2016 };
  const placed = (from: string, more: object = {}) => ({
    id: `p${from}`,
    from: day(from),
    to: null,
    planned: false,
    ...more,
  });
  const care = (more: object = {}) => [
    { from: day('2010-01-01'), to: null, startKnown: true, shortBreaks: false, ...more },
  ];

  it('asks no placement plan of a placement that a folder brought without a word about plans', () => {
    expect(kind(child({ placements: [placed('2015-06-01', brought)] }), 'PLACEMENT_PLAN')).toEqual([]);
    expect(
      kind(child({ placements: [placed('2015-06-01', brought), placed('2016-04-05')] }), 'PLACEMENT_PLAN'),
    ).toMatchObject([{ openedOn: '2016-04-05', dueBy: '2016-04-12' }]);
  });

  it(
    'asks for all placements of a child of whose plans the folder speaks, ' +
      'and a plan recorded here is no word of the folder',
    () => {
      const plans = (imported: boolean) => [{ imported, placement: null, agreedOn: day('2015-06-02') }];
      const placements = [
        placed('2015-06-01', { ...brought, to: day('2015-10-01') }),
        placed('2015-10-01', brought),
      ];
      expect(kind(child({ placements, placementPlans: plans(true) }), 'PLACEMENT_PLAN')).toMatchObject([
        { metOn: '2015-06-02' },
        { metOn: null },
      ]);
      expect(kind(child({ placements, placementPlans: plans(false) }), 'PLACEMENT_PLAN')).toEqual([]);
    },
  );

  it('asks none of stays inside a placement, of short breaks and of placements whose start is unknown', () => {
    expect(
      kind(
        child({
          placements: [
            placed('2015-06-01', { temporary: true }),
            placed('2015-07-01', { startKnown: false }),
          ],
        }),
        'PLACEMENT_PLAN',
      ),
    ).toEqual([]);
    expect(
      kind(
        child({ periodsOfCare: care({ shortBreaks: true }), placements: [placed('2015-06-01')] }),
        'PLACEMENT_PLAN',
      ),
    ).toEqual([]);
  });

  it('asks who became eligible before the folder ends only where it speaks of that, and who did after always', () => {
    const of = (born: string, more: Partial<ChildFacts> = {}) =>
      kind(
        child({ dateOfBirth: day(born), periodsOfCare: care(brought), ...more }),
        'PATHWAY_ASSESSMENT',
      ).map(({ dueBy }) => dueBy);
    expect(of('2000-03-31')).toEqual([]);
    expect(of('2000-04-01')).toEqual(['2016-07-01']);
    expect(of('2000-03-31', { pathwayAssessments: [{ imported: true, on: day('2016-03-01') }] })).toEqual([
      '2016-06-30',
    ]);
  });

  it('counts reviews of an education plan one by one and as the plan has the last', () => {
    const facts = child({
      peps: [{ begunOn: day('2015-06-10'), onFileOn: null, reviewedOn: day('2015-11-20') }],
      pepReviewedOn: [day('2015-09-10'), day('2015-11-20')],
    });
    expect(kind(facts, 'PEP_REVIEW').map(({ metOn }) => metOn)).toEqual(['2015-09-10', '2015-11-20', null]);
  });
});

describe('small readings', () => {
  it('puts a score in its band at the edges', () => {
    expect([0, 13, 14, 16, 17, 40, null].map(bandOf)).toEqual([
      'NORMAL',
      'NORMAL',
      'BORDERLINE',
      'BORDERLINE',
      'CAUSE_FOR_CONCERN',
      'CAUSE_FOR_CONCERN',
      null,
    ]);
  });

  it('knows the years from 1991 to 2100', () => {
    expect(reportingYearNamed(2016)).toEqual({ ending: 2016, from: '2015-04-01', to: '2016-03-31' });
    expect([1990, 2101, 2016.5].map(reportingYearNamed)).toEqual([null, null, null]);
  });
});
