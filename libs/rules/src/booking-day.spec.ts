import { civilDate, englandHolidays } from '@iro/calendar';
import { bookingDay } from './booking-day';
import type { DutyKind } from './duty';

const booked = (kind: DutyKind, openedOn: string, dueBy: string): string | null =>
  bookingDay({ kind, openedOn: civilDate(openedOn), dueBy: civilDate(dueBy) }, englandHolidays);

describe('the day a review is booked for, by the annual report of 2015-16', () => {
  it('is ten weeks after the first, and five months after a later one', () => {
    expect(booked('SECOND_REVIEW', '2016-02-24', '2016-05-24')).toBe('2016-05-04');
    expect(booked('SUBSEQUENT_REVIEW', '2015-05-05', '2015-11-05')).toBe('2015-10-05');
  });
  it('ends with the month where that has no such day', () => {
    expect(booked('SUBSEQUENT_REVIEW', '2015-09-30', '2016-03-30')).toBe('2016-02-29');
  });
  it('is never later than the law’s day', () => {
    expect(booked('SECOND_REVIEW', '2016-02-24', '2016-04-01')).toBe('2016-04-01');
  });
  it('is none for a first review or one around adoption, and before the practice', () => {
    expect([
      booked('FIRST_REVIEW', '2016-02-24', '2016-03-23'),
      booked('ADOPTION_REVIEW', '2016-02-24', '2016-05-24'),
      booked('SECOND_REVIEW', '2015-03-31', '2015-06-30'),
    ]).toEqual([null, null, null]);
  });
});
