import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  civilDate,
  type CivilDate,
  englandHolidays,
  isWorkingDay,
  workingDaysBetween,
} from './index';

const day = civilDate;
const anyDay = fc.integer({ min: 0, max: 10_000 }).map((n) => addDays(day('2001-06-01'), n));

describe('working days, cases recomputed by script from the published bank holidays', () => {
  it.each([
    ['2015-03-05', '2015-03-12', '2015-03-19', '2015-03-26', '2015-04-02'],
    ['2015-04-01', '2015-04-10', '2015-04-17', '2015-04-24', '2015-05-01'],
    ['2015-04-02', '2015-04-13', '2015-04-20', '2015-04-27', '2015-05-05'],
    ['2015-04-03', '2015-04-13', '2015-04-20', '2015-04-27', '2015-05-05'],
    ['2015-05-01', '2015-05-11', '2015-05-18', '2015-05-26', '2015-06-02'],
    ['2015-08-03', '2015-08-10', '2015-08-17', '2015-08-24', '2015-09-01'],
    ['2015-12-18', '2015-12-29', '2016-01-06', '2016-01-13', '2016-01-20'],
    ['2015-12-24', '2016-01-05', '2016-01-12', '2016-01-19', '2016-01-26'],
    ['2016-02-29', '2016-03-07', '2016-03-14', '2016-03-21', '2016-03-30'],
    ['2016-03-24', '2016-04-04', '2016-04-11', '2016-04-18', '2016-04-25'],
    ['2016-12-01', '2016-12-08', '2016-12-15', '2016-12-22', '2017-01-03'],
    ['2016-12-23', '2017-01-04', '2017-01-11', '2017-01-18', '2017-01-25'],
  ])('counts 5, 10, 15 and 20 from %s', (from, ...due) => {
    expect([5, 10, 15, 20].map((n) => addWorkingDays(day(from), n, englandHolidays))).toEqual(due);
  });
  it.each([
    [2015, 253],
    [2016, 252],
    [2017, 255],
  ])('finds in the year to March %i %i of them', (year, count) => {
    expect(workingDaysBetween(day(`${year - 1}-03-31`), day(`${year}-03-31`), englandHolidays)).toBe(count);
  });
  it('counts back over Easter', () =>
    expect(addWorkingDays(day('2016-03-29'), -1, englandHolidays)).toBe('2016-03-24'));
});

describe('bank holidays of England and Wales, as published and proclaimed', () => {
  const of = (year: number) =>
    [...englandHolidays.days]
      .filter((d) => d.startsWith(`${year}`))
      .map((d) => d.slice(5))
      .join(' ');
  it.each([
    [2013, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2014, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  ])('lists %i', (year, list) => expect(of(year)).toBe(list));
  it.each([
    '1999-12-31',
    '2002-06-03',
    '2002-06-04',
    '2011-04-29',
    '2012-06-04',
    '2012-06-05',
    '2020-05-08',
    '2022-06-02',
    '2022-06-03',
    '2022-09-19',
    '2023-05-08',
  ])('has the one-off %s', (on) => expect(isWorkingDay(day(on), englandHolidays)).toBe(false));
  it.each(['2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30'])(
    'has no holiday on %s, which was moved',
    (on) => expect(isWorkingDay(day(on), englandHolidays)).toBe(true),
  );
  it('has eight a year, but for the one-offs', () => {
    const extra: Record<number, number> = { 1999: 1, 2002: 1, 2011: 1, 2012: 1, 2022: 2, 2023: 1 };
    for (let year = 1999; year <= 2030; year += 1)
      expect(of(year).split(' ')).toHaveLength(8 + (extra[year] ?? 0));
  });
  it('throws where it knows nothing', () => {
    expect(() => isWorkingDay(day('2031-01-01'), englandHolidays)).toThrow(
      'the calendar covers 1999-01-01 to 2030-12-31',
    );
    expect([
      isWorkingDay(day('1999-01-01'), englandHolidays),
      isWorkingDay(day('2030-12-31'), englandHolidays),
    ]).toEqual([false, true]);
    expect(() => isWorkingDay(day('1998-12-31'), englandHolidays)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2030-12-30'), 20, englandHolidays)).toThrow(RangeError);
  });
});

describe('working days, on any days', () => {
  it('counts there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n, englandHolidays);
        expect(workingDaysBetween(from, to, englandHolidays)).toBe(n);
        if (n !== 0) expect(isWorkingDay(to, englandHolidays)).toBe(true);
      }),
    );
  });
  it('adds in any portions', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), (from, a, b) => {
        const add = (d: CivilDate, n: number) => addWorkingDays(d, n, englandHolidays);
        expect(add(add(from, a), b)).toBe(add(from, a + b));
      }),
    );
  });
});
