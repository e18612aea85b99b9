import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  applyLimit,
  birthday,
  civilDate,
  type CivilDate,
  covers,
  dayOfWeek,
  days,
  daysBetween,
  hours,
  inForceOn,
  isCivilDate,
  limitInWords,
  months,
  monthsOf,
  reportingYear,
  reportingYearOf,
  weeks,
  workingDays,
  englandHolidays,
} from './index';

const day = civilDate;
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('1980-01-01'), n));

describe('a day', () => {
  it.each([
    '2015-02-29',
    '2016-13-01',
    '2016-00-10',
    '2016-04-31',
    '31/03/2016',
    '2016-3-1',
    '2016-03-31T00:00',
    '',
    '0000-01-01',
  ])('is not %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(`'${text}' is not a day; write it as YYYY-MM-DD`);
  });
  it('may be of the first year and of the last', () =>
    expect(['0001-01-01', '9999-12-31'].map(isCivilDate)).toEqual([true, true]));
  it('may be a leap day, also in a century divisible by 400', () => {
    expect(isCivilDate('2016-02-29')).toBe(true);
    expect(isCivilDate('2000-02-29')).toBe(true);
    expect(isCivilDate('1900-02-29')).toBe(false);
  });
  it('is no number and no nothing', () => expect([20160331, null, undefined].some(isCivilDate)).toBe(false));
});

describe('days, months and years', () => {
  it('clamps a month to its last day', () => {
    expect(addMonths(day('2015-11-30'), 3)).toBe('2016-02-29');
    expect(addMonths(day('2014-11-30'), 3)).toBe('2015-02-28');
    expect(addMonths(day('2016-08-31'), 1)).toBe('2016-09-30');
    expect(addMonths(day('2016-01-31'), -2)).toBe('2015-11-30');
    expect(addYears(day('2016-02-29'), 1)).toBe('2017-02-28');
  });
  it('knows the weekday', () => {
    expect(dayOfWeek(day('2016-02-29'))).toBe(1);
    expect(dayOfWeek(day('1969-12-28'))).toBe(7);
  });
  it('refuses half a day', () =>
    expect(() => addDays(day('2016-01-01'), 0.5)).toThrow('whole number of days'));
  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (from, n) => {
        const machine = new Date(`${from}T00:00:00Z`);
        machine.setUTCDate(machine.getUTCDate() + n);
        const to = addDays(from, n);
        expect(to).toBe(machine.toISOString().slice(0, 10));
        expect(daysBetween(from, to)).toBe(n);
        expect(dayOfWeek(to)).toBe(machine.getUTCDay() || 7);
      }),
    );
  });
  it('adds months without ever leaving the month meant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100, max: 100 }), (from, n) => {
        const to = addMonths(from, n);
        const count = (d: CivilDate) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(count(to) - count(from)).toBe(n);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });
});

describe('age', () => {
  it('is reached on the birthday', () => {
    expect(ageOn(day('2011-05-10'), day('2016-05-09'))).toBe(4);
    expect(ageOn(day('2011-05-10'), day('2016-05-10'))).toBe(5);
  });
  it('of a child born on 29 February is reached on 1 March', () => {
    expect(ageOn(day('2012-02-29'), day('2017-02-28'))).toBe(4);
    expect(birthday(day('2012-02-29'), 5)).toBe('2017-03-01');
    expect(birthday(day('2012-02-29'), 4)).toBe('2016-02-29');
  });
  it('is below nought before the birth', () => expect(ageOn(day('2016-05-10'), day('2016-05-09'))).toBe(-1));
  it('changes on the birthday and never else', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 25 }), (born, age) => {
        expect(ageOn(born, birthday(born, age))).toBe(age);
        expect(ageOn(born, addDays(birthday(born, age), -1))).toBe(age - 1);
      }),
    );
  });
});

describe('periods, reporting years and lines in force', () => {
  it('has the year run from April to March', () => {
    expect(reportingYear(2016)).toEqual({ ending: 2016, from: '2015-04-01', to: '2016-03-31' });
    expect(monthsOf(reportingYear(2016))).toEqual([
      '2015-04',
      '2015-05',
      '2015-06',
      '2015-07',
      '2015-08',
      '2015-09',
      '2015-10',
      '2015-11',
      '2015-12',
      '2016-01',
      '2016-02',
      '2016-03',
    ]);
    expect(reportingYearOf(day('2016-03-31')).ending).toBe(2016);
    expect(reportingYearOf(day('2016-04-01')).ending).toBe(2017);
    expect(() => reportingYear(2015.5)).toThrow('is not a year');
  });
  it('counts both ends of a period in', () => {
    const period = { from: day('2015-04-01'), to: day('2016-03-31') };
    expect(
      [day('2015-03-31'), day('2015-04-01'), day('2016-03-31'), day('2016-04-01')].map((on) =>
        covers(period, on),
      ),
    ).toEqual([false, true, true, false]);
    expect(covers({ ...period, to: null }, day('2030-01-01'))).toBe(true);
  });
  it('answers nothing before the first line, whatever the order of the lines', () => {
    const lines = [
      { from: day('2015-04-01'), source: 'b', value: 2 },
      { from: day('2011-04-01'), source: 'a', value: 1 },
    ];
    expect(inForceOn(lines, day('2011-03-31'))).toBeUndefined();
    expect(inForceOn(lines, day('2015-03-31'))?.value).toBe(1);
    expect(inForceOn(lines, day('2015-04-01'))?.value).toBe(2);
  });
});

describe('limits', () => {
  const due = (from: string, limit: Parameters<typeof applyLimit>[1]) =>
    applyLimit(day(from), limit, englandHolidays);
  it('keeps the unit with the number', () => {
    expect(due('2016-02-29', workingDays(20))).toBe('2016-03-30');
    expect(due('2015-11-30', months(3))).toBe('2016-02-29');
    expect(due('2016-03-24', weeks(4))).toBe('2016-04-21');
    expect(due('2016-03-20', days(7))).toBe('2016-03-27');
    expect(due('2016-03-24', hours(24))).toBe('2016-03-29');
    expect(due('2016-03-25', hours(24))).toBe('2016-03-29');
  });
  it('says itself in words', () =>
    expect([workingDays(1), months(3), hours(24)].map(limitInWords)).toEqual([
      '1 working day',
      '3 months',
      '24 hours',
    ]));
  it('refuses fewer than none', () => expect(() => months(-1)).toThrow(RangeError));
});
