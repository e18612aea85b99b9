import { addDays, type CivilDate, civilDate, englandHolidays } from '@iro/calendar';
import * as fc from 'fast-check';
import {
  leaverDuties,
  type LeaverHistory,
  leaverStatuses,
  leaverStatusOn,
  projectCaseload,
  type RecordedStatus,
} from './index';

const day = civilDate;
const until = (to: string | null): CivilDate | null => (to === null ? null : day(to));
const care = (from: string, to: string | null = null, home = false) => ({
  from: day(from),
  to: until(to),
  startKnown: true,
  home,
});
const statuses = (born: string, periods: ReturnType<typeof care>[], inEducation = false) =>
  leaverStatuses({ dateOfBirth: day(born), periodsOfCare: periods, inEducation }).map(
    ({ status, from, to }) => [status, from, to],
  );

describe('a leaver’s status, by regulation 40 and the Children Act', () => {
  it(
    'is eligible from the sixteenth birthday, relevant after care, former relevant ' +
      'from 18 to 21, and again when the law of 2018 reaches further',
    () => {
      expect(statuses('1996-06-10', [care('2008-01-01', '2013-09-01')])).toEqual([
        ['ELIGIBLE', '2012-06-10', '2013-09-01'],
        ['RELEVANT', '2013-09-01', '2014-06-10'],
        ['FORMER_RELEVANT', '2014-06-10', '2017-06-10'],
        ['FORMER_RELEVANT', '2018-04-01', '2021-06-10'],
      ]);
    },
  );
  it('changes on the first day of the next: eighteenth birthday, end of care and return to it', () => {
    expect(
      statuses('1999-06-10', [care('2012-01-01', '2016-03-01'), care('2016-09-12')]).slice(0, 4),
    ).toEqual([
      ['ELIGIBLE', '2015-06-10', '2016-03-01'],
      ['RELEVANT', '2016-03-01', '2016-09-12'],
      ['ELIGIBLE', '2016-09-12', '2017-06-10'],
      ['FORMER_RELEVANT', '2017-06-10', '2024-06-10'],
    ]);
    const on = (text: string) =>
      leaverStatusOn(
        {
          dateOfBirth: day('1999-06-10'),
          periodsOfCare: [care('2012-01-01', '2016-03-01')],
          inEducation: false,
        },
        day(text),
      )?.status;
    expect(
      [
        '2015-06-09',
        '2015-06-10',
        '2016-02-29',
        '2016-03-01',
        '2017-06-09',
        '2017-06-10',
        '2024-06-09',
        '2024-06-10',
      ].map(on),
    ).toEqual([
      undefined,
      'ELIGIBLE',
      'ELIGIBLE',
      'RELEVANT',
      'RELEVANT',
      'FORMER_RELEVANT',
      'FORMER_RELEVANT',
      undefined,
    ]);
  });
  it('lasts to 25 in education, and for everybody since April 2018', () => {
    expect(statuses('1996-06-10', [care('2008-01-01', '2014-06-10')], true).at(-1)).toEqual([
      'FORMER_RELEVANT',
      '2014-06-10',
      '2021-06-10',
    ]);
    expect(statuses('1998-06-10', [care('2008-01-01', '2016-06-10')]).at(-1)).toEqual([
      'FORMER_RELEVANT',
      '2016-06-10',
      '2023-06-10',
    ]);
  });
  it('begins when ninety-one days since fourteen are over, however many times in care', () => {
    expect(statuses('2000-02-29', [care('2015-12-01')])[0]).toEqual(['ELIGIBLE', '2016-03-01', '2018-03-01']);
    expect(statuses('2000-02-29', [care('2014-06-01', '2014-07-01'), care('2016-02-01')])[0]?.[1]).toBe(
      '2016-04-02',
    );
    expect(statuses('2000-02-29', [care('2013-01-01', '2014-02-01'), care('2016-02-01')])[0]?.[1]).toBe(
      '2016-05-02',
    );
  });
  it(
    'is qualifying below ninety-one days until the twenty-fifth ' +
      'birthday, and none where care ended before sixteen',
    () => {
      expect(statuses('2000-01-10', [care('2016-01-05', '2016-02-05')])).toEqual([
        ['QUALIFYING', '2016-02-05', '2025-01-10'],
      ]);
      expect(statuses('2000-01-10', [care('2014-01-05', '2016-01-10')])).toEqual([]);
    },
  );
  it('stops being relevant after six months back home, also on 28 February', () => {
    expect(
      statuses('1999-03-01', [care('2013-01-01', '2015-08-31', true)]).map((row) => row.slice(0, 2)),
    ).toEqual([
      ['ELIGIBLE', '2015-03-01'],
      ['RELEVANT', '2015-08-31'],
      ['QUALIFYING', '2016-02-29'],
    ]);
  });
  it('leaves short breaks out, and says nothing before April 2011', () => {
    const history: LeaverHistory = {
      dateOfBirth: day('1994-01-10'),
      periodsOfCare: [{ ...care('2009-01-01', '2012-01-10') }],
      inEducation: false,
    };
    expect(leaverStatusOn(history, day('2011-03-31'))).toBeUndefined();
    expect(leaverStatusOn(history, day('2011-04-01'))?.status).toBe('ELIGIBLE');
    expect(
      leaverStatuses({
        ...history,
        periodsOfCare: [{ ...care('2009-01-01', '2012-01-10'), shortBreaks: true }],
      }),
    ).toEqual([]);
  });
  it('has spells that follow each other, in whatever order periods are recorded', () => {
    const start = day('2010-01-01');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(3000), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (ends, home) => {
          const sorted = [...ends].sort((one, other) => one - other).map((at) => addDays(start, at));
          const periods = sorted.flatMap((from, at) =>
            at % 2 === 0 ? [{ from, to: sorted[at + 1] ?? null, startKnown: true, home }] : [],
          );
          const of = (periodsOfCare: typeof periods) =>
            leaverStatuses({ dateOfBirth: day('1999-05-05'), periodsOfCare, inEducation: false });
          const spells = of(periods);
          expect(of([...periods].reverse())).toEqual(spells);
          spells.forEach((spell, at) => {
            if (at > 0) expect(spell.from >= (spells[at - 1]?.to ?? '9')).toBe(true);
          });
          for (const spell of spells) expect(spell.to === null || spell.from < spell.to).toBe(true);
        },
      ),
    );
  });
});

describe('what a leaver is owed', () => {
  const status = (
    name: RecordedStatus['status'],
    from: string,
    to: string | null = null,
    contactsKnown = true,
  ): RecordedStatus => ({ status: name, from: day(from), to: until(to), contactsKnown });
  const of = (more: Partial<Parameters<typeof leaverDuties>[0]>) =>
    leaverDuties(
      { statuses: [], advisers: [], contactsOn: [], movedOn: [], overOn: null, ...more },
      englandHolidays,
    ).map(({ kind, openedOn, dueBy, metOn, closedOn }) => [kind, openedOn, dueBy, metOn, closedOn]);
  const adviser = (from: string, to: string | null = null) => ({ from: day(from), to: until(to) });

  it('is an adviser from the first day as eligible and without a gap, through the changes of status', () => {
    const known = [
      status('ELIGIBLE', '2015-06-10', '2016-01-10'),
      status('RELEVANT', '2016-01-10', '2016-03-01'),
    ];
    expect(
      of({
        statuses: known,
        advisers: [
          adviser('2015-06-12', '2015-09-01'),
          adviser('2015-09-01', '2015-12-01'),
          adviser('2015-12-20'),
        ],
      }).filter(([kind]) => kind === 'PERSONAL_ADVISER'),
    ).toEqual([
      ['PERSONAL_ADVISER', '2015-06-10', '2015-06-10', '2015-06-12', null],
      ['PERSONAL_ADVISER', '2015-12-01', '2015-12-01', '2015-12-20', null],
    ]);
    expect(of({ statuses: [status('ELIGIBLE', '2015-06-10', '2015-07-01')] })).toEqual([
      ['PERSONAL_ADVISER', '2015-06-10', '2015-06-10', null, '2015-07-01'],
    ]);
    expect(of({ statuses: [status('QUALIFYING', '2015-06-10')] })).toEqual([]);
  });
  it('is an adviser up to the day on which the status ends: none after it, and one from that day is too late', () => {
    const of2016 = (...advisers: ReturnType<typeof adviser>[]) =>
      of({ statuses: [status('ELIGIBLE', '2016-01-10', '2016-03-01')], advisers }).map(
        ([, opened, , met, closed]) => [opened, met, closed],
      );
    expect(of2016(adviser('2016-01-10', '2016-03-01'))).toEqual([['2016-01-10', '2016-01-10', null]]);
    expect(of2016(adviser('2016-01-10', '2016-02-29'))).toEqual([
      ['2016-01-10', '2016-01-10', null],
      ['2016-02-29', null, '2016-03-01'],
    ]);
    expect([of2016(adviser('2016-02-29')), of2016(adviser('2016-03-01'))]).toEqual([
      [['2016-01-10', '2016-02-29', null]],
      [['2016-01-10', null, '2016-03-01']],
    ]);
  });
  it('is not met by an adviser who went on the day they came', () =>
    expect(
      of({
        statuses: [status('ELIGIBLE', '2016-01-10')],
        advisers: [adviser('2016-01-10', '2016-01-10'), adviser('2016-02-01')],
      }),
    ).toEqual([['PERSONAL_ADVISER', '2016-01-10', '2016-01-10', '2016-02-01', null]]));
  it('is contact in seven days of leaving and of each move, and every two months', () => {
    const duties = of({
      statuses: [status('FORMER_RELEVANT', '2015-12-31')],
      contactsOn: [day('2016-01-07'), day('2016-02-29')],
      movedOn: [day('2016-02-20')],
    }).filter(([kind]) => kind === 'ADVISER_CONTACT');
    expect(duties).toEqual([
      ['ADVISER_CONTACT', '2015-12-31', '2016-01-07', '2016-01-07', null],
      ['ADVISER_CONTACT', '2016-01-07', '2016-03-07', null, '2016-02-20'],
      ['ADVISER_CONTACT', '2016-02-20', '2016-02-27', '2016-02-29', null],
      ['ADVISER_CONTACT', '2016-02-29', '2016-04-29', null, null],
    ]);
  });
  it('is contact from the first day of the status to the day it ends; a move on either is no other beginning', () => {
    const contacts = (contactsOn: string[], movedOn: string[] = []) =>
      of({
        statuses: [status('RELEVANT', '2016-01-10', '2016-02-01')],
        contactsOn: contactsOn.map(day),
        movedOn: movedOn.map(day),
      })
        .filter(([kind]) => kind === 'ADVISER_CONTACT')
        .map(([, opened, due, met, closed]) => [opened, due, met, closed]);
    expect(contacts(['2016-01-09', '2016-02-02'])).toEqual([
      ['2016-01-10', '2016-01-17', null, '2016-02-01'],
    ]);
    expect(contacts([], ['2016-01-10', '2016-02-01'])).toEqual([
      ['2016-01-10', '2016-01-17', null, '2016-02-01'],
    ]);
    expect(contacts([], ['2016-01-11', '2016-01-31'])).toHaveLength(3);
    expect([contacts(['2016-01-10'])[0]?.[2], contacts(['2016-02-01'])[0]?.[2]]).toEqual([
      '2016-01-10',
      '2016-02-01',
    ]);
  });
  it('is nothing by a status that begins on the day of the death or the return', () => {
    const died = (overOn: string) =>
      of({ statuses: [status('RELEVANT', '2016-02-10')], overOn: day(overOn) }).map(
        ([kind, opened, , , closed]) => [kind, opened, closed],
      );
    expect([died('2016-02-10'), died('2016-02-11')]).toEqual([
      [],
      [
        ['PERSONAL_ADVISER', '2016-02-10', '2016-02-11'],
        ['ADVISER_CONTACT', '2016-02-10', '2016-02-11'],
      ],
    ]);
  });
  it(
    'runs from the first known contact where a status came without its ' +
      'contacts, and ends with the leaver’s death or return',
    () => {
      const statuses = [status('FORMER_RELEVANT', '2013-05-01', null, false)];
      expect(of({ statuses, advisers: [adviser('2013-05-01')] }).slice(1)).toEqual([]);
      expect(
        ['2013-04-30', '2013-05-01'].map((on) =>
          of({ statuses, advisers: [adviser('2013-05-01')], contactsOn: [day(on)] }).slice(1),
        ),
      ).toEqual([[], [['ADVISER_CONTACT', '2013-05-01', '2013-07-01', null, null]]]);
      expect(
        of({
          statuses,
          advisers: [adviser('2013-05-01')],
          contactsOn: [day('2015-12-31')],
          overOn: day('2016-02-10'),
        }).slice(1),
      ).toEqual([['ADVISER_CONTACT', '2015-12-31', '2016-02-29', null, '2016-02-10']]);
    },
  );
});

describe('the projection of caseloads', () => {
  const worked = [
    { from: day('2010-01-01'), to: null, fte: 6 },
    { from: day('2010-01-01'), to: day('2016-05-31'), fte: 1 },
    { from: day('2016-07-01'), to: null, fte: 0.55 },
  ];
  const months = projectCaseload({ asOf: day('2016-04-01'), children: 432, entered: 208, left: 192, worked });
  it('has twelve months, with who starts and leaves in them', () => {
    expect(months.map(({ month }) => month)).toEqual([
      '2016-04',
      '2016-05',
      '2016-06',
      '2016-07',
      '2016-08',
      '2016-09',
      '2016-10',
      '2016-11',
      '2016-12',
      '2017-01',
      '2017-02',
      '2017-03',
    ]);
    expect(months.slice(0, 4).map(({ fte }) => fte)).toEqual([7, 6, 6, 6.55]);
    const begins = (from: string) =>
      projectCaseload({
        asOf: day('2016-04-01'),
        children: 1,
        entered: 0,
        left: 0,
        worked: [{ from: day(from), to: null, fte: 1 }],
      })[0]?.fte;
    expect([begins('2016-04-30'), begins('2016-05-01')]).toEqual([1, 0]);
  });
  it('takes the year before for the year ahead, by the day', () => {
    expect([months[0]?.children, months[11]?.children]).toEqual([433.3, 448]);
    expect(months[1]).toMatchObject({ on: '2016-05-31', children: 434.6, perFte: 72.4, band: 'OVER' });
    expect(
      projectCaseload({ asOf: day('2016-04-01'), children: 2, entered: 0, left: 192, worked: [] })[11],
    ).toMatchObject({ children: 0, perFte: null, band: null });
  });
});
