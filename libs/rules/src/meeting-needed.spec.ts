import { civilDate as day } from '@iro/calendar';
import { meetingNeeded } from './index';

describe('whether a review needs a meeting, by the guidance of 2015', () => {
  const history = { settledSince: day('2015-03-30'), lastMeetingOn: day('2015-04-30') };
  it('does not, in a long-term foster placement of a year with a meeting in the last year', () =>
    expect([meetingNeeded(history, day('2016-03-30')), meetingNeeded(history, day('2016-04-30'))]).toEqual([
      null,
      null,
    ]));
  it('does a day before the year is full, and a day after the last meeting’s year', () =>
    expect([meetingNeeded(history, day('2016-03-29')), meetingNeeded(history, day('2016-05-01'))]).toEqual([
      'NOT_SETTLED',
      'NONE_WITHIN_A_YEAR',
    ]));
  it('does in any other placement, without a meeting on record, and before the guidance', () =>
    expect([
      meetingNeeded({ ...history, settledSince: null }, day('2016-03-30')),
      meetingNeeded({ ...history, lastMeetingOn: null }, day('2016-03-30')),
      meetingNeeded({ settledSince: day('2012-01-02'), lastMeetingOn: day('2015-01-05') }, day('2015-03-31')),
    ]).toEqual(['NOT_SETTLED', 'NONE_WITHIN_A_YEAR', 'NOT_SETTLED']));
});
