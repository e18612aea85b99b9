import { civilDate, englandHolidays } from '@iro/calendar';
import { speakingDay } from './speaking-day';

const spoken = (plannedFor: string, plannedOn: string | null = null): string | null =>
  speakingDay(
    { plannedFor: civilDate(plannedFor), plannedOn: plannedOn === null ? null : civilDate(plannedOn) },
    englandHolidays,
  );

describe('the day by which social worker and IRO speak before a review, by practice after the handbook', () => {
  it('is fifteen working days before, three weeks where no holiday lies between', () => {
    expect(spoken('2016-02-24', '2015-11-02')).toBe('2016-02-03');
  });
  it('leaves out Good Friday and Easter Monday, and Christmas, Boxing Day and New Year', () => {
    expect(spoken('2016-04-12')).toBe('2016-03-18');
    expect(spoken('2016-01-06')).toBe('2015-12-11');
  });
  it('of a review planned for a Saturday is counted back from it', () => {
    expect(spoken('2016-02-27')).toBe('2016-02-08');
  });
  it('is the day of booking where that is later', () => {
    expect([
      spoken('2016-02-24', '2016-02-03'),
      spoken('2016-02-24', '2016-02-04'),
      spoken('2016-02-24', '2016-02-20'),
    ]).toEqual(['2016-02-03', '2016-02-04', '2016-02-20']);
  });
  it('is none before the practice', () => {
    expect([spoken('2011-03-31'), spoken('2011-04-01')]).toEqual([null, '2011-03-11']);
  });
});
