import { civilDate, englandHolidays } from '@iro/calendar';
import {
  adjournmentLimit,
  aroundReviewDuties,
  concernSentDuty,
  disputeDuties,
  type Duty,
  healthDuties,
  nextReviewDue,
  pepDuties,
  protocolOn,
  reviewDuties,
  seededProtocols,
} from './index';

const day = civilDate;
const due = (duties: readonly Duty[], kind: string, subject?: string) =>
  duties.find((d) => d.kind === kind && (!subject || d.subject === subject))?.dueBy;

describe('a child who comes into care on Tuesday 19 January 2016, a story told by practice', () => {
  const periodsOfCare = [{ from: day('2016-01-19'), to: null, startKnown: true }];
  const dateOfBirth = day('2008-02-29');
  const first = {
    id: 'first',
    kind: 'FIRST' as const,
    startedOn: day('2016-02-12'),
    completedOn: day('2016-02-24'),
    adjourned: true,
  };
  const history = {
    periodsOfCare,
    adoptionPlacements: [],
    reviews: [first],
    spokenToInPrivateOn: [day('2016-02-10')],
    iroVisitsOn: [],
  };

  it('has the plan, the assessment and the review due', () => {
    expect(
      due(
        pepDuties({ dateOfBirth, periodsOfCare, plans: [], reviewedOn: [] }, englandHolidays),
        'INITIAL_PEP',
      ),
    ).toBe('2016-02-02');
    expect(
      due(healthDuties({ dateOfBirth, periodsOfCare, assessments: [] }, englandHolidays), 'INITIAL_HEALTH'),
    ).toBe('2016-02-16');
    expect(nextReviewDue({ ...history, reviews: [] }, englandHolidays)).toMatchObject({
      kind: 'FIRST_REVIEW',
      dueBy: '2016-02-16',
    });
  });
  it('is adjourned within limits and yet completed late', () => {
    expect(adjournmentLimit(first.startedOn, englandHolidays)).toBe('2016-03-11');
    expect(
      reviewDuties(history, englandHolidays)
        .filter((d) => d.kind === 'FIRST_REVIEW')
        .map((d) => [d.convention, d.dueBy, d.metOn, d.subject]),
    ).toEqual([
      ['COMPLETION_DATE', '2016-02-16', '2016-02-24', 'first'],
      ['START_DATE', '2016-02-16', '2016-02-12', 'first'],
    ]);
  });
  it('has its record and the second review due from completion', () => {
    const duties = aroundReviewDuties(history, englandHolidays);
    expect(
      ['DECISIONS_ISSUED', 'RECORD_WRITTEN', 'RECORD_DISTRIBUTED', 'IRO_VISIT'].map((kind) =>
        due(duties, kind),
      ),
    ).toEqual(['2016-03-02', '2016-03-16', '2016-03-23', '2016-05-24']);
    expect(
      duties.filter((d) => d.kind === 'CHILD_SPOKEN_TO_IN_PRIVATE').map((d) => [d.dueBy, d.metOn]),
    ).toEqual([
      ['2016-02-12', '2016-02-10'],
      ['2016-05-24', null],
    ]);
    expect(nextReviewDue(history, englandHolidays)).toMatchObject({
      kind: 'SECOND_REVIEW',
      dueBy: '2016-05-24',
    });
  });
  it('has the concern sent and the dispute answered, over Easter', () => {
    expect(
      concernSentDuty({ id: 'c', reviewSessionOn: day('2016-02-12'), sentOn: null }, englandHolidays)?.dueBy,
    ).toBe('2016-02-15');
    const protocol = protocolOn(seededProtocols, day('2016-03-07'));
    if (!protocol) throw new Error('no protocol');
    const stage = (n: number, raisedOn: string) => ({
      id: `s${n}`,
      stage: `STAGE_${n}`,
      raisedOn: day(raisedOn),
      respondedOn: null,
    });
    const dispute = (second: string) => ({
      id: 'd',
      resolvedOn: null,
      stages: [
        stage(1, '2016-03-07'),
        stage(2, second),
        { ...stage(3, '2016-03-30'), raisedAt: '2016-03-30T10:00:00+01:00' },
      ],
    });
    const duties = disputeDuties({ protocol, dispute: dispute('2016-03-22') }, englandHolidays);
    expect(['s1', 's2', 's3', 'd'].map((id) => duties.find((d) => d.subject === id)?.dueBy)).toEqual([
      '2016-03-21',
      '2016-03-31',
      '2016-03-31',
      '2016-04-06',
    ]);
    expect(
      due(
        disputeDuties({ protocol, dispute: dispute('2016-03-21') }, englandHolidays),
        'STAGE_RESPONSE',
        's2',
      ),
    ).toBe('2016-03-30');
    expect(duties.find((d) => d.subject === 's3')?.dueAt).toBe('2016-03-31T09:00:00.000Z');
  });
});
