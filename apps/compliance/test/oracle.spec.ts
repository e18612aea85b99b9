import { addDays, addMonths, ageOn, civilDate, type CivilDate } from '@iro/calendar';
import { pepsInPlace, pepsUnderOneTerm, pepsUnderSixMonths } from '../src/education/measures/peps';
import { initialHealthAssessmentsInTime, initialPepsInTime } from '../src/worklists/measures/duties-in-time';
import {
  dentalChecksInDate,
  healthAssessmentsInDate,
  immunisationsUpToDate,
} from '../src/health/measures/health-in-date';
import { carePlansInPlace, pathwayPlansInPlace, planAges } from '../src/plans/measures/plans-in-place';
import {
  sdqBands,
  sdqMeanScore,
  sdqNotReturned,
  sdqReturned,
  sdqSent,
  sdqWithdrawn,
} from '../src/health/measures/sdqs';
import { asActor, systemReach } from '@iro/journal';
import { keepDuties } from '../src/worklists/duties/compliance-duties';
import { bandOf } from '../src/health/resolvers/sdq.resolver';
import { openComplianceUnderTest, share, type ComplianceUnderTest } from './compliance-under-test';

interface Plan {
  kind: 'CARE' | 'PLACEMENT' | 'PATHWAY';
  agreed: CivilDate;
  updated: CivilDate | null;
  ended: CivilDate | null;
  reviews: { on: CivilDate; changed: boolean }[];
}
interface Pep {
  begun: CivilDate;
  onFile: CivilDate | null;
  reviewed: CivilDate | null;
  ended: CivilDate | null;
  reviews: CivilDate[];
}
interface Person {
  born: CivilDate;
  from: CivilDate;
  to: CivilDate | null;
  plans: Plan[];
  peps: Pep[];
  assessed: { on: CivilDate; kind: 'INITIAL' | 'REVIEW'; done: boolean }[];
  teeth: { on: CivilDate; done: boolean }[];
  immunised: { on: CivilDate; yes: boolean }[];
  sdqs: { sent: CivilDate; returned: CivilDate | null; score: number | null; withdrawn: CivilDate | null }[];
  flag: {
    teeth: boolean | null;
    health: boolean | null;
    immunised: boolean | null;
    score: number | null;
  } | null;
}

const [first, last, today] = [civilDate('2015-04-01'), civilDate('2016-03-31'), civilDate('2016-04-01')];
const terms = [
  ['2015-09-02', '2015-12-18'],
  ['2016-01-04', '2016-03-24'],
  ['2016-04-11', '2016-07-20'],
] as const;

/** The same invented people each time: what counts is that their days fall all around the year's edges. */
let seed = 20160331;
const below = (n: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * n);
};
const chance = (percent: number): boolean => below(100) < percent;
const between = (from: string, days: number): CivilDate => addDays(civilDate(from), below(days));
const maybe = <T>(percent: number, make: () => T): T | null => (chance(percent) ? make() : null);
const some = <T>(atMost: number, make: () => T): T[] => Array.from({ length: below(atMost + 1) }, make);
const distinct = <T extends { on: CivilDate }>(rows: T[]): T[] => [
  ...new Map(rows.map((row) => [row.on, row])).values(),
];

const person = (): Person => {
  const from = between('2014-03-25', 735);
  return {
    born: between('1998-03-01', 6_600),
    from,
    to: maybe(25, () => addDays(from, 20 + below(500))),
    plans: some(4, () => {
      const agreed = between('2014-06-01', 690);
      return {
        kind: (['CARE', 'PLACEMENT', 'PATHWAY'] as const)[below(3)] ?? 'CARE',
        agreed,
        updated: maybe(40, () => addDays(agreed, below(400))),
        ended: maybe(25, () => addDays(agreed, below(500))),
        reviews: distinct(some(2, () => ({ on: addDays(agreed, below(500)), changed: chance(50) }))),
      };
    }),
    peps: some(2, () => {
      const begun = between('2015-01-01', 470);
      return {
        begun,
        onFile: maybe(80, () => addDays(begun, below(60))),
        reviewed: maybe(50, () => addDays(begun, below(400))),
        ended: maybe(20, () => addDays(begun, below(500))),
        reviews: some(2, () => addDays(begun, below(400))),
      };
    }),
    assessed: distinct(
      some(3, () => ({
        on: between('2015-03-01', 430),
        kind: chance(50) ? ('INITIAL' as const) : ('REVIEW' as const),
        done: chance(85),
      })),
    ),
    teeth: distinct(some(2, () => ({ on: between('2015-03-01', 430), done: chance(80) }))),
    immunised: distinct(some(2, () => ({ on: between('2015-03-01', 430), yes: chance(70) }))),
    sdqs: some(2, () => {
      const sent = between('2015-03-01', 430);
      const returned = maybe(60, () => addDays(sent, below(60)));
      return {
        sent,
        returned,
        score: returned === null ? null : maybe(90, () => below(41)),
        withdrawn: maybe(20, () => addDays(sent, below(60))),
      };
    }),
    flag: maybe(40, () => ({
      teeth: maybe(80, () => chance(50)),
      health: maybe(80, () => chance(50)),
      immunised: maybe(80, () => chance(50)),
      score: maybe(60, () => below(41)),
    })),
  };
};
const people = Array.from({ length: 240 }, person);

const inYear = (on: CivilDate): boolean => on >= first && on <= last;
const onRoll = ({ from, to }: Person): boolean => from <= last && (to === null || to > last);
const allYear = (each: Person): boolean => onRoll(each) && each.from <= first;
const count = (list: readonly (boolean | null)[]): string =>
  `${list.filter((met) => met === true).length}/${list.filter((met) => met !== null).length}`;
const latest = (days: readonly (CivilDate | null)[]): CivilDate | null =>
  days
    .filter((on) => on !== null && on <= last)
    .sort()
    .at(-1) ?? null;
const applies = ({ agreed, ended }: Plan): boolean => agreed <= last && (ended === null || ended > last);
const schoolAge = (each: Person): boolean =>
  onRoll(each) &&
  ageOn(each.born, civilDate('2015-08-31')) >= 5 &&
  ageOn(each.born, civilDate('2015-08-31')) < 16;
const pepDay = ({ onFile, reviewed, reviews }: Pep): CivilDate =>
  latest([onFile, reviewed, ...reviews]) ?? first;
const pepOf = (each: Person): CivilDate | null =>
  latest(
    each.peps
      .filter(({ onFile, ended }) => onFile !== null && onFile <= last && (ended === null || ended > last))
      .map(pepDay),
  );
const scoreOf = (each: Person): number | null =>
  [...each.sdqs]
    .filter(({ sent, score }) => inYear(sent) && score !== null)
    .sort((a, b) => (a.sent === b.sent ? (b.score ?? 0) - (a.score ?? 0) : a.sent < b.sent ? 1 : -1))[0]
    ?.score ??
  each.flag?.score ??
  null;
const eligible = ({ born, from, to }: Person): boolean => {
  const since = [from, addYears14(born)].sort().at(-1) ?? from;
  const until = to !== null && to < last ? to : last;
  return ageOn(born, last) >= 16 && ageOn(born, last) < 18 && days(since, until) >= 91;
};
const addYears14 = (born: CivilDate): CivilDate => {
  let on = addMonths(born, 14 * 12);
  while (ageOn(born, on) < 14) on = addDays(on, 1);
  return on;
};
const days = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

let at: ComplianceUnderTest;
beforeAll(async () => {
  at = await openComplianceUnderTest();
  const rows: Record<string, object[]> = {};
  const put = (table: string, row: object): void =>
    void (rows[table] ??= []).push({ id: crypto.randomUUID(), by_act: false, version: 1, ...row });
  for (const [from_on, to_on] of terms) put('school_term', { name: from_on, from_on, to_on });
  const children: string[] = [];
  for (const each of people) {
    const child_id = await at.child(each.born, each.from, each.to);
    children.push(child_id);
    for (const plan of each.plans) {
      const id = crypto.randomUUID();
      put('plan', {
        id,
        child_id,
        kind: plan.kind,
        agreed_on: plan.agreed,
        updated_on: plan.updated,
        ended_on: plan.ended,
      });
      for (const { on, changed } of plan.reviews)
        put('plan_review', { child_id, plan_id: id, reviewed_on: on, changed });
    }
    for (const pep of each.peps) {
      const id = crypto.randomUUID();
      put('personal_education_plan', {
        id,
        child_id,
        begun_on: pep.begun,
        on_file_on: pep.onFile,
        reviewed_on: pep.reviewed,
        ended_on: pep.ended,
      });
      for (const on of pep.reviews) put('pep_review', { child_id, pep_id: id, reviewed_on: on });
    }
    for (const { on, kind, done } of each.assessed)
      put('health_assessment', { child_id, kind, assessed_on: on, outcome: done ? 'DONE' : 'REFUSED' });
    for (const { on, done } of each.teeth)
      put('dental_check', { child_id, checked_on: on, outcome: done ? 'DONE' : 'REFUSED' });
    for (const { on, yes } of each.immunised)
      put('immunisation_status', { child_id, recorded_on: on, up_to_date: yes });
    for (const { sent, returned, score, withdrawn } of each.sdqs)
      put('sdq', { child_id, sent_on: sent, returned_on: returned, score, withdrawn_on: withdrawn });
    if (each.flag)
      put('oc2_flag', {
        child_id,
        year: 2016,
        teeth_check: each.flag.teeth,
        health_assessment: each.flag.health,
        immunisations: each.flag.immunised,
        sdq_score: each.flag.score,
      });
  }
  await asActor(at.source, systemReach, async (manager) => {
    for (const [table, all] of Object.entries(rows))
      await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(all),
      ]);
    await keepDuties(manager, children);
  });
});
afterAll(() => at.close());

describe('the year’s figures of invented people, against a slow reading of the same facts', () => {
  it('plans in place and their ages', async () => {
    const has = (each: Person, kind: Plan['kind']): boolean =>
      each.plans.some((plan) => plan.kind === kind && applies(plan));
    expect(share(await at.count(carePlansInPlace))).toBe(
      count(people.filter(onRoll).map((each) => has(each, 'CARE'))),
    );
    expect(share(await at.count(pathwayPlansInPlace))).toBe(
      count(people.filter((each) => onRoll(each) && eligible(each)).map((each) => has(each, 'PATHWAY'))),
    );
    for (const kind of ['CARE', 'PLACEMENT', 'PATHWAY'] as const) {
      const owed = people.filter((each) => onRoll(each) && (kind !== 'PATHWAY' || eligible(each)));
      const ages = owed.flatMap((each) => {
        const plan = each.plans
          .filter((of) => of.kind === kind && applies(of))
          .sort((a, b) => (a.agreed < b.agreed ? 1 : -1))[0];
        if (plan === undefined) return [];
        const on =
          latest([
            plan.agreed,
            plan.updated,
            ...plan.reviews.filter(({ changed }) => changed).map((review) => review.on),
          ]) ?? plan.agreed;
        return [
          on > addMonths(last, -6)
            ? 'UNDER_6_MONTHS'
            : on > addMonths(last, -12)
              ? 'FROM_6_TO_12_MONTHS'
              : 'OVER_12_MONTHS',
        ];
      });
      expect([kind, (await at.count(planAges, { kind })).map(({ key }) => key).sort()]).toEqual([
        kind,
        ages.sort(),
      ]);
    }
  });

  it('health assessments, teeth and immunisations of who was looked after all year', async () => {
    const roll = people.filter(allYear);
    expect(roll.length).toBeGreaterThan(20);
    const dated = (
      rows: { on: CivilDate; done: boolean }[],
      need: number,
      otherwise: boolean | null | undefined,
    ): boolean => {
      const own = rows.filter(({ on }) => inYear(on));
      return own.length > 0 ? own.filter(({ done }) => done).length >= need : otherwise === true;
    };
    expect(share(await at.count(healthAssessmentsInDate))).toBe(
      count(roll.map((each) => dated(each.assessed, ageOn(each.born, last) < 5 ? 2 : 1, each.flag?.health))),
    );
    expect(share(await at.count(dentalChecksInDate))).toBe(
      count(roll.map((each) => dated(each.teeth, 1, each.flag?.teeth))),
    );
    expect(share(await at.count(immunisationsUpToDate))).toBe(
      count(
        roll.map(
          (each) =>
            [...each.immunised].filter(({ on }) => inYear(on)).sort((a, b) => (a.on < b.on ? 1 : -1))[0]
              ?.yes ??
            each.flag?.immunised ??
            null,
        ),
      ),
    );
  });

  it('questionnaires and their scores', async () => {
    const sent = people.flatMap(({ sdqs }) => sdqs).filter((each) => inYear(each.sent));
    const counted = await Promise.all(
      [sdqSent, sdqReturned, sdqWithdrawn, sdqNotReturned].map(
        async (figure) => (await at.count(figure)).length,
      ),
    );
    const [returned, withdrawn] = [
      sent.filter((each) => each.returned !== null).length,
      sent.filter((each) => each.returned === null && each.withdrawn !== null).length,
    ];
    expect(counted).toEqual([sent.length, returned, withdrawn, sent.length - returned - withdrawn]);
    const scores = people.map(scoreOf).filter((score) => score !== null);
    const rate = sdqMeanScore.select({}, 'true') as { text: string };
    const [mean] = await asActor(at.source, systemReach, (manager) =>
      manager.query<{ sum: number; of: number }[]>(
        `SELECT sum, of FROM (SELECT $1::date, $2::date) y, LATERAL (${rate.text}) m`,
        [first, last],
      ),
    );
    expect(mean).toEqual({ sum: scores.reduce((sum, score) => sum + score, 0), of: scores.length });
    expect((await at.count(sdqBands)).map(({ key }) => key).sort()).toEqual(scores.map(bandOf).sort());
  });

  it('education plans of who was of school age', async () => {
    const roll = people.filter(schoolAge);
    const days = roll.map(pepOf);
    expect(share(await at.count(pepsInPlace))).toBe(count(days.map((on) => on !== null)));
    expect(share(await at.count(pepsUnderSixMonths))).toBe(
      count(days.map((on) => (on === null ? null : on > civilDate('2015-09-30')))),
    );
    expect(share(await at.count(pepsUnderOneTerm))).toBe(
      count(days.map((on) => (on === null ? null : on >= civilDate('2016-01-04')))),
    );
  });

  it('first assessments and first education plans in time, of who came into care in the year', async () => {
    const came = people.filter(({ from }) => inYear(from));
    const within = (
      each: Person,
      done: CivilDate | null,
      due: CivilDate,
      refusedBefore: boolean,
    ): boolean | null => {
      if (done !== null) return done <= due;
      if (refusedBefore) return null;
      return (each.to === null && due < today) || (each.to !== null && due <= each.to) ? false : null;
    };
    const own = (each: Person, on: CivilDate): boolean =>
      on >= each.from && (each.to === null || on <= each.to);
    const due = (on: CivilDate, wanted: number): CivilDate => {
      let [at, left] = [on, wanted];
      while (left > 0) {
        at = addDays(at, 1);
        if (working(at)) left -= 1;
      }
      return at;
    };
    const health = came
      .filter(
        (each) =>
          !each.assessed.some(({ on, done }) => done && on < each.from && on >= addMonths(each.from, -3)),
      )
      .map((each) => {
        const done =
          each.assessed
            .filter((of) => of.kind === 'INITIAL' && of.done && own(each, of.on))
            .map(({ on }) => on)
            .sort()[0] ?? null;
        const by = due(each.from, 20);
        return within(
          each,
          done,
          by,
          each.assessed.some(
            (of) => of.kind === 'INITIAL' && !of.done && of.on <= by && by < addMonths(of.on, 12),
          ),
        );
      });
    expect(share(await at.count(initialHealthAssessmentsInTime, { today }))).toBe(count(health));
    const peps = came
      .filter(({ born, from }) => ageOn(born, from) >= 3 && ageOn(born, from) < 18)
      .map((each) =>
        within(
          each,
          each.peps
            .map(({ begun }) => begun)
            .filter((on) => own(each, on))
            .sort()[0] ?? null,
          due(each.from, 10),
          false,
        ),
      );
    const turnedThree = people
      .filter(({ born, from, to }) => {
        const on = third(born);
        return on > from && inYear(on) && (to === null || on <= to);
      })
      .map((each) =>
        within(
          each,
          each.peps
            .map(({ begun }) => begun)
            .filter((on) => own(each, on))
            .sort()[0] ?? null,
          due(third(each.born), 10),
          false,
        ),
      );
    expect(share(await at.count(initialPepsInTime, { today }))).toBe(count([...peps, ...turnedThree]));
  });
});

const third = (born: CivilDate): CivilDate => {
  let on = addMonths(born, 36);
  while (ageOn(born, on) < 3) on = addDays(on, 1);
  return on;
};
const bankHolidays = [
  '2015-04-03',
  '2015-04-06',
  '2015-05-04',
  '2015-05-25',
  '2015-08-31',
  '2015-12-25',
  '2015-12-28',
  '2016-01-01',
  '2016-03-25',
  '2016-03-28',
  '2016-05-02',
  '2016-05-30',
];
const working = (on: CivilDate): boolean =>
  ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()) && !bankHolidays.includes(on);
