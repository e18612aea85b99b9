import { birthday as birthdayOf, civilDate } from '@iro/calendar';
import { initialHealthAssessmentsInTime } from '../src/worklists/measures/duties-in-time';
import {
  dentalChecksInDate,
  healthAssessmentsInDate,
  immunisationsUpToDate,
} from '../src/health/measures/health-in-date';
import { birthday } from '../src/education/measures/on-the-roll';
import { pepsInPlace, pepsUnderOneTerm, pepsUnderSixMonths } from '../src/education/measures/peps';
import { carePlansInPlace, pathwayPlansInPlace, planAges } from '../src/plans/measures/plans-in-place';
import { schoolGrades } from '../src/education/measures/school-grades';
import { sdqBands, sdqNotReturned, sdqReturned, sdqSent, sdqWithdrawn } from '../src/health/measures/sdqs';
import { openComplianceUnderTest, share, type ComplianceUnderTest } from './compliance-under-test';

let at: ComplianceUnderTest;
beforeAll(async () => {
  at = await openComplianceUnderTest();
});
afterEach(() => at.forget());
afterAll(() => at.close());

const assessed = (child_id: string, assessed_on: string, outcome = 'DONE') =>
  at.put('health_assessment', { child_id, kind: 'REVIEW', assessed_on, outcome });
const plan = (child_id: string, kind: string, agreed_on: string, ended_on: string | null = null) =>
  at.put('plan', { child_id, kind, agreed_on, ended_on });

describe('birthdays in SQL, from libs/calendar', () => {
  it.each(['2012-02-29', '2011-03-01', '2011-02-28', '2000-12-31', '2003-08-31', '2011-04-01'])(
    'agree for %s',
    async (born) => {
      for (const age of [1, 4, 5, 14, 16, 18]) {
        const [row] = await at.source.query(`SELECT ${birthday('$1::date', age)} AS day`, [born]);
        expect(row.day).toBe(birthdayOf(civilDate(born), age));
      }
    },
  );
});

describe('plans in place, at the edges', () => {
  it('counts a plan agreed on the last day and not one that ended on it', async () => {
    for (const [agreed, ended] of [
      ['2016-03-31', null],
      ['2016-04-01', null],
      ['2015-01-01', '2016-03-31'],
      ['2015-01-01', '2016-04-01'],
    ] as const) {
      await plan(await at.child('2005-01-01', '2015-01-01'), 'CARE', agreed, ended);
    }
    expect(share(await at.count(carePlansInPlace))).toBe('2/4');
  });

  it('leaves out who left on the last day, short breaks, and who came after', async () => {
    await at.child('2005-01-01', '2015-01-01', '2016-03-31');
    await at.child('2005-01-01', '2015-01-01', null, { shortBreaks: true });
    await at.child('2005-01-01', '2016-04-01');
    await at.child('2005-01-01', '2016-03-31');
    expect(share(await at.count(carePlansInPlace))).toBe('0/1');
  });

  it('owes a pathway plan from 91 days of care since 14, over several periods, and to leavers once', async () => {
    await at.child('1999-06-01', '2016-01-01');
    const enough = await at.child('1999-06-01', '2015-12-31');
    const twice = await at.child('1999-06-01', '2016-03-01');
    await at.spell(twice, 'PERIOD_OF_CARE', '2014-01-01', '2014-06-01');
    const early = await at.child('1999-06-01', '2016-03-01');
    await at.spell(early, 'PERIOD_OF_CARE', '2010-01-01', '2013-06-01');
    const leaver = await at.child('1998-01-01');
    await at.spell(leaver, 'LEAVER', '2015-01-01', '2016-01-01', { value: 'RELEVANT' });
    await at.spell(leaver, 'LEAVER', '2016-01-01', null, { value: 'FORMER_RELEVANT' });
    await at.spell(await at.child('1998-01-01'), 'LEAVER', '2016-01-01', null, { value: 'QUALIFYING' });
    const rows = await at.count(pathwayPlansInPlace);
    expect(rows.map(({ childId }) => childId).sort()).toEqual([enough, twice, leaver].sort());
  });

  it('tells ages of plans by the last update', async () => {
    for (const agreed of ['2015-10-01', '2015-09-30', '2015-03-31'])
      await plan(await at.child('2005-01-01', '2015-01-01'), 'CARE', agreed);
    expect((await at.count(planAges, { kind: 'CARE' })).map(({ key }) => key).sort()).toEqual([
      'FROM_6_TO_12_MONTHS',
      'OVER_12_MONTHS',
      'UNDER_6_MONTHS',
    ]);
  });
});

describe('health in date, at the edges', () => {
  it('asks two assessments of an under five, one of a child who turns five on the last day', async () => {
    for (const born of ['2011-04-01', '2011-03-31'])
      await assessed(await at.child(born, '2015-04-01'), '2015-06-01');
    expect(share(await at.count(healthAssessmentsInDate))).toBe('1/2');
  });

  it('leaves out who came on 2 April, and lets the return speak only where nothing is dated', async () => {
    await assessed(await at.child('2005-01-01', '2015-04-02'), '2015-06-01');
    const [flagged, refused, older] = await Promise.all(
      [1, 2, 3].map(() => at.child('2005-01-01', '2014-01-01')),
    );
    for (const child_id of [flagged, refused, older])
      await at.put('oc2_flag', {
        child_id,
        year: 2016,
        health_assessment: child_id !== older,
        teeth_check: child_id === flagged,
        immunisations: child_id === older ? null : true,
      });
    await assessed(refused as string, '2015-06-01', 'REFUSED');
    await assessed(older as string, '2015-03-31');
    expect(
      (await at.count(healthAssessmentsInDate)).filter(({ met }) => met).map(({ childId }) => childId),
    ).toEqual([flagged]);
    expect(share(await at.count(dentalChecksInDate))).toBe('1/3');
    expect(share(await at.count(immunisationsUpToDate))).toBe('2/2');
  });

  it('leaves a duty that is still running out, and counts one that ran out', async () => {
    const child_id = await at.child('2005-01-01', '2015-01-01');
    for (const [index, [met_on, closed_on]] of (
      [
        ['2016-03-20', null],
        ['2016-03-21', null],
        [null, null],
        [null, '2016-03-10'],
        [null, '2016-03-20'],
      ] as const
    ).entries()) {
      await at.source.transaction(async (manager) => {
        await manager.query(`SELECT set_config('iro.reach', '{"role":"SYSTEM","all":true}', true)`);
        await manager.query(
          `
            INSERT INTO duty (child_id, kind, opened_on, due_by, met_on, closed_on, source, rule_from)
            VALUES ($1, 'INITIAL_HEALTH', $2, '2016-03-20', $3, $4, 's', '2011-04-01')
          `,
          [child_id, `2016-02-1${index}`, met_on, closed_on],
        );
      });
    }
    expect(share(await at.count(initialHealthAssessmentsInTime, { today: civilDate('2016-03-20') }))).toBe(
      '1/3',
    );
    expect(share(await at.count(initialHealthAssessmentsInTime, { today: civilDate('2016-03-21') }))).toBe(
      '1/4',
    );
  });
});

describe('questionnaires', () => {
  it('come out one way each, returned before withdrawn', async () => {
    const child_id = await at.child('2005-01-01', '2015-01-01');
    for (const row of [
      { returned_on: '2015-07-01', score: 13 },
      { withdrawn_on: '2015-07-01' },
      {},
      { returned_on: '2015-08-01', withdrawn_on: '2015-09-01', score: 17 },
    ]) {
      await at.put('sdq', {
        child_id,
        sent_on: 'score' in row && row.score === 17 ? '2015-07-02' : '2015-06-01',
        ...row,
      });
    }
    await at.put('sdq', { child_id, sent_on: '2016-04-01' });
    expect(
      await Promise.all(
        [sdqSent, sdqReturned, sdqNotReturned, sdqWithdrawn].map(
          async (figure) => (await at.count(figure)).length,
        ),
      ),
    ).toEqual([4, 2, 1, 1]);
    expect(await at.count(sdqBands)).toMatchObject([{ childId: child_id, key: 'CAUSE_FOR_CONCERN' }]);
  });
});

describe('education, at the edges', () => {
  it('takes who was five, and not sixteen, on 31 August', async () => {
    for (const born of ['2010-08-31', '2010-09-01', '1999-08-31', '1999-09-01'])
      await at.child(born, '2015-01-01');
    expect(share(await at.count(pepsInPlace))).toBe('0/2');
  });

  it('tells a plan reviewed on 30 September from one on 1 October, and needs terms to tell a term', async () => {
    for (const reviewed_on of ['2015-09-30', '2015-10-01', '2016-01-04']) {
      await at.put('personal_education_plan', {
        child_id: await at.child('2005-01-01', '2015-01-01'),
        begun_on: '2015-01-10',
        on_file_on: '2015-02-01',
        reviewed_on,
      });
    }
    expect(share(await at.count(pepsUnderSixMonths))).toBe('2/3');
    expect(share(await at.count(pepsUnderOneTerm))).toBe('0/0');
    await at.put('school_term', { name: 'Spring', from_on: '2016-01-04', to_on: '2016-03-24' });
    expect(share(await at.count(pepsUnderOneTerm))).toBe('1/3');
  });

  it(
    'grades a school by its latest inspection on or before 30 ' +
      'September, of children there and looked after that day',
    async () => {
      const school_id = '00000000-0000-4000-8000-000000000001';
      await at.put('school', { id: school_id, urn: '1', name: 'A school' });
      for (const [inspected_on, grade] of [
        ['2014-01-01', 'INADEQUATE'],
        ['2015-09-30', 'GOOD'],
        ['2015-10-01', 'INADEQUATE'],
      ])
        await at.put('inspection', { school_id, inspected_on, grade });
      for (const [from_on, to_on] of [
        ['2015-01-01', '2015-09-30'],
        ['2015-01-01', '2015-09-29'],
        ['2015-10-01', null],
      ]) {
        await at.put('school_place', {
          child_id: await at.child('2005-01-01', '2015-01-01', '2016-01-01'),
          school_id,
          from_on,
          to_on,
        });
      }
      await at.put('school_place', {
        child_id: await at.child('2005-01-01', '2015-10-01'),
        school_id,
        from_on: '2015-01-01',
      });
      const unknown = await at.child('2005-01-01', '2015-01-01');
      await at.put('school_place', {
        child_id: unknown,
        school_id: '00000000-0000-4000-8000-000000000002',
        from_on: '2015-01-01',
      });
      expect((await at.count(schoolGrades)).map(({ key }) => key).sort()).toEqual([
        'GOOD_OR_BETTER',
        'NOT_KNOWN',
      ]);
    },
  );

  it('cannot hold two places of a child at once, but a last day may be a first', async () => {
    const child_id = await at.child('2005-01-01', '2015-01-01');
    const school_id = '00000000-0000-4000-8000-000000000001';
    await at.put('school_place', { child_id, school_id, from_on: '2015-01-01', to_on: '2015-07-20' });
    await at.put('school_place', { child_id, school_id, from_on: '2015-07-20', to_on: null });
    await expect(
      at.put('school_place', { child_id, school_id, from_on: '2016-01-01', to_on: null }),
    ).rejects.toThrow('school_place_one_at_a_time');
  });
});

describe('the wall of each part', () => {
  it('hides health from who does not read it', async () => {
    await assessed(await at.child('2005-01-01', '2014-01-01'), '2015-06-01');
    expect(share(await at.count(healthAssessmentsInDate, {}, 2016, 'HEALTH_OFFICER'))).toBe('1/1');
    expect(share(await at.count(healthAssessmentsInDate, {}, 2016, 'VIRTUAL_SCHOOL_OFFICER'))).toBe('0/1');
  });
});
