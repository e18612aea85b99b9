import { addDays, type CivilDate, civilDate, englandHolidays, isWorkingDay } from '@iro/calendar';
import * as fc from 'fast-check';
import { type Duty, eligibleFrom, pathwayDuties, type PathwayHistory, placementPlanDuties } from './index';

const day = civilDate;
const care = (from: string, to: string | null = null, startKnown = true) => ({
  from: day(from),
  to: to === null ? null : day(to),
  startKnown,
});
const rows = (duties: readonly Duty[]) =>
  duties.map((d) => [d.kind, d.openedOn, d.dueBy, d.metOn, d.closedOn]);

describe('a placement plan, by the Regulations', () => {
  const placement = (id: string, from: string, to: string | null = null, planned = false) => ({
    id,
    from: day(from),
    to: to === null ? null : day(to),
    planned,
  });
  const of = (placements: ReturnType<typeof placement>[], ...plans: [string, string | null][]) =>
    placementPlanDuties(
      { placements, plans: plans.map(([agreedOn, placement]) => ({ agreedOn: day(agreedOn), placement })) },
      englandHolidays,
    ).map((d) => [d.subject, d.dueBy, d.metOn, d.closedOn]);

  it('is made by the day of a planned placement, else in five working days, over Easter too', () =>
    expect(of([placement('a', '2016-03-24'), placement('b', '2016-05-02', null, true)])).toEqual([
      ['a', '2016-04-04', null, null],
      ['b', '2016-05-02', null, null],
    ]));
  it('may be made before, and belongs to the placement it names', () =>
    expect(
      of(
        [placement('a', '2016-01-19', '2016-03-01'), placement('b', '2016-03-01', null, true)],
        ['2016-02-20', 'b'],
        ['2016-01-20', 'a'],
      ),
    ).toEqual([
      ['a', '2016-01-26', '2016-01-20', null],
      ['b', '2016-03-01', '2016-02-20', null],
    ]));
  it('that names none is of the placement that lasts that day, the new one on the day of moving', () =>
    expect(
      of([placement('a', '2016-01-19', '2016-03-01'), placement('b', '2016-03-01')], ['2016-03-01', null]),
    ).toEqual([
      ['a', '2016-01-26', null, '2016-03-01'],
      ['b', '2016-03-08', '2016-03-01', null],
    ]));
  it('counts to the last day of the placement, named or not', () => {
    const met = (on: string, named: string | null) =>
      of([placement('a', '2016-01-19', '2016-02-01')], [on, named])[0]?.slice(2);
    for (const named of ['a', null])
      expect([met('2016-02-01', named), met('2016-02-02', named)]).toEqual([
        ['2016-02-01', null],
        [null, '2016-02-01'],
      ]);
    expect([met('2016-01-18', null), met('2016-01-19', null)]).toEqual([
      [null, '2016-02-01'],
      ['2016-01-19', null],
    ]);
  });
  it('is not asked of placements before the rule', () =>
    expect(of([placement('a', '2011-03-31')])).toEqual([]));
});

describe('who is eligible, by regulation 40', () => {
  it('is from the day on which 91 days are complete, and a day of care less is a day later', () => {
    expect(eligibleFrom(day('1999-06-01'), [care('2015-12-31')])).toEqual({
      from: '2016-03-31',
      certain: true,
    });
    expect(eligibleFrom(day('1999-06-01'), [care('2016-01-01')])?.from).toBe('2016-04-01');
  });
  it('is from the sixteenth birthday where the weeks are complete before, on 1 March for a child of 29 February', () =>
    expect(eligibleFrom(day('2000-02-29'), [care('2010-01-01')])).toEqual({
      from: '2016-02-29',
      certain: true,
    }));
  it('adds periods up, from the fourteenth birthday only, and leaves short breaks out', () => {
    expect(
      eligibleFrom(day('1999-06-01'), [care('2016-03-01'), care('2014-01-01', '2014-04-01')])?.from,
    ).toBe('2016-03-02');
    expect(
      eligibleFrom(day('1999-06-01'), [care('2012-06-01', '2013-06-02'), care('2016-03-01')])?.from,
    ).toBe('2016-05-30');
    expect(eligibleFrom(day('1999-06-01'), [{ ...care('2010-01-01'), shortBreaks: true }])).toBeNull();
  });
  it('is nobody who leaves care or turns eighteen on the day it would be', () => {
    expect(eligibleFrom(day('1999-06-01'), [care('2015-12-31', '2016-03-31')])).toBeNull();
    expect(eligibleFrom(day('1998-03-31'), [care('2015-12-31')])).toBeNull();
  });
  it('is uncertain where care before records begin could have made it earlier', () => {
    expect(eligibleFrom(day('1999-06-01'), [care('2015-12-31', null, false)])).toEqual({
      from: '2016-03-31',
      certain: false,
    });
    expect(eligibleFrom(day('1999-12-01'), [care('2015-04-01', null, false)])).toEqual({
      from: '2015-12-01',
      certain: true,
    });
    const since = (from: string) =>
      eligibleFrom(day('1999-06-01'), [
        { ...care(from, '2013-07-11'), startKnown: false },
        care('2016-01-01'),
      ])?.certain;
    expect([since('2013-06-01'), since('2013-06-02')]).toEqual([true, false]);
  });
});

describe('pathway assessments and reviews, by the Regulations', () => {
  const of = (more: Partial<PathwayHistory> = {}) => {
    const periodsOfCare = more.periodsOfCare ?? [care('2012-01-01')];
    const dateOfBirth = more.dateOfBirth ?? day('1999-11-30');
    return rows(
      pathwayDuties(
        {
          dateOfBirth,
          periodsOfCare,
          eligible: eligibleFrom(dateOfBirth, periodsOfCare),
          leaver: [],
          assessedOn: [],
          plans: [],
          reviewedOn: [],
          ...more,
        },
        englandHolidays,
      ),
    );
  };
  const plan = (agreedOn: string, endedOn: string | null = null, from: string | null = null) => ({
    agreedOn: day(agreedOn),
    endedOn: endedOn === null ? null : day(endedOn),
    reviewsKnownFrom: from === null ? null : day(from),
  });

  it('gives three months from the birthday, to the last day of February', () =>
    expect(of()).toEqual([['PATHWAY_ASSESSMENT', '2015-11-30', '2016-02-29', null, null]]));
  it('counts an assessment made at fifteen and none made before', () => {
    expect(of({ assessedOn: [day('2014-11-30')] })[0]?.[3]).toBe('2014-11-30');
    expect(of({ assessedOn: [day('2014-11-29')] })[0]?.[3]).toBeNull();
  });
  it('counts an assessment made on the last day on which a plan is owed', () => {
    const left = (on: string) =>
      of({ periodsOfCare: [care('2012-01-01', '2016-02-01')], assessedOn: [day(on)] })[0]?.slice(3);
    expect([left('2016-02-01'), left('2016-02-02')]).toEqual([
      ['2016-02-01', null],
      [null, '2016-02-01'],
    ]);
  });
  it('asks for none where it is not known since when', () =>
    expect(of({ periodsOfCare: [care('2016-01-01', null, false)] })).toEqual([]));
  it('has the plan reviewed every six months from its agreement; a new plan stands for a review', () =>
    expect(
      of({
        eligible: null,
        plans: [plan('2015-03-01', '2015-08-20'), plan('2015-08-31')],
        reviewedOn: [day('2016-02-10')],
      }),
    ).toEqual([
      ['PATHWAY_PLAN_REVIEWED', '2015-03-01', '2015-09-01', '2015-08-31', null],
      ['PATHWAY_PLAN_REVIEWED', '2015-08-31', '2016-02-29', '2016-02-10', null],
      ['PATHWAY_PLAN_REVIEWED', '2016-02-10', '2016-08-10', null, null],
    ]));
  it('runs from the last update where only that is known, and ends with the last plan', () =>
    expect(of({ eligible: null, plans: [plan('2013-01-01', '2016-03-01', '2015-12-15')] })).toEqual([
      ['PATHWAY_PLAN_REVIEWED', '2015-12-15', '2016-06-15', null, '2016-03-01'],
    ]));
  it('goes on after care while a leaver is owed help, and else ends with care', () => {
    const left = {
      eligible: null,
      plans: [plan('2015-06-01')],
      periodsOfCare: [care('2012-01-01', '2015-11-01')],
    };
    expect(of(left)[0]?.[4]).toBe('2015-11-01');
    expect(of({ ...left, leaver: [{ from: day('2015-11-01'), to: null }] })[0]?.[4]).toBeNull();
    expect(of({ ...left, leaver: [{ from: day('2015-11-01'), to: day('2016-02-01') }] })[0]?.[4]).toBe(
      '2016-02-01',
    );
  });
});

describe('plan duties, on any history', () => {
  const start = day('2014-02-01');
  const on = (n: number): CivilDate => addDays(start, n);
  const days = fc.uniqueArray(fc.nat(900), { maxLength: 7 }).map((list) => list.map(on));
  const every = (
    born: CivilDate,
    agreed: readonly CivilDate[],
    moves: readonly CivilDate[],
    planned: boolean,
  ): Duty[] => {
    const moved = [...new Set([start, ...moves])].sort();
    const placements = moved.map((from, index) => ({
      id: from,
      from,
      to: moved[index + 1] ?? null,
      planned,
    }));
    const periodsOfCare = [{ from: start, to: null, startKnown: true }];
    return [
      ...placementPlanDuties(
        {
          placements: [...placements].reverse(),
          plans: agreed.map((agreedOn) => ({ agreedOn, placement: null })),
        },
        englandHolidays,
      ),
      ...pathwayDuties(
        {
          dateOfBirth: born,
          periodsOfCare,
          eligible: eligibleFrom(born, periodsOfCare),
          leaver: [],
          assessedOn: agreed,
          plans: [{ agreedOn: start, endedOn: null, reviewsKnownFrom: null }],
          reviewedOn: agreed,
        },
        englandHolidays,
      ),
    ];
  };
  const born = fc.nat(2000).map((n) => addDays(day('1996-06-01'), n));

  it('do not depend on the order of recording', () => {
    fc.assert(
      fc.property(born, days, days, fc.boolean(), (b, agreed, moves, planned) =>
        expect(every(b, [...agreed].reverse(), [...moves].reverse(), planned)).toEqual(
          every(b, [...agreed].sort(), moves, planned),
        ),
      ),
    );
  });
  it('are not reopened by a later fact, and fall due on working days where those are counted', () => {
    fc.assert(
      fc.property(born, days, days, fc.nat(900), (b, agreed, moves, at) => {
        const settled = (list: Duty[]) => list.filter((d) => d.metOn !== null && d.metOn < on(at));
        expect(settled(every(b, [...agreed, on(at)], moves, false))).toEqual(
          settled(every(b, agreed, moves, false)),
        );
        for (const d of every(b, agreed, moves, false))
          if (d.kind === 'PLACEMENT_PLAN') expect(isWorkingDay(d.dueBy, englandHolidays)).toBe(true);
      }),
    );
  });
});
