import { childDuties } from '../src/review/duties/child-duties';
import type { Facts, ReviewFact, SpellFact } from '../src/review/duties/review-facts';
import { reviewHistoryOf } from '../src/review/duties/review-history-of';

const child = '00000000-0000-4000-8000-000000000001';
const spell = (
  kind: SpellFact['kind'],
  value: string,
  fromOn: string,
  toOn: string | null = null,
  detail: SpellFact['detail'] = {},
): SpellFact => ({ childId: child, kind, value, fromOn, toOn, detail });
const review = (id: string, completedOn: string, more: Partial<ReviewFact> = {}): ReviewFact => ({
  childId: child,
  id,
  kind: 'SUBSEQUENT',
  startedOn: completedOn,
  completedOn,
  adjourned: false,
  byAct: false,
  importedYear: 2016,
  keptHere: false,
  recordKeptHere: false,
  managersRespondedOn: null,
  carePlanUpdatedOn: null,
  hasRecord: false,
  decisionsIssuedOn: null,
  writtenOn: null,
  distributedOn: null,
  ...more,
});
const facts = (more: Partial<Facts>): Facts => ({
  spells: [spell('PERIOD_OF_CARE', 'N1', '2016-01-04')],
  reviews: [],
  visits: [],
  discussions: [],
  ...more,
});

describe('the duties of a child about reviews', () => {
  it('say which review met which duty', () => {
    const met = childDuties(
      facts({ reviews: [review('one', '2016-02-08', { kind: 'FIRST', startedOn: '2016-01-29' })] }),
    ).filter((duty) => duty.kind === 'FIRST_REVIEW');
    expect(
      met.map(({ convention, subject, dueBy, metOn }) => ({ convention, subject, dueBy, metOn })),
    ).toEqual([
      { convention: 'COMPLETION_DATE', subject: 'one', dueBy: '2016-02-01', metOn: '2016-02-08' },
      { convention: 'START_DATE', subject: 'one', dueBy: '2016-02-01', metOn: '2016-01-29' },
    ]);
  });

  it('say nothing of the start or the record of a review that the return alone tells of', () => {
    const duties = childDuties(
      facts({ reviews: [review('one', '2016-01-29', { kind: null, startedOn: null })] }),
    );
    expect(
      duties
        .filter((duty) => duty.subject === 'one' && duty.convention !== null)
        .map((duty) => duty.convention),
    ).toEqual(['COMPLETION_DATE']);
    expect(
      duties.filter((duty) => duty.kind.startsWith('RECORD_') || duty.kind === 'DECISIONS_ISSUED'),
    ).toEqual([]);
  });

  it(
    'are not known of the first review that the return tells of, ' +
      'when the child came into care before its year',
    () => {
      const spells = [spell('PERIOD_OF_CARE', 'N1', '2014-01-06'), spell('LEGAL_STATUS', 'E1', '2014-06-02')];
      const told = { kind: null, startedOn: null };
      const met = (first: Partial<ReviewFact>) =>
        childDuties(
          facts({
            spells,
            reviews: [review('one', '2015-05-29', { ...told, ...first }), review('two', '2015-11-30', told)],
          }),
        )
          .filter((duty) => duty.convention === 'COMPLETION_DATE' && duty.metOn !== null)
          .map(({ kind, subject, dueBy }) => ({ kind, subject, dueBy }));
      expect(met({})).toEqual([{ kind: 'SUBSEQUENT_REVIEW', subject: 'two', dueBy: '2015-11-29' }]);
      expect(met({ kind: 'SUBSEQUENT' })).toEqual([
        { kind: 'SUBSEQUENT_REVIEW', subject: 'two', dueBy: '2015-11-29' },
      ]);
      expect(met({ kind: 'FIRST' }).map(({ subject }) => subject)).toContain('one');
    },
  );

  it('ask for the record of a review of the folder’s year, and of an earlier one only where it came with it', () => {
    const asked = (more: Partial<ReviewFact>): boolean =>
      childDuties(
        facts({
          spells: [spell('PERIOD_OF_CARE', 'N1', '2014-01-06')],
          reviews: [review('one', '2015-01-29', more)],
        }),
      ).some((duty) => duty.kind === 'RECORD_DISTRIBUTED');
    expect([
      asked({}),
      asked({ hasRecord: true }),
      asked({ importedYear: 2015 }),
      asked({ keptHere: true }),
      asked({ byAct: true }),
    ]).toEqual([false, true, true, true, false]);
  });

  it('ask for the care plan and the managers’ answer only where people work on the review or its record here', () => {
    const asked = (more: Partial<ReviewFact>): string[] =>
      childDuties(
        facts({
          reviews: [review('one', '2016-01-29', { kind: 'FIRST', decisionsIssuedOn: '2016-02-02', ...more })],
        }),
      )
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'CARE_PLAN_UPDATED' || kind === 'MANAGERS_RESPONSE')
        .sort();
    expect([asked({}), asked({ hasRecord: true }), asked({ byAct: true })]).toEqual([[], [], []]);
    expect([asked({ keptHere: true }), asked({ recordKeptHere: true })]).toEqual([
      ['CARE_PLAN_UPDATED', 'MANAGERS_RESPONSE'],
      ['CARE_PLAN_UPDATED', 'MANAGERS_RESPONSE'],
    ]);
  });

  it('count a visit alone as having spoken in private, and any visit as one between reviews', () => {
    const reviews = [review('one', '2016-01-29', { kind: 'FIRST' }), review('two', '2016-04-25')];
    const visits = [
      { childId: child, visitedOn: '2016-03-07', alone: false },
      { childId: child, visitedOn: '2016-04-11', alone: true },
    ];
    const of = (kind: string) =>
      childDuties(facts({ reviews, visits })).find((duty) => duty.kind === kind && duty.subject === 'two')
        ?.metOn;
    expect([of('IRO_VISIT'), of('CHILD_SPOKEN_TO_IN_PRIVATE')]).toEqual(['2016-03-07', '2016-04-11']);
  });
});

describe('placements for adoption, from placements', () => {
  const periods = [spell('PERIOD_OF_CARE', 'N1', '2014-01-06', '2016-02-01')];
  const placements = (...spells: SpellFact[]) =>
    reviewHistoryOf(facts({ spells: [...periods, ...spells] })).adoptionPlacements;

  it('are one where one code follows another', () => {
    expect(
      placements(
        spell('PLACEMENT', 'U1', '2014-01-06', '2015-03-02'),
        spell('PLACEMENT', 'A3', '2015-03-02', '2015-06-01'),
        spell('PLACEMENT', 'A5', '2015-06-01', '2016-02-01'),
      ),
    ).toEqual([{ from: '2015-03-02', to: '2016-02-01', disruptedOn: null }]);
  });

  it('broke down where another placement followed', () => {
    expect(
      placements(
        spell('PLACEMENT', 'A5', '2015-03-02', '2015-06-01'),
        spell('PLACEMENT', 'U1', '2015-06-01', '2016-02-01'),
      ),
    ).toEqual([{ from: '2015-03-02', to: '2015-06-01', disruptedOn: '2015-06-01' }]);
  });
});
