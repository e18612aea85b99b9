import { civilDate } from '@iro/calendar';
import type { ChildFacts } from '../src/duties/child-facts';
import { dutiesOf } from '../src/duties/compliance-duties';
import { lists } from '../src/duties/worklist';
import { kindsFor } from '@iro/subgraph';
import { actorOf, reachFor } from '@iro/access';
import { bandOf } from '../src/resolvers/sdq.resolver';
import { yearEnding } from '../src/resolvers/reporting-year.reference';

const day = civilDate;
const child = (facts: Partial<ChildFacts> = {}): ChildFacts => ({
  childId: 'c', dateOfBirth: day('2005-06-01'), periodsOfCare: [{ from: day('2015-06-01'), to: null, startKnown: true, shortBreaks: false }],
  placements: [{ id: 'p', from: day('2015-06-01'), planned: false }], leaver: [], carePlansAgreedOn: [],
  placementPlans: [], pathwayPlans: [], pathwayReviewedOn: [], pathwayAssessments: [], assessments: [], dentalChecks: [], sdqs: [], peps: [], pepReviewedOn: [], ...facts,
});
const kind = (facts: ChildFacts, wanted: string) => dutiesOf(facts, []).filter((duty) => duty.kind === wanted);

describe('the duties of a child, from the facts', () => {
  it('asks for the initial health assessment within twenty working days', () => {
    expect(kind(child(), 'INITIAL_HEALTH')).toMatchObject([{ childId: 'c', openedOn: '2015-06-01', dueBy: '2015-06-29', metOn: null, exemption: null }]);
  });

  it('is met by an assessment and asks for the next from there', () => {
    const facts = child({ assessments: [{ kind: 'INITIAL', on: day('2015-06-20'), refused: false }] });
    expect(kind(facts, 'INITIAL_HEALTH')).toMatchObject([{ metOn: '2015-06-20' }]);
    expect(kind(facts, 'REVIEW_HEALTH')).toMatchObject([{ openedOn: '2015-06-20', dueBy: '2016-06-20', metOn: null }]);
  });

  it('is not met by a refusal, which exempts', () => {
    const facts = child({ assessments: [{ kind: 'INITIAL', on: day('2015-06-20'), refused: true }] });
    expect(kind(facts, 'INITIAL_HEALTH')).toMatchObject([{ metOn: null, exemption: { from: '2015-06-20', expires: '2016-06-19' } }]);
    expect(kind(facts, 'REVIEW_HEALTH')).toEqual([]);
  });

  it('is not excused by a refusal once overdue', () => {
    expect(kind(child({ assessments: [{ kind: 'INITIAL', on: day('2015-07-20'), refused: true }] }), 'INITIAL_HEALTH')).toMatchObject([{ exemption: null }]);
  });

  it('exempts a year’s questionnaire that ceased to be needed, and not the next year’s', () => {
    const facts = child({
      periodsOfCare: [{ from: day('2014-04-01'), to: null, startKnown: true, shortBreaks: false }],
      sdqs: [{ returnedOn: day('2015-02-01'), withdrawnOn: null, reason: null }, { returnedOn: null, withdrawnOn: day('2015-09-01'), reason: 'SDQ2' }],
    });
    expect(kind(facts, 'SDQ')).toMatchObject([{ dueBy: '2015-03-31', metOn: '2015-02-01', exemption: null }, { dueBy: '2016-03-31', exemption: { reason: 'Carer refused' } }]);
  });

  it('keeps only kinds whose part of the record is named', () => {
    const all = dutiesOf(child({ dateOfBirth: day('2006-01-01'), peps: [{ begunOn: day('2015-06-10'), onFileOn: null, reviewedOn: null }] }), []);
    expect(all.map((duty) => duty.kind).filter((each) => !(each in lists.parts))).toEqual([]);
    expect(all.length).toBeGreaterThan(3);
  });

  it('shows each role the kinds of the parts it reads', () => {
    expect(kindsFor(lists, reachFor(actorOf('HEALTH_OFFICER')))).toEqual(['INITIAL_HEALTH', 'REVIEW_HEALTH', 'DENTAL', 'SDQ']);
    expect(kindsFor(lists, reachFor(actorOf('VIRTUAL_SCHOOL_OFFICER')))).toEqual(['INITIAL_PEP', 'PEP_REVIEW']);
    expect(kindsFor(lists, reachFor(actorOf('BUSINESS_SUPPORT')))).toEqual([]);
  });
});

describe('small readings', () => {
  it('puts a score in its band at the edges', () => {
    expect([0, 13, 14, 16, 17, 40, null].map(bandOf)).toEqual(['NORMAL', 'NORMAL', 'BORDERLINE', 'BORDERLINE', 'CAUSE_FOR_CONCERN', 'CAUSE_FOR_CONCERN', null]);
  });

  it('knows the years from 1991 to 2100', () => {
    expect(yearEnding(2016)).toEqual({ ending: 2016, from: '2015-04-01', to: '2016-03-31' });
    expect([1990, 2101, 2016.5].map(yearEnding)).toEqual([null, null, null]);
  });
});
