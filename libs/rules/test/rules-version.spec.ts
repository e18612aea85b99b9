import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { civilDate, days, englandHolidays, hours, workingDays } from '@iro/calendar';
import {
  aroundReviewDuties,
  bookingDay,
  carePlanDuties,
  concernSentDuty,
  dentalDuties,
  disputeDuties,
  dutyKinds,
  eligibleFrom,
  healthDuties,
  iroAllocationDuties,
  leaverDuties,
  leaverStatuses,
  pathwayDuties,
  pepDuties,
  permanencePlanDuties,
  placementPlanDuties,
  reviewDuties,
  ruleBook,
  rulesVersion,
  sdqDuties,
  socialWorkerVisitDuties,
  withExemptions,
  type DisputeProtocol,
  type Duty,
} from '@iro/rules';
import { Chance, fixedHistory } from './fixed-histories';

const seed = 20160331;
const histories = 500;
const holidays = englandHolidays;

/** A protocol with a limit of each kind; which one a council has is data. */
const protocol: DisputeProtocol = {
  from: civilDate('2011-01-01'),
  source: 'A protocol',
  stages: [
    { stage: 'STAGE_1', label: 'Stage 1', to: 'Team manager', role: 'TEAM_MANAGER', limit: workingDays(10) },
    { stage: 'STAGE_2', label: 'Stage 2', to: 'Service manager', role: 'SERVICE_MANAGER', limit: days(7) },
    { stage: 'STAGE_3', label: 'Stage 3', to: 'Director', role: 'ASSISTANT_DIRECTOR', limit: hours(24) },
    { stage: 'CAFCASS', label: 'Referral', to: 'Cafcass', role: null, limit: null },
  ],
  whole: workingDays(20),
};

/** All duties that all rules give for one history. */
function dutiesOf(history: ReturnType<typeof fixedHistory>): Duty[] {
  const concern = concernSentDuty(history.concern, holidays);
  const { dateOfBirth, periodsOfCare, reviews } = history;
  const startedOn = reviews.map((review) => review.startedOn);
  const duties = [
    ...reviewDuties(history, holidays),
    ...aroundReviewDuties(history, holidays),
    ...permanencePlanDuties(history, holidays),
    ...healthDuties(history, holidays),
    ...dentalDuties(history, holidays),
    ...sdqDuties(history),
    ...pepDuties(history, holidays),
    ...carePlanDuties(history, holidays),
    ...placementPlanDuties({ placements: history.placements, plans: history.placementPlans }, holidays),
    ...pathwayDuties(
      { ...history, plans: history.pathwayPlans, eligible: eligibleFrom(dateOfBirth, periodsOfCare) },
      holidays,
    ),
    ...iroAllocationDuties({ ...history, reviewsStartedOn: startedOn }, holidays),
    ...disputeDuties({ protocol, dispute: history.dispute }, holidays),
    ...(concern === null ? [] : [concern]),
    ...socialWorkerVisitDuties({ ...history, firstReviewsOn: startedOn.slice(0, 1) }, holidays),
    ...leaverDuties(history, holidays),
  ];
  return withExemptions(duties, history.exemptions);
}

const recorded = JSON.parse(readFileSync(path.join(__dirname, 'rules-recorded.json'), 'utf8')) as Record<
  string,
  { readonly histories: string }
>;

describe('the version of the rules', () => {
  const chance = new Chance(seed);
  const made = Array.from({ length: histories }, () => fixedHistory(chance));
  const worked = made.map(dutiesOf);
  /** What a version gives: duties and when they are booked, who is a leaver since when, and the rule book. */
  const digestOf = (duties: readonly Duty[][]): string => {
    const hash = createHash('sha256');
    for (const each of duties)
      for (const duty of each) hash.update(JSON.stringify([duty, bookingDay(duty, holidays)]));
    for (const history of made) hash.update(JSON.stringify(leaverStatuses(history)));
    return hash.update(JSON.stringify(ruleBook([protocol]))).digest('hex');
  };

  it('is of histories in which every kind of duty arises, is met, in time and late', () => {
    const all = worked.flat();
    const without = (has: (duty: Duty) => boolean): string[] =>
      dutyKinds.filter((kind) => !all.some((duty) => duty.kind === kind && has(duty)));
    expect({
      none: without(() => true),
      neverInTime: without(({ metOn, dueBy }) => metOn !== null && metOn <= dueBy),
      neverLate: without(({ metOn, dueBy }) => metOn === null || metOn > dueBy),
      exempt: all.some(({ exemption }) => exemption !== null),
    }).toEqual({ none: [], neverInTime: [], neverLate: [], exempt: true });
  });

  it('is raised when any of their duties changes, and its digest put into rules-recorded.json', () => {
    expect({ version: rulesVersion, histories: digestOf(worked) }).toEqual({
      version: rulesVersion,
      histories: recorded[rulesVersion]?.histories,
    });
  });

  it('tells one day, one source or one exemption of one duty', () => {
    const at = worked.findIndex((duties) => duties.length > 0);
    const changed = (change: Partial<Duty>): string =>
      digestOf(
        worked.map((duties, n) =>
          n === at ? duties.map((duty, first) => (first === 0 ? { ...duty, ...change } : duty)) : duties,
        ),
      );
    expect(changed({})).toBe(digestOf(worked));
    const day = civilDate('2010-01-01');
    for (const change of [
      { metOn: day },
      { source: 'another' },
      { exemption: { reason: 'x', from: day, expires: null } },
    ])
      expect(changed(change)).not.toBe(digestOf(worked));
  });

  it('has a record of its own for every version so far', () => {
    expect(Object.keys(recorded)).toEqual(Array.from({ length: rulesVersion }, (_, n) => String(n + 1)));
    const digests = Object.values(recorded).map((each) => JSON.stringify(each));
    expect(new Set(digests).size).toBe(digests.length);
  });
});
