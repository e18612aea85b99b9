import { addDays, type CivilDate, civilDate, englandHolidays, isWorkingDay } from '@iro/calendar';
import * as fc from 'fast-check';
import {
  carePlanDuties,
  dentalDuties,
  type Duty,
  healthAssessments,
  healthDuties,
  iroAllocationDuties,
  pepDuties,
  pepNumbers,
  sdqDuties,
  withExemptions,
} from './index';

const day = civilDate;
const care = (from: string, to: string | null = null) => ({
  from: day(from),
  to: to === null ? null : day(to),
  startKnown: true,
});
const rows = (duties: readonly Duty[]) =>
  duties.map((d) => [d.kind, d.openedOn, d.dueBy, d.metOn, d.closedOn]);
const made = (kind: 'INITIAL' | 'REVIEW', on: string) => ({ kind, on: day(on) });

describe('health assessments, at the edges', () => {
  const of = (
    periods: ReturnType<typeof care>[],
    assessments: ReturnType<typeof made>[],
    born = '2011-05-10',
  ) => rows(healthDuties({ dateOfBirth: day(born), periodsOfCare: periods, assessments }, englandHolidays));
  it('reviews twice a year until the fifth birthday and yearly from it', () =>
    expect(of([care('2015-05-05')], [made('REVIEW', '2015-11-20'), made('INITIAL', '2015-05-20')])).toEqual([
      ['INITIAL_HEALTH', '2015-05-05', '2015-06-03', '2015-05-20', null],
      ['REVIEW_HEALTH', '2015-05-20', '2015-11-20', '2015-11-20', null],
      ['REVIEW_HEALTH', '2015-11-20', '2016-11-20', null, null],
    ]));
  it('can be told to take the age on the day of the assessment', () => {
    const lines = healthAssessments.map((line) => ({
      ...line,
      value: { ...line.value, boundary: 'UNDER_FIVE_ON_ASSESSMENT_DAY' as const },
    }));
    const duties = healthDuties(
      {
        dateOfBirth: day('2011-05-10'),
        periodsOfCare: [care('2015-11-01')],
        assessments: [made('INITIAL', '2015-11-20')],
      },
      englandHolidays,
      lines,
    );
    expect(duties.at(-1)?.dueBy).toBe('2016-05-20');
  });
  it('needs no initial one made three months before, and one made a day earlier still', () => {
    expect(of([care('2016-05-31')], [made('REVIEW', '2016-02-29')])).toEqual([
      ['REVIEW_HEALTH', '2016-02-29', '2017-02-28', null, null],
    ]);
    expect(of([care('2016-05-31')], [made('REVIEW', '2016-02-28')]).map(([kind]) => kind)).toEqual([
      'INITIAL_HEALTH',
    ]);
    expect(of([care('2016-05-31')], [made('INITIAL', '2016-05-31')])[0]).toEqual([
      'INITIAL_HEALTH',
      '2016-05-31',
      '2016-06-28',
      '2016-05-31',
      null,
    ]);
  });
  it('asks nothing of short breaks, and closes with the period', () => {
    expect(
      rows(
        healthDuties(
          {
            dateOfBirth: day('2008-01-01'),
            periodsOfCare: [{ ...care('2015-05-05'), shortBreaks: true }],
            assessments: [],
          },
          englandHolidays,
        ),
      ),
    ).toEqual([]);
    expect(of([care('2015-05-05', '2015-05-20')], [])).toEqual([
      ['INITIAL_HEALTH', '2015-05-05', '2015-06-03', null, '2015-05-20'],
    ]);
  });
});

describe('dental checks and questionnaires, by the national return', () => {
  it('asks for a check yearly', () =>
    expect(
      rows(
        dentalDuties(
          { periodsOfCare: [care('2016-02-29')], checkedOn: [day('2016-08-31')] },
          englandHolidays,
        ),
      ),
    ).toEqual([
      ['DENTAL', '2016-02-29', '2017-02-28', '2016-08-31', null],
      ['DENTAL', '2016-08-31', '2017-08-31', null, null],
    ]));
  const sdq = (from: string, born: string, ...returned: string[]) =>
    rows(sdqDuties({ dateOfBirth: day(born), periodsOfCare: [care(from)], returnedOn: returned.map(day) }));
  it('counts a start on 1 April as the whole year and one on 2 April not', () => {
    expect(sdq('2015-04-01', '2006-06-01')).toEqual([['SDQ', '2015-04-01', '2016-03-31', null, null]]);
    expect(sdq('2015-04-02', '2006-06-01')).toEqual([['SDQ', '2016-04-01', '2017-03-31', null, null]]);
  });
  it('asks once a year; a late one stands for the year it comes in', () =>
    expect(sdq('2013-04-01', '2006-06-01', '2014-05-10', '2015-06-01')).toEqual([
      ['SDQ', '2013-04-01', '2014-03-31', '2014-05-10', null],
      ['SDQ', '2015-04-01', '2016-03-31', '2015-06-01', null],
      ['SDQ', '2016-04-01', '2017-03-31', null, null],
    ]));
  it('begins in the year of the fourth birthday and ends before that of the seventeenth', () => {
    expect(sdq('2012-04-01', '2011-12-25')).toEqual([['SDQ', '2015-12-25', '2016-03-31', null, null]]);
    expect(sdq('2012-04-01', '1996-03-31')).toEqual([]);
    expect(sdq('2012-04-01', '1996-04-01')).toHaveLength(1);
    expect([
      sdq('2012-04-01', '2011-03-31')[0]?.slice(1, 3),
      sdq('2012-04-01', '2011-04-01')[0]?.slice(1, 3),
    ]).toEqual([
      ['2015-03-31', '2015-03-31'],
      ['2015-04-01', '2016-03-31'],
    ]);
  });
  it('takes one that comes back on 1 April, and opens another year for who is still in care that day', () => {
    expect(sdq('2015-04-01', '2006-06-01', '2015-04-01')[0]?.[3]).toBe('2015-04-01');
    const left = (to: string) =>
      rows(
        sdqDuties({
          dateOfBirth: day('2006-06-01'),
          periodsOfCare: [care('2015-04-01', to)],
          returnedOn: [day('2015-10-01')],
        }),
      ).slice(1);
    expect([left('2016-03-31'), left('2016-04-01')]).toEqual([
      [],
      [['SDQ', '2016-04-01', '2017-03-31', null, '2016-04-01']],
    ]);
  });
});

describe('education plans, by guidance', () => {
  const terms = [
    { from: day('2015-09-02'), to: day('2015-12-18') },
    { from: day('2016-04-11'), to: day('2016-07-22') },
    { from: day('2016-01-05'), to: day('2016-03-24') },
  ];
  const of = (begunOn: string, withTerms = true, born = '2008-01-01') =>
    rows(
      pepDuties(
        {
          dateOfBirth: day(born),
          periodsOfCare: [care('2015-09-01')],
          plans: [{ begunOn: day(begunOn), onFileOn: null }],
          reviewedOn: [],
          ...(withTerms ? { terms } : {}),
        },
        englandHolidays,
      ),
    ).at(-1);
  it('are reviewed by the end of the term after', () => {
    expect(of('2015-09-10')).toEqual(['PEP_REVIEW', '2015-09-10', '2016-03-24', null, null]);
    expect(of('2015-12-28')?.[2]).toBe('2016-03-24');
    expect(of('2016-06-01')?.[2]).toBe('2016-12-01');
    expect(of('2015-09-10', false)?.[2]).toBe('2016-03-10');
  });
  it('open at the age of three, on 1 March for a child of 29 February', () =>
    expect(
      rows(
        pepDuties(
          { dateOfBirth: day('2012-02-29'), periodsOfCare: [care('2014-01-10')], plans: [], reviewedOn: [] },
          englandHolidays,
        ),
      ),
    ).toEqual([['INITIAL_PEP', '2015-03-01', '2015-03-13', null, null]]));
  it('count the first day of a term as of that term, and the six months only before all terms known', () =>
    expect(
      ['2015-09-01', '2015-09-02', '2015-12-18', '2016-01-04', '2016-01-05'].map((on) => of(on)?.[2]),
    ).toEqual(['2016-03-01', '2016-03-24', '2016-03-24', '2016-03-24', '2016-07-22']));
  it('are asked from the third birthday, be it the last day of care, to the day before the eighteenth', () => {
    const initial = (born: string, from: string, to: string | null = null) =>
      rows(
        pepDuties(
          { dateOfBirth: day(born), periodsOfCare: [care(from, to)], plans: [], reviewedOn: [] },
          englandHolidays,
        ),
      ).map(([, opened, due, , closed]) => [opened, due, closed]);
    expect([
      initial('2012-06-01', '2014-01-10', '2015-06-01'),
      initial('2012-06-01', '2014-01-10', '2015-05-31'),
    ]).toEqual([[['2015-06-01', '2015-06-15', '2015-06-01']], []]);
    expect([initial('1998-01-20', '2016-01-19'), initial('1998-01-19', '2016-01-19')]).toEqual([
      [['2016-01-19', '2016-02-02', null]],
      [],
    ]);
    expect(['1998-09-11', '1998-09-10'].map((born) => of('2016-09-10', true, born)?.[0])).toEqual([
      'PEP_REVIEW',
      'INITIAL_PEP',
    ]);
  });
  it(
    'are not asked of a child in care since before records begin, ' +
      'unless three only on the first day known or later',
    () => {
      const of = (born: string) =>
        rows(
          pepDuties(
            {
              dateOfBirth: day(born),
              periodsOfCare: [{ ...care('2015-04-01'), startKnown: false }],
              plans: [],
              reviewedOn: [],
            },
            englandHolidays,
          ),
        ).map(([, opened]) => opened);
      expect(['2012-03-31', '2012-04-01', '2012-04-02'].map(of)).toEqual([
        [],
        ['2015-04-01'],
        ['2015-04-02'],
      ]);
    },
  );
  const onFile = pepNumbers.map((line) => ({
    ...line,
    value: { ...line.value, reading: 'ON_FILE_WITHIN_20_WORKING_DAYS' as const },
  }));
  it('are in time to be counted on the last day of care, and not a day after', () => {
    const of = (begunOn: string, onFileOn: string, lines = pepNumbers) =>
      rows(
        pepDuties(
          {
            dateOfBirth: day('2008-01-01'),
            periodsOfCare: [care('2016-01-19', '2016-01-29')],
            plans: [{ begunOn: day(begunOn), onFileOn: day(onFileOn) }],
            reviewedOn: [],
          },
          englandHolidays,
          lines,
        ),
      )[0]?.slice(3);
    expect([of('2016-01-29', '2016-02-05'), of('2016-01-30', '2016-02-05')]).toEqual([
      ['2016-01-29', null],
      [null, '2016-01-29'],
    ]);
    expect([of('2016-01-20', '2016-01-29', onFile), of('2016-01-20', '2016-01-30', onFile)]).toEqual([
      ['2016-01-29', null],
      [null, '2016-01-29'],
    ]);
  });
  it('can be told to count the plan on file in twenty days', () => {
    const plans = [{ begunOn: day('2016-01-20'), onFileOn: day('2016-02-17') }];
    expect(
      rows(
        pepDuties(
          { dateOfBirth: day('2008-01-01'), periodsOfCare: [care('2016-01-19')], plans, reviewedOn: [] },
          englandHolidays,
          onFile,
        ),
      )[0],
    ).toEqual(['INITIAL_PEP', '2016-01-19', '2016-02-16', '2016-02-17', null]);
  });
});

describe('care plan and allocation, by the Regulations and the handbook', () => {
  it('has a plan by the day of a planned placement, else in ten working days', () => {
    const of = (planned: boolean) =>
      rows(
        carePlanDuties(
          {
            periodsOfCare: [care('2016-03-24')],
            placements: [{ id: 'p', from: day('2016-03-24'), planned }],
            agreedOn: [day('2016-03-20')],
          },
          englandHolidays,
        ),
      );
    expect(of(false)).toEqual([['CARE_PLAN', '2016-03-24', '2016-04-11', '2016-03-20', null]]);
    expect(of(true)[0]?.[2]).toBe('2016-03-24');
  });
  it(
    'counts a plan made from the day after one period of care to the last day of ' +
      'the next, and asks for one even of a placement on that day',
    () => {
      const of = (agreedOn: string, placedOn = '2016-03-24') =>
        rows(
          carePlanDuties(
            {
              periodsOfCare: [care('2015-05-05', '2016-01-10'), care('2016-03-24', '2016-03-30')],
              placements: [{ id: 'p', from: day(placedOn), planned: false }],
              agreedOn: [day(agreedOn)],
            },
            englandHolidays,
          ),
        ).map(([, , , met, closed]) => [met, closed]);
      expect([of('2016-01-10'), of('2016-01-11'), of('2016-03-30'), of('2016-03-31')]).toEqual([
        [[null, '2016-03-30']],
        [['2016-01-11', null]],
        [['2016-03-30', null]],
        [[null, '2016-03-30']],
      ]);
      expect(of('2016-03-24', '2016-03-30')).toEqual([['2016-03-24', null]]);
    },
  );
  it('has an IRO in five working days and before the first session', () => {
    const of = (sessions: string[], ...from: string[]) =>
      rows(
        iroAllocationDuties(
          {
            periodsOfCare: [care('2016-03-24')],
            allocations: from.map((on) => ({ from: day(on), to: null })),
            reviewsStartedOn: sessions.map(day),
          },
          englandHolidays,
        ),
      );
    expect(of([], '2014-01-01')).toEqual([['IRO_ALLOCATED', '2016-03-24', '2016-04-04', '2016-03-24', null]]);
    expect(of(['2016-03-30'], '2016-03-31')).toEqual([
      ['IRO_ALLOCATED', '2016-03-24', '2016-03-29', '2016-03-31', null],
    ]);
    expect([of(['2016-04-04']), of(['2016-04-05']), of(['2016-03-24'])].map(([duty]) => duty?.[2])).toEqual([
      '2016-04-03',
      '2016-04-04',
      '2016-04-04',
    ]);
  });
  it('is not met by an IRO of before whose last day was the one before', () => {
    const of = (from: string, to: string | null) =>
      rows(
        iroAllocationDuties(
          {
            periodsOfCare: [care('2016-03-24', '2016-05-10')],
            allocations: [{ from: day(from), to: to === null ? null : day(to) }],
            reviewsStartedOn: [],
          },
          englandHolidays,
        ),
      )[0]?.[3];
    expect([
      of('2014-01-01', '2016-03-24'),
      of('2014-01-01', '2016-03-25'),
      of('2016-05-10', null),
      of('2016-05-11', null),
    ]).toEqual([null, '2016-03-24', '2016-05-10', null]);
  });
});

describe('exemptions', () => {
  it('mark what falls due while they last and leave the rest', () => {
    const duties = dentalDuties({ periodsOfCare: [care('2015-03-31')], checkedOn: [] }, englandHolidays);
    const refused = {
      kind: 'DENTAL' as const,
      subject: null,
      reason: 'Refused',
      from: day('2016-01-01'),
      expires: day('2016-03-30'),
    };
    expect(withExemptions(duties, [refused])[0]?.exemption).toBeNull();
    expect(withExemptions(duties, [{ ...refused, expires: day('2016-03-31') }])[0]?.exemption).toEqual({
      reason: 'Refused',
      from: '2016-01-01',
      expires: '2016-03-31',
    });
    const from = (on: string) =>
      withExemptions(duties, [{ ...refused, from: day(on), expires: null }])[0]?.exemption?.from;
    expect([from('2016-03-31'), from('2016-04-01')]).toEqual(['2016-03-31', undefined]);
  });
});

describe('these duties, on any history', () => {
  const start = day('2013-02-01');
  const done = fc
    .uniqueArray(fc.nat(2000), { maxLength: 8 })
    .map((list) => list.map((n) => addDays(start, n)));
  const born = fc.nat(6000).map((n) => addDays(start, -n));
  const ends = fc.option(fc.nat(1800)).map((n): CivilDate | null => (n === null ? null : addDays(start, n)));
  const every = (dateOfBirth: CivilDate, to: CivilDate | null, on: CivilDate[]): Duty[] => {
    const periodsOfCare = [care(start, to)];
    return [
      ...healthDuties(
        { dateOfBirth, periodsOfCare, assessments: on.map((d) => ({ kind: 'INITIAL' as const, on: d })) },
        englandHolidays,
      ),
      ...dentalDuties({ periodsOfCare, checkedOn: on }, englandHolidays),
      ...sdqDuties({ dateOfBirth, periodsOfCare, returnedOn: on }),
      ...pepDuties(
        { dateOfBirth, periodsOfCare, plans: on.map((d) => ({ begunOn: d, onFileOn: d })), reviewedOn: [] },
        englandHolidays,
      ),
    ];
  };
  it('do not depend on the order of recording', () => {
    fc.assert(
      fc.property(born, ends, done, (b, to, on) =>
        expect(every(b, to, [...on].reverse())).toEqual(every(b, to, [...on].sort())),
      ),
    );
  });
  it(
    'are not reopened by a later fact, have one open occurrence of a kind ' +
      'and end on working days where those are counted',
    () => {
      fc.assert(
        fc.property(born, ends, done, fc.nat(2000), (b, to, on, at) => {
          const late = addDays(start, at);
          const before = every(b, to, on);
          const settled = (list: Duty[]) => list.filter((d) => d.metOn !== null && d.metOn < late);
          expect(settled(every(b, to, [...on, late]))).toEqual(settled(before));
          const open = before.filter((d) => !d.metOn).map((d) => d.kind);
          expect(new Set(open).size).toBe(open.length);
          for (const d of before)
            if (d.kind === 'INITIAL_HEALTH' || d.kind === 'INITIAL_PEP')
              expect(isWorkingDay(d.dueBy, englandHolidays)).toBe(true);
        }),
      );
    },
  );
});
