import { addDays, civilDate, englandHolidays, isWorkingDay } from '@iro/calendar';
import * as fc from 'fast-check';
import {
  caseloadBand,
  concernSentDuty,
  disputeDuties,
  type DisputeStage,
  openRevisions,
  protocolOn,
  seededProtocols,
  ruleBook,
} from './index';

const day = civilDate;
const protocol = seededProtocols[0]!;
const stage = (name: string, raisedOn: string, respondedOn: string | null = null): DisputeStage => ({
  id: name,
  stage: name,
  raisedOn: day(raisedOn),
  respondedOn: respondedOn === null ? null : day(respondedOn),
});
const of = (stages: DisputeStage[], resolvedOn: string | null = null) =>
  disputeDuties(
    { protocol, dispute: { id: 'd', stages, resolvedOn: resolvedOn === null ? null : day(resolvedOn) } },
    englandHolidays,
  );

describe("a dispute, by Rotherham's process of January 2011", () => {
  it('goes on at stage 1 while stage 2 is raised; the resolution closes what was not answered', () =>
    expect(
      of([stage('STAGE_2', '2016-03-21', '2016-03-29'), stage('STAGE_1', '2016-03-07')], '2016-04-07').map(
        (d) => [d.subject, d.dueBy, d.metOn, d.closedOn],
      ),
    ).toEqual([
      ['STAGE_1', '2016-03-21', null, '2016-04-07'],
      ['d', '2016-04-06', '2016-04-07', null],
      ['STAGE_2', '2016-03-30', '2016-03-29', null],
    ]));
  it('may begin at a higher stage, and Cafcass has no clock', () =>
    expect(
      of([stage('CAFCASS', '2016-03-24'), stage('STAGE_3', '2016-03-25')]).map((d) => [d.subject, d.dueBy]),
    ).toEqual([
      ['d', '2016-04-25'],
      ['STAGE_3', '2016-03-29'],
    ]));
  it('refuses what it cannot count', () => {
    expect(() => of([stage('STAGE_9', '2016-03-07')])).toThrow('has no stage STAGE_9');
    expect(() => of([stage('STAGE_1', '2010-12-31')])).toThrow('before the protocol');
    expect(() => of([{ ...stage('STAGE_3', '2016-03-30'), raisedAt: '2016-03-30T23:30:00Z' }])).toThrow(
      'was raised on 2016-03-30, not at',
    );
    expect(of([])).toEqual([]);
  });
  it('counts more hours than 24 by the working day, and none that make no whole days', () => {
    const hours = (count: number) => ({
      ...protocol,
      stages: [{ ...protocol.stages[2]!, limit: { count, unit: 'HOURS' as const } }],
    });
    const answer = (count: number) =>
      disputeDuties(
        {
          protocol: hours(count),
          dispute: {
            id: 'd',
            resolvedOn: null,
            stages: [{ ...stage('STAGE_3', '2016-03-24'), raisedAt: '2016-03-24T15:00:00Z' }],
          },
        },
        englandHolidays,
      ).find(({ kind }) => kind === 'STAGE_RESPONSE');
    expect(answer(48)).toMatchObject({ dueBy: '2016-03-30', dueAt: '2016-03-30T14:00:00.000Z' });
    expect(() => answer(36)).toThrow('cannot be counted');
  });
  it('is asked of a dispute from its first day on', () => {
    const raised = (on: string) =>
      disputeDuties(
        { protocol, dispute: { id: 'd', resolvedOn: null, stages: [stage('STAGE_1', on)] } },
        englandHolidays,
      );
    expect(raised('2011-01-01').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['DISPUTE_RESOLVED', 'STAGE_RESPONSE']),
    );
    expect(() => raised('2010-12-31')).toThrow('before the protocol of 2011-01-01');
  });
  it('is the one of 2011 still after July 2016: its revision is open', () => {
    expect(protocolOn(seededProtocols, day('2017-01-01'))?.from).toBe('2011-01-01');
    expect([
      protocolOn(seededProtocols, day('2011-01-01'))?.from,
      protocolOn(seededProtocols, day('2010-12-31')),
    ]).toEqual(['2011-01-01', null]);
    expect(openRevisions(seededProtocols)[0]?.expectedFrom).toBe('2016-07-01');
  });
  it('always ends on a working day, whatever the order of recording', () => {
    const any = fc.array(fc.tuple(fc.constantFrom('STAGE_1', 'STAGE_2', 'STAGE_3'), fc.nat(3000)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(any, (list) => {
        const stages = list.map(([name, at], index) => ({
          ...stage(name, addDays(day('2012-01-01'), at)),
          id: `${index}`,
        }));
        expect(of([...stages].reverse())).toEqual(of(stages));
        for (const duty of of(stages)) expect(isWorkingDay(duty.dueBy, englandHolidays)).toBe(true);
      }),
    );
  });
});

describe('a concern, by the annual report', () => {
  it('is sent one working day after the session, over Easter', () =>
    expect(
      concernSentDuty(
        { id: 'c', reviewSessionOn: day('2016-03-24'), sentOn: day('2016-03-30') },
        englandHolidays,
      ),
    ).toMatchObject({ dueBy: '2016-03-29', metOn: '2016-03-30' }));
  it('from preparation, or before the process, has no clock', () => {
    expect(concernSentDuty({ id: 'c', reviewSessionOn: null, sentOn: null }, englandHolidays)).toBeNull();
    expect(
      concernSentDuty({ id: 'c', reviewSessionOn: day('2010-12-31'), sentOn: null }, englandHolidays),
    ).toBeNull();
  });
});

describe('a caseload, by the handbook', () => {
  it.each([
    [49, 1, 'UNDER'],
    [50, 1, 'WITHIN'],
    [60, 1, 'WITHIN'],
    [61, 1, 'PRESSURE'],
    [70, 1, 'PRESSURE'],
    [71, 1, 'OVER'],
    [36, 0.6, 'WITHIN'],
    [42, 0.6, 'PRESSURE'],
    [30, 0.6, 'WITHIN'],
    [1, 0, null],
  ])('of %i to %d of a post is %s', (children, fte, band) =>
    expect(caseloadBand(children, fte, day('2016-03-31'))).toBe(band),
  );
  it('has no band before the handbook', () => expect(caseloadBand(60, 1, day('2011-03-31'))).toBeNull());
});

describe('the rule book', () => {
  const rules = ruleBook(seededProtocols);
  it('gives every rule a source, a number and one line per day in force', () => {
    const keys = rules.map(({ code, inForceFrom }) => `${code} ${inForceFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const rule of rules)
      expect([rule.what, rule.number, rule.source].every((text) => text.length > 5)).toBe(true);
    expect(rules.find(({ code }) => code === 'R1')?.number).toBe(
      '20 working days from becoming looked after',
    );
    expect(rules.find(({ code }) => code === 'STAGE_3')?.number).toBe('24 hours');
  });
});
