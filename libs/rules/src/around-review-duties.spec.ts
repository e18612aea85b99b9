import { civilDate, englandHolidays } from '@iro/calendar';
import { aroundReviewDuties, type AroundReviewHistory, type ReviewWithRecord } from './index';

const day = civilDate;
const held = (on: string, rest: Partial<ReviewWithRecord> = {}): ReviewWithRecord => ({
  id: on,
  kind: 'SUBSEQUENT',
  startedOn: day(on),
  completedOn: day(on),
  adjourned: false,
  ...rest,
});
const of = (rest: Partial<AroundReviewHistory>, ...kinds: string[]) =>
  aroundReviewDuties(
    {
      periodsOfCare: [{ from: day('2015-05-05'), to: null, startKnown: true }],
      adoptionPlacements: [],
      reviews: [],
      spokenToInPrivateOn: [],
      iroVisitsOn: [],
      ...rest,
    },
    englandHolidays,
  )
    .filter((d) => kinds.includes(d.kind))
    .map((d) => [d.kind, d.subject, d.openedOn, d.dueBy, d.metOn, d.closedOn]);
const reviews = [held('2015-08-28'), held('2015-06-02')];

describe('between reviews, by the standard of the service', () => {
  it('closes a visit that was missed when the next review is completed; a later one never makes up for it', () =>
    expect(of({ reviews, iroVisitsOn: [day('2015-09-30')] }, 'IRO_VISIT')).toEqual([
      ['IRO_VISIT', '2015-08-28', '2015-06-02', '2015-08-28', null, '2015-08-28'],
      ['IRO_VISIT', null, '2015-08-28', '2016-02-28', '2015-09-30', null],
    ]));
  it('does not count a visit on the day of the review before', () =>
    expect(
      of({ reviews: [held('2015-06-02')], iroVisitsOn: [day('2015-06-02')] }, 'IRO_VISIT')[0]?.[4],
    ).toBeNull());
  it('has a talk before each review, the first too, and a check half way', () => {
    expect(
      of(
        { reviews, spokenToInPrivateOn: [day('2015-08-28'), day('2015-05-05')] },
        'CHILD_SPOKEN_TO_IN_PRIVATE',
      ).map(([, , , due, met]) => [due, met]),
    ).toEqual([
      ['2015-06-02', '2015-05-05'],
      ['2015-08-28', '2015-08-28'],
      ['2016-02-28', null],
    ]);
    expect(of({ reviews }, 'MIDWAY_CHECK').map(([, , , due]) => due)).toEqual(['2015-07-18', '2015-11-28']);
  });
  it('closes with the period of care, but for the record', () => {
    const left = {
      periodsOfCare: [{ from: day('2015-05-05'), to: day('2015-06-04'), startKnown: true }],
      reviews: [held('2015-06-02', { recordWrittenOn: day('2015-06-30') })],
    };
    expect(of(left, 'IRO_VISIT', 'CARE_PLAN_UPDATED', 'DECISIONS_ISSUED', 'RECORD_WRITTEN')).toEqual([
      ['DECISIONS_ISSUED', '2015-06-02', '2015-06-02', '2015-06-09', null, null],
      ['CARE_PLAN_UPDATED', '2015-06-02', '2015-06-02', '2015-06-16', null, '2015-06-04'],
      ['RECORD_WRITTEN', '2015-06-02', '2015-06-02', '2015-06-23', '2015-06-30', null],
      ['IRO_VISIT', null, '2015-06-02', '2015-09-02', null, '2015-06-04'],
    ]);
  });
  it(
    'closes the care plan’s change with the period of care that the ' +
      'review is of, on its first day and its last',
    () => {
      const updated = (from: string, to: string) =>
        of(
          {
            periodsOfCare: [{ from: day(from), to: day(to), startKnown: true }],
            reviews: [held('2015-06-02')],
          },
          'CARE_PLAN_UPDATED',
        )[0]?.[5];
      expect([
        updated('2015-06-02', '2015-06-04'),
        updated('2015-05-05', '2015-06-02'),
        updated('2015-05-05', '2015-06-01'),
      ]).toEqual(['2015-06-04', '2015-06-02', null]);
    },
  );
  it(
    'closes the care plan’s change with the earlier of two periods of care ' +
      'that share the day, in whatever order they are recorded',
    () => {
      const periodsOfCare = [
        { from: day('2015-05-05'), to: day('2015-06-02'), startKnown: true },
        { from: day('2015-06-02'), to: null, startKnown: true },
      ];
      for (const periods of [periodsOfCare, [...periodsOfCare].reverse()])
        expect(
          of({ periodsOfCare: periods, reviews: [held('2015-06-02')] }, 'CARE_PLAN_UPDATED')[0]?.[5],
        ).toBe('2015-06-02');
    },
  );
  it('asks for a talk before the end of a review that began on the day the one before was completed', () =>
    expect(
      of(
        { reviews: [held('2015-06-02'), held('2015-06-20', { startedOn: day('2015-06-02') })] },
        'CHILD_SPOKEN_TO_IN_PRIVATE',
      ).map(([, , , due]) => due),
    ).toEqual(['2015-06-02', '2015-06-20', '2015-12-20']));
});

describe('before a review, by the handbook', () => {
  it('counts back over Easter', () => {
    const planned = [{ id: 'p', plannedFor: day('2016-03-30'), plannedOn: day('2016-01-04') }];
    expect(
      of({ planned }, 'CHILD_CONSULTED', 'INVITATIONS', 'PAPERS_TO_IRO').map(([kind, , , due]) => [
        kind,
        due,
      ]),
    ).toEqual([
      ['CHILD_CONSULTED', '2016-02-29'],
      ['INVITATIONS', '2016-03-20'],
      ['PAPERS_TO_IRO', '2016-03-23'],
    ]);
  });
  it('asks at once where a review is planned too late to count back, and closes what was missed when it begins', () => {
    const planned = [
      {
        id: 'p',
        plannedFor: day('2016-02-12'),
        plannedOn: day('2016-01-20'),
        papersReceivedOn: day('2016-02-15'),
        childConsultedOn: day('2016-02-13'),
        begunOn: day('2016-02-12'),
        endedOn: day('2016-02-24'),
      },
    ];
    expect(
      of({ planned }, 'CHILD_CONSULTED', 'INVITATIONS', 'PAPERS_TO_IRO').map(
        ([kind, , , due, met, closed]) => [kind, due, met, closed],
      ),
    ).toEqual([
      ['CHILD_CONSULTED', '2016-01-20', null, '2016-02-12'],
      ['INVITATIONS', '2016-02-02', null, '2016-02-12'],
      ['PAPERS_TO_IRO', '2016-02-09', '2016-02-15', null],
    ]);
  });
  it('counts what was done on the day the review begins', () => {
    const planned = [
      {
        id: 'p',
        plannedFor: day('2016-02-12'),
        plannedOn: day('2016-01-04'),
        childConsultedOn: day('2016-02-12'),
        begunOn: day('2016-02-12'),
      },
    ];
    expect(of({ planned }, 'CHILD_CONSULTED').map(([, , , , met, closed]) => [met, closed])).toEqual([
      ['2016-02-12', null],
    ]);
  });
  it('excuses who is too young to be asked where the review should be', () => {
    const planned = [
      { id: 'p', plannedFor: day('2016-03-30'), plannedOn: day('2016-01-04'), tooYoungToAsk: true },
    ];
    const duties = aroundReviewDuties(
      {
        periodsOfCare: [],
        adoptionPlacements: [],
        reviews: [],
        spokenToInPrivateOn: [],
        iroVisitsOn: [],
        planned,
      },
      englandHolidays,
    );
    expect(duties.map(({ kind, exemption }) => [kind, exemption?.reason ?? null])).toEqual([
      ['CHILD_CONSULTED', 'TOO_YOUNG'],
      ['INVITATIONS', null],
      ['PAPERS_TO_IRO', null],
    ]);
  });
  it('takes silence for agreement once the record is distributed, and not before the managers’ days are over', () => {
    const silent = (distributedOn: string) =>
      of(
        {
          reviews: [
            held('2015-06-02', {
              decisionsIssuedOn: day('2015-06-09'),
              recordDistributedOn: day(distributedOn),
            }),
          ],
        },
        'MANAGERS_RESPONSE',
      )[0]?.[5];
    expect([silent('2015-06-30'), silent('2015-06-10')]).toEqual(['2015-06-30', '2015-06-16']);
  });
  it('gives managers five working days from the decisions', () =>
    expect(
      of(
        { reviews: [held('2015-06-02', { decisionsIssuedOn: day('2015-06-09') })] },
        'MANAGERS_RESPONSE',
      )[0]?.[3],
    ).toBe('2015-06-16'));
});
