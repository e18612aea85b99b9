import { civilDate as day } from '@iro/calendar';
import { belongsTo, byStart } from './period-of-care';

const first = { from: day('2015-05-05'), to: day('2016-01-10') };
const second = { from: day('2016-01-10'), to: null };

describe('a period of care', () => {
  it('has both its first day and its last; a day on which the next begins is still of the one before', () => {
    const whose = (on: string) =>
      [first, second].map((period) => belongsTo(period, [second, first], day(on)));
    expect(['2015-05-04', '2015-05-05', '2016-01-10', '2016-01-11'].map(whose)).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, true],
    ]);
    expect(belongsTo(second, [second], day('2016-01-10'))).toBe(true);
  });
  it('comes before one that begins later, and before one of the same day that ends later or lasts', () => {
    const [day1, week] = [
      { from: day('2016-01-10'), to: day('2016-01-10') },
      { from: day('2016-01-10'), to: day('2016-01-17') },
    ];
    const inOrder = [first, day1, week, second];
    expect(byStart([second, week, day1, first])).toEqual(inOrder);
    expect(byStart(inOrder)).toEqual(inOrder);
  });
});
