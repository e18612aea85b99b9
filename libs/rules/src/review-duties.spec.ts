import { addDays, type CivilDate, civilDate, englandHolidays, isWorkingDay } from '@iro/calendar';
import * as fc from 'fast-check';
import {
  adjournmentLimit,
  type Duty,
  type HeldReview,
  nextReviewDue,
  reviewDuties,
  type ReviewHistory,
} from './index';

const day = civilDate;
const held = (startedOn: string, completedOn: string | null = startedOn, id = startedOn): HeldReview => ({
  id,
  kind: 'SUBSEQUENT',
  startedOn: day(startedOn),
  completedOn: completedOn === null ? null : day(completedOn),
  adjourned: false,
});
const care = (from: string, to: string | null = null) => ({
  from: day(from),
  to: to === null ? null : day(to),
  startKnown: true,
});
const history = (rest: Partial<ReviewHistory>): ReviewHistory => ({
  periodsOfCare: [care('2015-05-05')],
  adoptionPlacements: [],
  reviews: [],
  ...rest,
});
const rows = (h: ReviewHistory, convention = 'COMPLETION_DATE') =>
  reviewDuties(h, englandHolidays)
    .filter((d) => d.convention === convention)
    .map((d) => [d.kind, d.openedOn, d.dueBy, d.metOn, d.closedOn]);

describe('reviews, by the Regulations', () => {
  it('asks for the first in 20 working days, over Easter', () =>
    expect(rows(history({ periodsOfCare: [care('2016-03-01')] }))).toEqual([
      ['FIRST_REVIEW', '2016-03-01', '2016-03-31', null, null],
    ]));
  it('asks for the second in three months and then every six', () =>
    expect(rows(history({ reviews: [held('2015-11-30'), held('2015-06-02'), held('2015-08-28')] }))).toEqual([
      ['FIRST_REVIEW', '2015-05-05', '2015-06-03', '2015-06-02', null],
      ['SECOND_REVIEW', '2015-06-02', '2015-09-02', '2015-08-28', null],
      ['SUBSEQUENT_REVIEW', '2015-08-28', '2016-02-28', '2015-11-30', null],
      ['SUBSEQUENT_REVIEW', '2015-11-30', '2016-05-30', null, null],
    ]));
  it('has no duty for days before the Regulations', () =>
    expect(rows(history({ periodsOfCare: [care('2011-03-31')], reviews: [held('2011-04-20')] }))).toEqual([
      ['SECOND_REVIEW', '2011-04-20', '2011-07-20', null, null],
    ]));
  it('starts again with a new period of care and closes what was open', () =>
    expect(
      rows(
        history({
          periodsOfCare: [care('2015-10-01'), care('2015-05-05', '2015-07-01')],
          reviews: [held('2015-06-02')],
        }),
      ),
    ).toEqual([
      ['FIRST_REVIEW', '2015-05-05', '2015-06-03', '2015-06-02', null],
      ['SECOND_REVIEW', '2015-06-02', '2015-09-02', null, '2015-07-01'],
      ['FIRST_REVIEW', '2015-10-01', '2015-10-29', null, null],
    ]));
  it('waits for a first known review where the start of care is unknown', () => {
    const periodsOfCare = [{ ...care('2014-04-01'), startKnown: false }];
    expect(rows(history({ periodsOfCare }))).toEqual([]);
    expect(rows(history({ periodsOfCare, reviews: [held('2014-08-31')] }))).toEqual([
      ['SUBSEQUENT_REVIEW', '2014-08-31', '2015-02-28', null, null],
    ]);
  });
  it('gives short breaks three months and then six', () =>
    expect(rows(history({ shortBreakOnly: true, reviews: [held('2015-07-01')] }))).toEqual([
      ['FIRST_REVIEW', '2015-05-05', '2015-08-05', '2015-07-01', null],
      ['SUBSEQUENT_REVIEW', '2015-07-01', '2016-01-01', null, null],
    ]));
});

describe('adoption reviews, by the Adoption Agencies Regulations', () => {
  const placed = { from: day('2015-07-01'), to: null, disruptedOn: null };
  const early = [held('2015-06-02'), held('2015-07-20'), held('2015-10-19')];
  it('asks for four weeks, three months and six months once placed', () =>
    expect(rows(history({ adoptionPlacements: [placed], reviews: early })).slice(1)).toEqual([
      ['SECOND_REVIEW', '2015-06-02', '2015-09-02', null, '2015-07-01'],
      ['ADOPTION_REVIEW', '2015-07-01', '2015-07-29', '2015-07-20', null],
      ['ADOPTION_REVIEW', '2015-07-20', '2015-10-20', '2015-10-19', null],
      ['ADOPTION_REVIEW', '2015-10-19', '2016-04-19', null, null],
    ]));
  it('asks after a disruption for a review between 28 and 42 days, then for the ordinary ones', () => {
    const broken = { ...placed, disruptedOn: day('2015-11-02'), to: day('2015-11-02') };
    const reviews = [...early, held('2015-11-29'), held('2015-11-30')];
    expect(rows(history({ adoptionPlacements: [broken], reviews })).slice(4)).toEqual([
      ['ADOPTION_REVIEW', '2015-10-19', '2016-04-19', null, '2015-11-02'],
      ['DISRUPTION_REVIEW', '2015-11-02', '2015-12-14', '2015-11-30', null],
      ['SUBSEQUENT_REVIEW', '2015-11-30', '2016-05-30', null, null],
    ]);
  });
  it('runs both sequences while there is authority and no placement', () =>
    expect(
      rows(
        history({
          adoptionAuthorities: [{ from: day('2015-06-10'), to: null }],
          reviews: [held('2015-06-02'), held('2015-08-28')],
        }),
      ),
    ).toEqual([
      ['FIRST_REVIEW', '2015-05-05', '2015-06-03', '2015-06-02', null],
      ['SECOND_REVIEW', '2015-06-02', '2015-09-02', '2015-08-28', null],
      ['ADOPTION_REVIEW', '2015-06-10', '2015-09-10', '2015-08-28', null],
      ['ADOPTION_REVIEW', '2015-08-28', '2016-02-28', null, null],
      ['SUBSEQUENT_REVIEW', '2015-08-28', '2016-02-28', null, null],
    ]));
});

describe('reviews, on the days on which a sequence begins or ends', () => {
  const reviews = [held('2015-06-02')];
  const placed = (from: string, to: string | null = null) => [
    { from: day(from), to: to === null ? null : day(to), disruptedOn: null },
  ];
  it(
    'count on the day of placement for adoption for the sequence ' +
      'before, and from the day after for the new one',
    () => {
      const of = (on: string) =>
        rows(history({ adoptionPlacements: placed('2015-07-01'), reviews: [...reviews, held(on)] }))
          .slice(1, 3)
          .map(([, , , met]) => met);
      expect([of('2015-07-01'), of('2015-07-02')]).toEqual([
        ['2015-07-01', null],
        [null, '2015-07-02'],
      ]);
    },
  );
  it('run on from one held on the day of return from an adoptive placement', () => {
    const last = (on: string) =>
      rows(
        history({
          adoptionPlacements: placed('2015-07-01', '2015-10-01'),
          reviews: [...reviews, held('2015-07-20'), held(on)],
        }),
      ).at(-1);
    expect([last('2015-10-01'), last('2015-10-02')]).toEqual([
      ['SUBSEQUENT_REVIEW', '2015-10-01', '2016-04-01', null, null],
      ['SUBSEQUENT_REVIEW', '2015-10-02', '2016-04-02', null, null],
    ]);
  });
  it(
    'are adoption reviews from a placement on the first day of care, ' +
      'and none but those when the order ends care',
    () =>
      expect(
        rows(
          history({
            periodsOfCare: [care('2015-05-05', '2015-10-01')],
            adoptionPlacements: placed('2015-05-05', '2015-10-01'),
            reviews,
          }),
        ),
      ).toEqual([
        ['ADOPTION_REVIEW', '2015-05-05', '2015-06-02', '2015-06-02', null],
        ['FIRST_REVIEW', '2015-05-05', '2015-06-03', null, '2015-05-05'],
        ['ADOPTION_REVIEW', '2015-06-02', '2015-09-02', null, '2015-10-01'],
      ]),
  );
  it('begin no sequence on the last day of care', () => {
    const kinds = (placedOn: string) =>
      rows(
        history({
          periodsOfCare: [care('2015-05-05', '2015-10-01')],
          adoptionPlacements: placed(placedOn),
          reviews,
        }),
      ).map(([kind]) => kind);
    expect([kinds('2015-09-30'), kinds('2015-10-01')]).toEqual([
      ['FIRST_REVIEW', 'SECOND_REVIEW', 'ADOPTION_REVIEW'],
      ['FIRST_REVIEW', 'SECOND_REVIEW'],
    ]);
  });
  it(
    'count for the authority to place from its first day to that of the ' +
      'placement; an authority of that day asks for none',
    () => {
      const of = (from: string, on: string) =>
        rows(
          history({
            adoptionAuthorities: [{ from: day(from), to: null }],
            adoptionPlacements: placed('2015-07-01'),
            reviews: [...reviews, held(on)],
          }),
        )
          .filter(([kind, opened]) => kind === 'ADOPTION_REVIEW' && opened === from)
          .map(([, , , met, closed]) => [met, closed]);
      expect([of('2015-06-10', '2015-06-09'), of('2015-06-10', '2015-06-10')]).toEqual([
        [[null, '2015-07-01']],
        [
          ['2015-06-10', null],
          [null, '2015-07-01'],
        ],
      ]);
      expect([of('2015-06-10', '2015-07-01'), of('2015-06-10', '2015-07-02')]).toEqual([
        [['2015-07-01', null]],
        [[null, '2015-07-01']],
      ]);
      expect(of('2015-06-30', '2015-09-01')).toEqual([[null, '2015-07-01']]);
      expect(of('2015-07-01', '2015-07-02')).toEqual([['2015-07-02', null]]);
    },
  );
});

describe('a series of meetings, before and from 1 April 2015', () => {
  const series = history({ reviews: [held('2015-06-02', '2015-06-25')] });
  it('is in time by its start and late by its completion', () => {
    expect(rows(series, 'START_DATE')[0]).toEqual([
      'FIRST_REVIEW',
      '2015-05-05',
      '2015-06-03',
      '2015-06-02',
      null,
    ]);
    expect(rows(series)[0]).toEqual(['FIRST_REVIEW', '2015-05-05', '2015-06-03', '2015-06-25', null]);
  });
  it('meets by its start when it began on the last day of care, not when after it', () => {
    const begun = (on: string) =>
      rows(
        history({ periodsOfCare: [care('2015-05-05', '2015-05-29')], reviews: [held(on, null)] }),
        'START_DATE',
      ).map(([, , , met, closed]) => [met, closed]);
    expect([begun('2015-05-29'), begun('2015-05-30')]).toEqual([
      [['2015-05-29', null]],
      [[null, '2015-05-29']],
    ]);
  });
  it('meets by its start although it never ended', () => {
    const open = history({ reviews: [held('2015-06-02', null)] });
    expect(rows(open, 'START_DATE').map(([, , , met]) => met)).toEqual(['2015-06-02']);
    expect(nextReviewDue(open, englandHolidays)).toMatchObject({ kind: 'FIRST_REVIEW', metOn: null });
  });
});

describe('next review and adjournment', () => {
  it('answers null for a child who left', () =>
    expect(
      nextReviewDue(history({ periodsOfCare: [care('2015-05-05', '2015-05-20')] }), englandHolidays),
    ).toBeNull());
  it('is of two due on one day the one opened first', () => {
    const both = history({
      periodsOfCare: [care('2016-11-03')],
      adoptionAuthorities: [{ from: day('2016-11-30'), to: null }],
      reviews: [held('2016-11-29')],
    });
    expect(
      rows(both)
        .slice(1)
        .map(([kind, , due]) => [kind, due]),
    ).toEqual([
      ['SECOND_REVIEW', '2017-02-28'],
      ['ADOPTION_REVIEW', '2017-02-28'],
    ]);
    expect(nextReviewDue(both, englandHolidays)?.kind).toBe('SECOND_REVIEW');
  });
  it('clamps the second to the end of February', () =>
    expect(
      nextReviewDue(
        history({ periodsOfCare: [care('2015-11-03')], reviews: [held('2015-11-30')] }),
        englandHolidays,
      )?.dueBy,
    ).toBe('2016-02-29'));
  it('adjourns for 20 working days at most', () => {
    expect(adjournmentLimit(day('2016-02-12'), englandHolidays)).toBe('2016-03-11');
    expect(adjournmentLimit(day('2011-03-31'), englandHolidays)).toBeNull();
  });
});

describe('reviews, on any history', () => {
  const start = day('2012-06-01');
  const anyReviews = fc
    .uniqueArray(fc.tuple(fc.nat(1500), fc.option(fc.nat(40), { freq: 6 })), {
      selector: ([at]) => at,
      maxLength: 9,
    })
    .map((list) =>
      list.map(([at, length]) =>
        held(addDays(start, at), length === null ? null : addDays(start, at + length), `r${at}`),
      ),
    );
  const anyHistory = fc
    .record({
      reviews: anyReviews,
      length: fc.option(fc.integer({ min: 1, max: 1600 })),
      placed: fc.option(fc.nat(1200)),
      stays: fc.nat(300),
      broke: fc.boolean(),
    })
    .map(({ reviews, length, placed, stays, broke }) => {
      const end: CivilDate | null = placed === null ? null : addDays(start, placed + stays + 1);
      return history({
        periodsOfCare: [care(start, length === null ? null : addDays(start, length))],
        adoptionPlacements:
          placed === null
            ? []
            : [{ from: addDays(start, placed + 1), to: end, disruptedOn: broke ? end : null }],
        reviews,
      });
    });
  const all = (h: ReviewHistory): Duty[] => reviewDuties(h, englandHolidays);
  it('does not depend on the order of recording', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat(99)), (h, keys) => {
        const shuffled = h.reviews
          .map((r) => [keys.next().value as number, r] as const)
          .sort(([a], [b]) => a - b)
          .map(([, r]) => r);
        expect(all({ ...h, reviews: shuffled })).toEqual(all(h));
      }),
    );
  });
  it('never reopens a duty by a fact dated after it was met', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(1600), fc.nat(30), (h, at, length) => {
        const late = held(addDays(start, at), addDays(start, at + length), 'late');
        const settled = (list: Duty[]) =>
          list.filter((d) => d.openedOn < late.startedOn && d.metOn !== null && d.metOn < late.startedOn);
        expect(settled(all({ ...h, reviews: [...h.reviews, late] }))).toEqual(settled(all(h)));
      }),
    );
  });
  it('has one open occurrence of a kind, and the two conventions share their days', () => {
    fc.assert(
      fc.property(anyHistory, (h) => {
        const duties = all(h);
        const open = duties
          .filter((d) => d.convention === 'COMPLETION_DATE' && !d.metOn && !d.closedOn)
          .map((d) => d.kind);
        expect(new Set(open).size).toBe(open.length);
        const days = (convention: string) =>
          duties.filter((d) => d.convention === convention).map((d) => [d.kind, d.openedOn, d.dueBy]);
        expect(days('START_DATE')).toEqual(days('COMPLETION_DATE'));
        for (const d of duties) {
          expect(d.metOn !== null && d.closedOn !== null).toBe(false);
          if (d.kind === 'FIRST_REVIEW') expect(isWorkingDay(d.dueBy, englandHolidays)).toBe(true);
        }
      }),
    );
  });
});
