import { addDays, type CivilDate, civilDate, englandHolidays } from '@iro/calendar';
import * as fc from 'fast-check';
import { type Duty, socialWorkerVisitDuties, type VisitedPlacement, type VisitHistory } from './index';

const day = civilDate;
const until = (to: string | null): CivilDate | null => (to === null ? null : day(to));
const care = (from: string, to: string | null = null) => ({
  from: day(from),
  to: until(to),
  startKnown: true,
});
const placed = (
  from: string,
  to: string | null = null,
  more: Partial<VisitedPlacement> = {},
): VisitedPlacement => ({
  from: day(from),
  to: until(to),
  startKnown: true,
  sameCarer: false,
  withParent: false,
  assessed: null,
  temporaryApproval: false,
  longTermFoster: false,
  meantToLastTo18: null,
  ...more,
});
const order = (from: string, interim: boolean, to: string | null = null) => ({
  from: day(from),
  to: until(to),
  interim,
});
const rows = (more: Partial<VisitHistory>, ...visits: string[]): unknown[] =>
  shown(
    socialWorkerVisitDuties(
      {
        periodsOfCare: [care('2015-05-05')],
        placements: [placed('2015-05-05')],
        careOrders: [],
        agreements: [],
        firstReviewsOn: [],
        visitsOn: visits.map(day),
        ...more,
      },
      englandHolidays,
    ),
  );
const shown = (duties: readonly Duty[]): unknown[] =>
  duties
    .filter(({ kind }) => kind === 'SOCIAL_WORKER_VISIT')
    .map((duty) => [duty.openedOn, duty.dueBy, duty.metOn, duty.closedOn]);
const last = (more: Partial<VisitHistory>, ...visits: string[]): unknown =>
  (rows(more, ...visits).at(-1) as unknown[])[1];

describe('visits in any placement, by regulation 28(2)', () => {
  it('come within a week of its start, the start counting, and then every six weeks', () => {
    expect(rows({}, '2015-05-13', '2015-05-05')).toEqual([
      ['2015-05-05', '2015-05-12', '2015-05-05', null],
      ['2015-05-05', '2015-06-16', '2015-05-13', null],
      ['2015-05-13', '2015-06-24', null, null],
    ]);
  });
  it('begin anew with a move, and one on the day of it counts for both', () => {
    const placements = [placed('2015-05-05', '2015-06-10'), placed('2015-06-10')];
    expect(rows({ placements }, '2015-05-08', '2015-06-10')).toEqual([
      ['2015-05-05', '2015-05-12', '2015-05-08', null],
      ['2015-05-08', '2015-06-19', '2015-06-10', null],
      ['2015-06-10', '2015-06-17', '2015-06-10', null],
      ['2015-06-10', '2015-07-22', null, '2015-06-10'],
      ['2015-06-10', '2015-07-22', null, null],
    ]);
  });
  it('go on unbroken when only the status of the carer changes', () => {
    const placements = [placed('2015-05-05', '2015-06-10'), placed('2015-06-10', null, { sameCarer: true })];
    expect(rows({ placements }, '2015-05-08')).toEqual([
      ['2015-05-05', '2015-05-12', '2015-05-08', null],
      ['2015-05-08', '2015-06-19', null, null],
    ]);
  });
  it('may be three months apart after a year where the placement is meant to last to 18, and six weeks before', () => {
    const placements = [placed('2015-05-05', null, { meantToLastTo18: true })];
    expect(last({ placements }, '2016-05-04')).toBe('2016-06-15');
    expect(last({ placements }, '2016-05-05')).toBe('2016-08-05');
    expect(last({}, '2016-05-05')).toBe('2016-06-16');
  });
  it('end with the placement: one not yet due is closed and not missed', () => {
    expect(
      rows({
        periodsOfCare: [care('2015-05-05', '2015-05-09')],
        placements: [placed('2015-05-05', '2015-05-09')],
      }),
    ).toEqual([['2015-05-05', '2015-05-12', null, '2015-05-09']]);
  });
  it('are of the placements of their own period of care, where one period begins on the day another ends', () => {
    const periodsOfCare = [care('2015-05-05', '2015-06-10'), care('2015-06-10')];
    expect(
      rows({ periodsOfCare, placements: [placed('2015-05-05', '2015-06-10'), placed('2015-06-10')] }),
    ).toEqual([
      ['2015-05-05', '2015-05-12', null, '2015-06-10'],
      ['2015-06-10', '2015-06-17', null, null],
    ]);
  });
  it('run from the first known visit where the start is not known, or lies before April 2011', () => {
    expect(rows({ placements: [placed('2015-05-05', null, { startKnown: false })] }, '2015-07-01')).toEqual([
      ['2015-07-01', '2015-08-12', null, null],
    ]);
    expect(
      rows(
        { periodsOfCare: [care('2010-02-01')], placements: [placed('2010-02-01')] },
        '2010-03-01',
        '2015-07-01',
      ),
    ).toEqual([['2015-07-01', '2015-08-12', null, null]]);
    expect(rows({ placements: [placed('2015-05-05', null, { startKnown: false })] })).toEqual([]);
  });
});

describe('visits in long-term foster care, before and from 1 April 2015', () => {
  const history = {
    periodsOfCare: [care('2013-01-10')],
    placements: [placed('2013-01-10', null, { longTermFoster: true, meantToLastTo18: true })],
    agreements: [{ from: day('2014-06-01'), to: until('2016-03-01') }],
  };
  it('may be six months apart from that day, over a year into it and while the child agrees', () => {
    expect(last(history, '2015-03-31')).toBe('2015-06-30');
    expect(last(history, '2015-04-01')).toBe('2015-10-01');
    expect(last(history, '2016-03-01')).toBe('2016-06-01');
    expect(last({ ...history, agreements: [] }, '2015-08-31')).toBe('2015-11-30');
  });
});

describe('visits to a child with a parent, by regulation 28(3) to (5)', () => {
  const home = (more: Partial<VisitedPlacement> = {}) => ({
    periodsOfCare: [care('2016-01-19')],
    placements: [placed('2016-01-19', null, { withParent: true, ...more })],
  });
  it('are weekly under an interim care order until the first review, then four weeks apart', () => {
    const history = { ...home({ assessed: true }), careOrders: [order('2016-01-19', true)] };
    expect(last(history, '2016-02-15')).toBe('2016-02-22');
    expect(last(history, '2016-02-16')).toBe('2016-03-15');
    expect(last({ ...history, firstReviewsOn: [day('2016-02-24')] }, '2016-02-16')).toBe('2016-02-23');
    expect(
      last({ placements: [placed('2015-05-05', null, { temporaryApproval: true })] }, '2015-05-12'),
    ).toBe('2015-05-19');
  });
  it('are weekly before the assessment, which is read as not done where it is not known, then six weeks apart', () => {
    const careOrders = [order('2016-01-19', false)];
    expect(last({ ...home(), careOrders }, '2016-01-26')).toBe('2016-02-02');
    expect(last({ ...home(), careOrders }, '2016-02-16')).toBe('2016-03-29');
    expect(last({ ...home({ assessed: true }), careOrders }, '2016-01-26')).toBe('2016-03-08');
  });
  it('go by the order that holds from the day of the visit, and by none that ended that day', () => {
    const history = (from: string, to: string | null = null) => ({
      ...home({ assessed: true }),
      careOrders: [order(from, true, to)],
    });
    expect([
      last(history('2016-01-26'), '2016-01-25'),
      last(history('2016-01-26'), '2016-01-26'),
      last(history('2016-01-19', '2016-02-01'), '2016-02-01'),
    ]).toEqual(['2016-03-07', '2016-02-02', '2016-03-14']);
  });
  it('begin once where the order is of the first day, and not anew by one of the last', () => {
    const periodsOfCare = [care('2016-01-19', '2016-04-11')];
    expect(
      ['2016-01-19', '2016-04-11'].map((on) =>
        rows({ ...home({ assessed: true }), periodsOfCare, careOrders: [order(on, false)] }),
      ),
    ).toEqual([
      [['2016-01-19', '2016-01-26', null, '2016-04-11']],
      [['2016-01-19', '2016-01-26', null, '2016-04-11']],
    ]);
  });
  it('begin anew within a week of a care order', () => {
    const careOrders = [order('2016-01-19', true, '2016-04-11'), order('2016-04-11', false)];
    expect(rows({ ...home({ assessed: true }), careOrders }, '2016-01-20', '2016-04-01').slice(-2)).toEqual([
      ['2016-04-01', '2016-04-29', null, '2016-04-11'],
      ['2016-04-11', '2016-04-18', null, null],
    ]);
    const sources = socialWorkerVisitDuties(
      {
        ...home({ assessed: true }),
        periodsOfCare: [care('2016-01-19')],
        careOrders,
        agreements: [],
        firstReviewsOn: [],
        visitsOn: [],
      },
      englandHolidays,
    ).map(({ source }) => source.split(', ').at(-1));
    expect(sources).toEqual(['reg 28(2)', 'reg 28(5)']);
  });
});

describe('visits by other rules', () => {
  it('in short breaks come in three months and then six', () => {
    expect(
      rows({ periodsOfCare: [{ ...care('2015-11-30'), shortBreaks: true }], placements: [] }, '2016-02-29'),
    ).toEqual([
      ['2015-11-30', '2016-02-29', '2016-02-29', null],
      ['2016-02-29', '2016-08-29', null, null],
    ]);
  });
  it('of the council’s own standard are four weeks apart, not before it is in force', () => {
    const of = (from: string, ...visits: string[]) =>
      socialWorkerVisitDuties(
        {
          periodsOfCare: [care(from)],
          placements: [],
          careOrders: [],
          agreements: [],
          firstReviewsOn: [],
          visitsOn: visits.map(day),
        },
        englandHolidays,
      ).map(({ kind, dueBy }) => [kind, dueBy]);
    expect(of('2016-01-19', '2016-02-01')).toEqual([]);
    expect(of('2016-01-19', '2016-02-01', '2022-04-10')).toEqual([
      ['SOCIAL_WORKER_VISIT_STANDARD', '2022-05-08'],
    ]);
    expect(of('2022-05-03')).toEqual([['SOCIAL_WORKER_VISIT_STANDARD', '2022-05-31']]);
  });
});

describe('visits on any history', () => {
  const start = day('2013-02-01');
  const numbers = (most: number, length: number) => fc.uniqueArray(fc.nat(most), { maxLength: length });
  const histories = fc
    .record({
      moves: numbers(900, 4),
      visits: numbers(1200, 12),
      orders: numbers(900, 2),
      parent: fc.boolean(),
      ends: fc.option(fc.integer({ min: 950, max: 1300 })),
    })
    .map(({ moves, visits, orders, parent, ends }) => {
      const to = ends === null ? null : addDays(start, ends);
      const starts = [
        start,
        ...moves
          .filter((at) => at > 0)
          .sort((one, other) => one - other)
          .map((at) => addDays(start, at)),
      ];
      const placements = starts.map((from, at): VisitedPlacement => ({
        ...placed(from),
        to: starts[at + 1] ?? to,
        withParent: parent && at % 2 === 1,
      }));
      const on = orders.map((at) => addDays(start, at)).sort();
      const careOrders = on.map((from, at) => ({ from, to: on[at + 1] ?? to, interim: at === 0 }));
      return {
        periodsOfCare: [{ from: start, to, startKnown: true }],
        placements,
        careOrders,
        agreements: [],
        firstReviewsOn: [],
        visitsOn: visits.map((at) => addDays(start, at)),
      } satisfies VisitHistory;
    });
  const reversed = (history: VisitHistory): VisitHistory => ({
    ...history,
    placements: [...history.placements].reverse(),
    careOrders: [...history.careOrders].reverse(),
    visitsOn: [...history.visitsOn].reverse(),
  });

  it('do not depend on the order of recording', () => {
    fc.assert(
      fc.property(histories, (history) =>
        expect(socialWorkerVisitDuties(reversed(history), englandHolidays)).toEqual(
          socialWorkerVisitDuties(history, englandHolidays),
        ),
      ),
    );
  });
  it('are never due before they open, and none lies open beside another of its placement', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const duties = socialWorkerVisitDuties(history, englandHolidays);
        for (const duty of duties) expect(duty.dueBy > duty.openedOn).toBe(true);
        expect(
          duties.filter(({ metOn, closedOn }) => metOn === null && closedOn === null).length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('are not reopened by a visit recorded after they were met', () => {
    fc.assert(
      fc.property(histories, fc.nat(400), (history, later) => {
        const last = [...history.visitsOn].sort().at(-1) ?? start;
        const met = (visitsOn: readonly CivilDate[]) =>
          socialWorkerVisitDuties({ ...history, visitsOn }, englandHolidays).filter(
            ({ metOn }) => metOn !== null && metOn <= last,
          );
        expect(met([...history.visitsOn, addDays(last, later + 1)])).toEqual(met(history.visitsOn));
      }),
    );
  });
});
