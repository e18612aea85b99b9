import * as fc from 'fast-check';
import {
  addWorkingHours24,
  civilDateOf,
  civilDate,
  endOfDay,
  englandHolidays,
  isWorkingDay,
  startOfDay,
  workingDaysBetween,
} from './index';

const after = (text: string) => addWorkingHours24(new Date(text), englandHolidays).toISOString();

describe('moments, at the edges of summer time', () => {
  it('takes the day from the clocks in England', () => {
    expect(civilDateOf(new Date('2015-06-30T23:30:00Z'))).toBe('2015-07-01');
    expect(civilDateOf(new Date('2015-12-31T23:30:00Z'))).toBe('2015-12-31');
  });
  it('ends a day at midnight in England', () => {
    expect(endOfDay(civilDate('2016-06-01')).toISOString()).toBe('2016-06-01T22:59:59.999Z');
    expect(endOfDay(civilDate('2016-03-27')).toISOString()).toBe('2016-03-27T22:59:59.999Z');
    expect(startOfDay(civilDate('2016-03-27')).toISOString()).toBe('2016-03-27T00:00:00.000Z');
    expect(endOfDay(civilDate('2015-10-25')).toISOString()).toBe('2015-10-25T23:59:59.999Z');
  });
  it('counts 24 hours of working days', () => {
    expect(after('2016-03-30T14:05:06.007Z')).toBe('2016-03-31T14:05:06.007Z');
    expect(after('2016-03-24T15:00:00Z')).toBe('2016-03-29T14:00:00.000Z');
    expect(after('2016-03-26T10:00:00Z')).toBe('2016-03-29T22:59:59.999Z');
    expect(after('2016-03-24T00:00:00Z')).toBe('2016-03-28T23:00:00.000Z');
  });
  it('refuses what is no instant', () => expect(() => civilDateOf(new Date('nonsense'))).toThrow(RangeError));
  it('always ends on the next working day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
        (instant) => {
          const due = civilDateOf(addWorkingHours24(instant, englandHolidays));
          expect(isWorkingDay(due, englandHolidays)).toBe(true);
          expect(workingDaysBetween(civilDateOf(instant), due, englandHolidays)).toBe(1);
          expect(civilDateOf(endOfDay(due))).toBe(due);
          expect(civilDateOf(startOfDay(due))).toBe(due);
        },
      ),
    );
  });
});
