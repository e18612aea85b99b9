import { civilDate, englandHolidays, type CivilDate } from '@iro/calendar';
import {
  aroundReviewDuties,
  permanencePlanDuties,
  type HeldReview,
  type PermanenceHistory,
  type ReviewWithRecord,
} from './index';

const day = civilDate;
const held = (on: string): HeldReview => ({
  id: on,
  kind: 'SUBSEQUENT',
  startedOn: day(on),
  completedOn: day(on),
  adjourned: false,
});
const of = (rest: Partial<PermanenceHistory>) =>
  permanencePlanDuties(
    {
      periodsOfCare: [{ from: day('2016-01-19'), to: null, startKnown: true }],
      adoptionPlacements: [],
      reviews: [],
      permanencePlansAgreedOn: [],
      ...rest,
    },
    englandHolidays,
  ).map(({ openedOn, dueBy, metOn, closedOn }) => [openedOn, dueBy, metOn, closedOn]);
const plans = (...days: string[]): { permanencePlansAgreedOn: CivilDate[] } => ({
  permanencePlansAgreedOn: days.map(day),
});

describe('a permanence plan by the second review', () => {
  it('is due three months from the first review, as the second review is', () =>
    expect(of({ reviews: [held('2016-02-24')] })).toEqual([['2016-01-19', '2016-05-24', null, null]]));
  it('gets no more time from a second review held late, and less from one brought forward', () => {
    expect(of({ reviews: [held('2016-02-24'), held('2016-06-02')] })[0]?.[1]).toBe('2016-05-24');
    expect(of({ reviews: [held('2016-04-11'), held('2016-02-24')] })[0]?.[1]).toBe('2016-04-11');
  });
  it('counts from the due day of the first review while that is not held', () =>
    expect(of({})).toEqual([['2016-01-19', '2016-05-16', null, null]]));
  it('is met by the first plan of the period, late or not, and not by one of a period before', () => {
    expect(of({ reviews: [held('2016-02-24')], ...plans('2016-07-01', '2016-06-01') })[0]?.[2]).toBe(
      '2016-06-01',
    );
    const periodsOfCare = [
      { from: day('2014-01-06'), to: day('2014-12-01'), startKnown: true },
      { from: day('2016-01-19'), to: null, startKnown: true },
    ];
    expect(
      of({ periodsOfCare, ...plans('2014-03-03') }).map(([, , metOn, closedOn]) => [metOn, closedOn]),
    ).toEqual([
      ['2014-03-03', null],
      [null, null],
    ]);
  });
  it('closes with the period of care', () =>
    expect(
      of({ periodsOfCare: [{ from: day('2016-01-19'), to: day('2016-03-01'), startKnown: true }] })[0]?.slice(
        2,
      ),
    ).toEqual([null, '2016-03-01']));
  it('is not asked of short breaks, of a start that is not known, or before the rule', () => {
    for (const period of [
      { from: day('2016-01-19'), shortBreaks: true, startKnown: true },
      { from: day('2016-01-19'), startKnown: false },
      { from: day('2011-03-31'), startKnown: true },
    ])
      expect(of({ periodsOfCare: [{ to: null, ...period }] })).toEqual([]);
  });
});

describe('a talk in private that the child refused', () => {
  it('is excused before that review, not before the next, and not once the child was spoken to after all', () => {
    const reviews: ReviewWithRecord[] = [held('2015-06-02'), held('2015-08-28')];
    const talks = (spoken: string[], refused: string[]) =>
      aroundReviewDuties(
        {
          periodsOfCare: [{ from: day('2015-05-05'), to: null, startKnown: true }],
          adoptionPlacements: [],
          reviews,
          iroVisitsOn: [],
          spokenToInPrivateOn: spoken.map(day),
          notSpokenTo: refused.map((on) => ({ on: day(on), reason: 'REFUSED' })),
        },
        englandHolidays,
      )
        .filter(({ kind }) => kind === 'CHILD_SPOKEN_TO_IN_PRIVATE')
        .map(({ metOn, exemption }) => [metOn, exemption?.from ?? null]);
    expect(talks([], ['2015-08-27', '2015-06-03'])).toEqual([
      [null, null],
      [null, '2015-06-03'],
      [null, null],
    ]);
    expect(talks(['2015-08-27'], ['2015-06-03'])).toEqual([
      [null, null],
      ['2015-08-27', null],
      [null, null],
    ]);
  });
});
