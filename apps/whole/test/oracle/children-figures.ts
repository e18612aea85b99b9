import { addMonths, addYears, ageOn, englandHolidays, type CivilDate } from '@iro/calendar';
import { socialWorkerVisitDuties } from '@iro/rules';
import { byFrom, dayAfter, holdsOn, rowsOf, type HomeRead, type PeriodRead } from './care-read';
import { count, distribution, measure, rate, type Counted, type Figures } from './counted';
import type { Year } from './year';

const routes: Readonly<Record<string, string>> = {
  E4A: 'RETURN_HOME',
  E4B: 'RETURN_HOME',
  E11: 'ADOPTION',
  E12: 'ADOPTION',
  E41: 'CHILD_ARRANGEMENTS_ORDER',
  E43: 'SPECIAL_GUARDIANSHIP',
  E44: 'SPECIAL_GUARDIANSHIP',
};
const adoptive = ['A3', 'A4', 'A5', 'A6'];

/** Homes of all of a child's periods, oldest first. */
const homesOf = ({ periods }: Year, child: string): HomeRead[] =>
  byFrom(periods.filter((period) => period.child === child).flatMap(({ homes }) => homes));

/** In the same home for two years, or placed for adoption with that home and the one before for two. */
function settled(year: Year, child: string, on: CivilDate): boolean {
  const homes = homesOf(year, child);
  const at = homes.findIndex((home) => holdsOn(home, on));
  const home = homes[at];
  if (home === undefined) return false;
  const before = homes[at - 1];
  const adoptiveFromTheFirst = adoptive.includes(home.placements[0]?.type ?? '');
  const since = adoptiveFromTheFirst && before?.to === home.from ? before.from : home.from;
  return since <= addYears(year.dayAfterEnd, -2);
}

/** Where the home is, as last told of it by the day. */
function outOfArea(year: Year, child: string, on: CivilDate): boolean | null {
  const home = homesOf(year, child).find((each) => holdsOn(each, on));
  const told = home?.placements.filter(({ from, inOut }) => from <= on && inOut !== '').at(-1)?.inOut;
  return told === undefined ? null : told === 'OUT';
}

function stability(year: Year): Figures {
  const { roll, end, start, periods } = year;
  const moves = periods.flatMap(({ child, homes }) =>
    homes.slice(1).map(({ from, placements: [first] }): Counted => ({
      child,
      on: from,
      met: first?.planned ? first.planned === 'no' : null,
    })),
  );
  return {
    sameLongTermPlacement: measure(
      roll
        .filter(({ born, from }) => ageOn(born, end) < 16 && from <= addMonths(year.dayAfterEnd, -30))
        .map(({ child }) => ({ child, on: end, met: settled(year, child, end) })),
    ),
    threeOrMorePlacements: measure(
      roll.map(({ child }) => ({
        child,
        on: end,
        met:
          homesOf(year, child).filter(({ from, to }) => from <= end && (to === null || to > start)).length >=
          3,
      })),
    ),
    unplannedMoves: measure(moves.filter(({ on }) => year.has(on))),
    placedOutOfArea: measure(roll.map(({ child }) => ({ child, on: end, met: outOfArea(year, child, end) }))),
  };
}

const ageBand = (age: number, bands: readonly (readonly [number, string])[]): string =>
  bands.filter(([from]) => age >= from).at(-1)?.[1] ?? '';
const ofReport = [
  [0, '0-1'],
  [2, '2-4'],
  [5, '5-9'],
  [10, '10-15'],
  [16, '16+'],
] as const;
const ofDepartment = [
  [0, 'UNDER_1'],
  [1, '1-4'],
  [5, '5-9'],
  [10, '10-15'],
  [16, '16+'],
] as const;

function flow(year: Year): Figures {
  const { periods, roll, end, dayBefore } = year;
  const entered = periods.filter(({ from }) => year.has(from));
  const left = periods.filter(({ to }) => to !== null && year.has(to));
  const came = (of: (period: PeriodRead) => Partial<Counted> = () => ({})): Counted[] =>
    entered.map((period) => ({ child: period.child, on: period.from, met: true, ...of(period) }));
  const went = (of: (period: PeriodRead) => Partial<Counted> = () => ({})): Counted[] =>
    left.map((period) => ({ child: period.child, on: period.to as CivilDate, met: true, ...of(period) }));
  const net = year.months.filter(
    (month) =>
      entered.filter(({ from }) => from.startsWith(month)).length <
      left.filter(({ to }) => to?.startsWith(month)).length,
  );
  const estimate = byFrom(
    rowsOf(year.tables, 'population').map((row) => ({
      from: `${row['mid_year']}-06-30` as CivilDate,
      children: Number(row['children']),
    })),
  ).at(-1);
  return {
    lookedAfterAtStart: count(
      periods
        .filter((period) => holdsOn(period, dayBefore))
        .map(({ child }) => ({ child, on: dayBefore, met: true })),
    ),
    lookedAfterAtEnd: count(roll.map(({ child }) => ({ child, on: end, met: true }))),
    ratePer10000: rate(roll.length, estimate?.children ?? 0, 10_000),
    admissions: count(came()),
    discharges: count(went()),
    monthsOfNetFall: count(net.map((month) => ({ child: null, on: `${month}-01` as CivilDate, met: true }))),
    admissionsByAge: distribution(came(({ born, from }) => ({ key: ageBand(ageOn(born, from), ofReport) }))),
    'admissionsByAge(bands: DFE)': distribution(
      came(({ born, from }) => ({ key: ageBand(ageOn(born, from), ofDepartment) })),
    ),
    admissionsByLegalRoute: distribution(came(({ legal }) => ({ key: legal[0]?.status ?? '' }))),
    admissionsFromProtectionPlan: measure(
      came(({ protection }) => ({ met: protection === '' ? null : protection === 'yes' })),
    ),
    reenteredCare: measure(
      came(({ child, from }) => ({
        met: periods.some(
          (other) =>
            other.child === child &&
            other.from < from &&
            other.to !== null &&
            other.to <= from &&
            other.to >= addYears(from, -1),
        ),
      })),
    ),
    permanenceExits: distribution(went(({ reason }) => ({ key: routes[reason] ?? 'OTHER' }))),
    dischargesByReason: distribution(went(({ reason }) => ({ key: reason }))),
    careProceedings: count([]),
    childrenInProceedings: count([]),
  };
}

function capacity(year: Year): Figures {
  const { tables, end, roll } = year;
  const stretches = (file: string) =>
    rowsOf(tables, file).map((row) => ({ row, from: row['from'] as CivilDate, to: dayAfter(row['to']) }));
  const inPost = stretches('iros').filter((iro) => holdsOn(iro, end));
  const posts = stretches('posts').filter((post) => holdsOn(post, end));
  const fte = (all: typeof posts): number => all.reduce((sum, { row }) => sum + Number(row['fte']), 0);
  const nobodys = (met: boolean): Counted => ({ child: null, on: end, met });
  const allocated = stretches('allocations');
  const names = new Map(stretches('iros').map(({ row }) => [row['source_id'], row['name']]));
  return {
    posts: rate(fte(posts), 1),
    irosInPost: count(inPost.map(() => nobodys(true))),
    agencyShare: measure(inPost.map(({ row }) => nobodys(row['employment'] === 'AGENCY'))),
    averageCaseload: rate(roll.length, inPost.length),
    'averageCaseload(per: FTE)': rate(roll.length, fte(inPost)),
    caseloads: distribution(
      roll.map(({ child }) => {
        const own = allocated.find((each) => each.row['child'] === child && holdsOn(each, end));
        return { child, on: end, met: true, key: `label:${names.get(own?.row['iro']) ?? 'Not allocated'}` };
      }),
    ),
  };
}

function leavers(year: Year): Figures {
  const spells = rowsOf(year.tables, 'care_leavers')
    .map((row) => ({ row, from: row['from'] as CivilDate, to: dayAfter(row['to']) }))
    .filter(
      (spell) =>
        ['RELEVANT', 'FORMER_RELEVANT'].includes(spell.row['status'] ?? '') && holdsOn(spell, year.end),
    );
  const of = (met: (row: (typeof spells)[number]['row']) => boolean, all = spells): Counted[] =>
    all.map(({ row }) => ({ child: row['child'] as string, on: year.end, met: met(row) }));
  const inTouch = spells.filter(({ row }) => row['in_touch'] === 'YES');
  return {
    careLeavers: count(of(() => true)),
    suitableAccommodation: measure(of((row) => /1$/.test(row['accommodation'] ?? ''), inTouch)),
    inEducationEmploymentOrTraining: measure(of((row) => /^[FP][123]$/.test(row['activity'] ?? ''), inTouch)),
    withPersonalAdviser: measure(of((row) => row['adviser'] !== '')),
  };
}

/** Visits that fell due, by the rule on them. */
function visits(year: Year): Figures {
  const children = [...new Set(year.periods.map(({ child }) => child))];
  const counted = children.flatMap((child) => {
    const own = year.periods.filter((period) => period.child === child);
    const duties = socialWorkerVisitDuties(
      {
        periodsOfCare: own.map(({ from, to }) => ({ from, to, startKnown: true, shortBreaks: false })),
        placements: homesOf(year, child).flatMap(({ placements }) =>
          placements.map(({ from, to, type, rne, planned, lasting }) => ({
            from,
            to,
            startKnown: true,
            sameCarer: rne === 'T' || rne === 'U',
            withParent: type === 'P1',
            assessed: planned === '' ? null : planned === 'yes',
            temporaryApproval: false,
            longTermFoster: type === 'U4' || type === 'U1',
            meantToLastTo18: lasting === '' ? null : lasting === 'yes',
          })),
        ),
        careOrders: own.flatMap(({ legal }) =>
          legal
            .filter(({ status }) => status === 'C1' || status === 'C2')
            .map(({ from, to, status }) => ({ from, to, interim: status === 'C1' })),
        ),
        visitsOn: rowsOf(year.tables, 'social_worker_visits')
          .filter((row) => row['child'] === child && row['seen'] === 'yes')
          .map((row) => row['visited_on'] as CivilDate),
        agreements: [],
        firstReviewsOn: [],
      },
      englandHolidays,
    );
    return duties
      .filter(({ kind, dueBy }) => kind === 'SOCIAL_WORKER_VISIT' && year.has(dueBy))
      .map(({ dueBy, metOn, closedOn }): Counted => {
        const overtaken = metOn === null && closedOn !== null && closedOn <= dueBy;
        return { child, on: dueBy, met: overtaken ? null : metOn !== null && metOn <= dueBy };
      });
  });
  return { socialWorkerVisitsInTime: measure(counted) };
}

/** The figures of children, placements, leavers and capacity, from the folder and the definitions alone. */
export const childrenFigures = (year: Year): Figures => ({
  ...flow(year),
  ...stability(year),
  ...capacity(year),
  ...leavers(year),
  ...visits(year),
});
