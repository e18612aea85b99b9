import { addYears, ageOn, type CivilDate } from '@iro/calendar';
import { extractDay, once, type DemonstrationFolder } from './demonstration-folder';
import { figure, share, type Figure } from './figure';
import {
  age,
  byMonth,
  END,
  groupedByChild,
  inCareOn,
  inYear,
  monthsBefore,
  periodsOfCare,
  placementsOf,
  START,
  type RecountedPeriod,
} from './periods';

const roll = (folder: DemonstrationFolder): RecountedPeriod[] =>
  periodsOfCare(folder).filter((period) => inCareOn(period, END));
const entered = (folder: DemonstrationFolder) => periodsOfCare(folder).filter(({ start }) => inYear(start));
const left = (folder: DemonstrationFolder) => periodsOfCare(folder).filter(({ end }) => inYear(end));

const band = (years: number): number => (years < 2 ? 0 : years < 5 ? 1 : years < 10 ? 2 : years < 16 ? 3 : 4);

function longTermStable(folder: DemonstrationFolder, sameCarerIsNew = false): string {
  const cohort = roll(folder).filter(
    (period) => age(period, END) < 16 && period.start <= monthsBefore(END, 30),
  );
  const settled = cohort.filter((period) => {
    const placements = placementsOf(period, sameCarerIsNew);
    const current = placements[placements.length - 1];
    const previous = placements[placements.length - 2];
    if (!current) return false;
    const since = current.type.startsWith('A') && previous ? previous.from : current.from;
    return since <= addYears(END, -2);
  });
  return share(settled.length, cohort.length);
}

const ofChild = once((folder) => groupedByChild(periodsOfCare(folder)));

function threePlacements(folder: DemonstrationFolder, sameCarerIsNew: boolean): string {
  const children = roll(folder);
  const many = children.filter(({ child }) => {
    const open = (ofChild(folder).get(child) ?? [])
      .flatMap((period) => placementsOf(period, sameCarerIsNew))
      .filter(({ from, to }) => from <= END && (to === null || to > START));
    return open.length >= 3;
  });
  return share(many.length, children.length);
}

function onDay(folder: DemonstrationFolder, day: CivilDate): string {
  const iros = folder
    .rows('iros')
    .filter((row) => (row.from ?? '') <= day && (row.to === '' || (row.to ?? '') >= day));
  const count = (employment: string) => iros.filter((row) => row.employment === employment).length;
  return `${count('PERMANENT')}+${count('AGENCY')}`;
}

function caseloads(folder: DemonstrationFolder): string {
  const children = new Set(roll(folder).map(({ child }) => child));
  const loads = new Map<string, number>();
  for (const row of folder.rows('allocations')) {
    if (children.has(row.child ?? '') && (row.from ?? '') <= END && (row.to === '' || (row.to ?? '') >= END))
      loads.set(row.iro ?? '', (loads.get(row.iro ?? '') ?? 0) + 1);
  }
  return [...loads.values()].sort((one, other) => other - one).join(',');
}

/**
 * Days on which a looked-after child had no IRO, or two, from the start of the earliest period to the year's
 * end.
 */
function allocationFaults(folder: DemonstrationFolder): number {
  const allocations = folder.by('allocations', 'child');
  let faults = 0;
  for (const period of periodsOfCare(folder)) {
    const spells = (allocations.get(period.child) ?? [])
      .filter(
        (row) => (row.from ?? '') >= period.start && (period.end === null || (row.from ?? '') <= period.end),
      )
      .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
    let next: string = period.start;
    for (const spell of spells) {
      if (spell.from !== next) faults++;
      next = spell.to ? new Date(Date.parse(spell.to) + 86_400_000).toISOString().slice(0, 10) : 'open';
    }
    if (period.end === null ? next !== 'open' : next !== 'open' && next <= period.end) faults++;
  }
  return faults;
}

function agingOut(folder: DemonstrationFolder): number {
  const wrong = left(folder).filter(
    ({ reason, dob, end }) => ['E5', 'E6', 'E7', 'E17'].includes(reason) && ageOn(dob, end as CivilDate) < 16,
  );
  return wrong.length;
}

export const populationFigures: readonly Figure[] = [
  figure(
    'F06',
    'looked after on 31 March 2015',
    416,
    (folder) => periodsOfCare(folder).filter((period) => inCareOn(period, '2015-03-31' as CivilDate)).length,
  ),
  figure('F04', 'entered', 208, (folder) => entered(folder).length),
  figure('F05', 'left', 192, (folder) => left(folder).length),
  figure('F01', 'looked after on 31 March 2016', 432, (folder) => roll(folder).length),
  figure(
    'F04+F05',
    'entered and left in the year',
    54,
    (folder) => left(folder).filter(({ start }) => inYear(start)).length,
  ),
  figure('F07', 'months with more out than in', 3, (folder) => {
    const into = byMonth(entered(folder).map(({ start }) => start));
    const out = byMonth(left(folder).map(({ end }) => end as CivilDate));
    return out.filter((count, month) => count > (into[month] as number)).length;
  }),
  figure(
    'V3/V4',
    'short breaks',
    0,
    (folder) => folder.rows('Episodes').filter((row) => row.LS === 'V3' || row.LS === 'V4').length,
  ),
  figure('F02', 'population', 56_400, (folder) =>
    folder
      .rows('population')
      .map((row) => row.children)
      .join(),
  ),
  figure('F08', 'admissions by age', [64, 32, 40, 52, 20], (folder) => {
    const counts = [0, 0, 0, 0, 0];
    for (const period of entered(folder)) counts[band(age(period, period.start))]!++;
    return counts;
  }),
  figure('F30', 'home, adoption, arrangements, guardianship, other', [73, 43, 17, 16, 43], (folder) => {
    const counts = [0, 0, 0, 0, 0];
    for (const { reason } of left(folder))
      counts[
        ['E4A', 'E4B'].includes(reason)
          ? 0
          : ['E11', 'E12'].includes(reason)
            ? 1
            : reason === 'E41'
              ? 2
              : ['E43', 'E44'].includes(reason)
                ? 3
                : 4
      ]!++;
    return counts;
  }),
  figure('F30 ages', 'came of age too young', 0, agingOut),
  figure('F33', 'long-term children in the same placement', '96/132', longTermStable),
  figure('F34', 'three or more placements', '51/432', (folder) => threePlacements(folder, false)),
  figure('same carer', 'whether figures that count a change of status differ', 'F33 F34', (folder) =>
    [
      longTermStable(folder, true) === longTermStable(folder) ? '' : 'F33',
      threePlacements(folder, true) === threePlacements(folder, false) ? '' : 'F34',
    ].join(' '),
  ),
  figure('1 April', 'whether a status changed on 1 April of one with three homes', 'true', (folder) =>
    String(
      roll(folder).some(
        (period) =>
          placementsOf(period, false).filter(({ to }) => to === null || to > START).length >= 3 &&
          period.episodes.some(({ from, row }) => from === START && 'TU'.includes(row.RNE ?? '-')),
      ),
    ),
  ),
  figure(
    '12 months',
    'looked after for twelve months',
    278,
    (folder) => roll(folder).filter(({ start }) => start <= START).length,
  ),
  figure('OC2', 'health rows of the return', 278, (folder) => {
    const year = new Set(
      roll(folder)
        .filter(({ start }) => start <= START)
        .map(({ child }) => child),
    );
    return folder.rows('OC2').filter((row) => year.has(row.CHILD ?? '')).length;
  }),
  figure('F09', 'posts', 7.5, (folder) =>
    folder
      .rows('posts')
      .filter((row) => row.to === '')
      .reduce((sum, row) => sum + Number(row.fte), 0),
  ),
  figure('F10', 'IROs in post on 31 March', '6+1', (folder) => onDay(folder, END)),
  figure('F10 April', 'on 30 April', '5+0', (folder) => onDay(folder, '2015-04-30' as CivilDate)),
  figure(
    'F15',
    'on 1 and 31 October',
    '3+4 3+4',
    (folder) => `${onDay(folder, '2015-10-01' as CivilDate)} ${onDay(folder, '2015-10-31' as CivilDate)}`,
  ),
  figure('F11', 'caseloads', '62,62,62,62,62,61,61', caseloads),
  figure('allocated', 'gaps in allocation', 0, allocationFaults),
  figure('sets', 'proceedings by year', [77, 84, 95, 123], (folder) =>
    [2013, 2014, 2015, 2016].map(
      (year) =>
        folder.rows('proceedings').filter((row) => {
          const issued = extractDay(row.issued_on) as CivilDate;
          return issued >= `${year - 1}-04-01` && issued <= `${year}-03-31`;
        }).length,
    ),
  ),
  figure('sets with children', 'sets whose children are all on record', 379, (folder) => {
    const persons = new Set(folder.rows('persons').map((row) => row.child));
    return [...folder.by('proceedings_children', 'proceedings').values()].filter((rows) =>
      rows.every((row) => persons.has(row.child)),
    ).length;
  }),
];
