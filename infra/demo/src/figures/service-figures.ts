import { addDays, addYears, ageOn, type CivilDate } from '@iro/calendar';
import { extractDay, type DemonstrationFolder, type Record } from './demonstration-folder';
import { figure, share, type Figure } from './figure';
import { END, inCareOn, inYear, periodsOfCare, START, type RecountedPeriod } from './periods';

const rollOn = (folder: DemonstrationFolder, day: CivilDate) =>
  periodsOfCare(folder).filter((period) => inCareOn(period, day));
const allYear = (folder: DemonstrationFolder) => rollOn(folder, END).filter(({ start }) => start <= START);

function plansInPlace(
  folder: DemonstrationFolder,
  day: CivilDate,
  kind: string,
  children: readonly string[],
): string {
  const open = new Set(
    folder
      .rows('plans')
      .filter(
        (row) =>
          row.kind === kind &&
          (row.agreed_on ?? '') <= day &&
          (row.ended_on === '' || (row.ended_on ?? '') > day),
      )
      .map((row) => row.child),
  );
  return share(children.filter((child) => open.has(child)).length, children.length);
}

function owedPathwayPlan(folder: DemonstrationFolder): string[] {
  const eligible = rollOn(folder, END).filter((period) => {
    const since = period.start > addYears(period.dob, 14) ? period.start : addYears(period.dob, 14);
    return ageOn(period.dob, END) >= 16 && addDays(since, 91) <= END;
  });
  return [...eligible.map(({ child }) => child), ...leavers(folder).map((row) => row.child ?? '')];
}

const leavers = (folder: DemonstrationFolder): Record[] =>
  folder
    .rows('care_leavers')
    .filter(
      (row) =>
        ['RELEVANT', 'FORMER_RELEVANT'].includes(row.status ?? '') &&
        (row.from ?? '') <= END &&
        (row.to === '' || (row.to ?? '') >= END),
    );

function inDate(
  folder: DemonstrationFolder,
  file: string,
  column: string,
  needed: (period: RecountedPeriod) => number,
): string {
  const rows = folder.by(file, 'child');
  const cohort = allYear(folder);
  const met = cohort.filter(
    (period) =>
      (rows.get(period.child) ?? []).filter(
        (row) => row.outcome === 'DONE' && inYear(extractDay(row[column])),
      ).length >= needed(period),
  );
  return share(met.length, cohort.length);
}

const schoolAge = (folder: DemonstrationFolder) =>
  rollOn(folder, END).filter(
    ({ dob }) => addYears(dob, 5) <= '2015-08-31' && addYears(dob, 16) > '2015-08-31',
  );

function peps(folder: DemonstrationFolder): [onFile: number, recent: number, children: number] {
  const rows = folder.by('peps', 'child');
  const open = schoolAge(folder).flatMap(({ child }) =>
    (rows.get(child) ?? []).filter(
      (row) => row.on_file_on !== '' && (row.on_file_on ?? '') <= END && row.ended_on === '',
    ),
  );
  return [
    open.length,
    open.filter((row) => (row.reviewed_on || row.on_file_on || '') > '2015-09-30').length,
    schoolAge(folder).length,
  ];
}

function schoolGrades(folder: DemonstrationFolder): string {
  const day = '2015-09-30' as CivilDate;
  const lookedAfter = new Set(rollOn(folder, day).map(({ child }) => child));
  const inspections = folder.by('inspections', 'school');
  const counts = { good: 0, ri: 0, inadequate: 0, unknown: 0 };
  for (const place of folder.rows('school_places')) {
    if (
      !lookedAfter.has(place.child ?? '') ||
      (place.from ?? '') > day ||
      (place.to !== '' && (place.to ?? '') < day)
    )
      continue;
    const past = (inspections.get(place.school ?? '') ?? [])
      .filter((row) => (row.inspected_on ?? '') <= day)
      .sort((one, other) => ((one.inspected_on ?? '') < (other.inspected_on ?? '') ? 1 : -1));
    const grade = past[0]?.grade;
    counts[
      grade === 'OUTSTANDING' || grade === 'GOOD'
        ? 'good'
        : grade === 'REQUIRES_IMPROVEMENT'
          ? 'ri'
          : grade === 'INADEQUATE'
            ? 'inadequate'
            : 'unknown'
    ]++;
  }
  return `${counts.good}/${counts.ri}/${counts.inadequate}/${counts.unknown}`;
}

const sent = (folder: DemonstrationFolder) =>
  folder.rows('sdqs').filter((row) => inYear(extractDay(row.sent_on)));

export const serviceFigures: readonly Figure[] = [
  figure('F31', 'care plans', '425/432', (folder) =>
    plansInPlace(
      folder,
      END,
      'CARE',
      rollOn(folder, END).map(({ child }) => child),
    ),
  ),
  figure('F31 2015', 'care plans the year before', '411/416', (folder) =>
    plansInPlace(
      folder,
      '2015-03-31' as CivilDate,
      'CARE',
      rollOn(folder, '2015-03-31' as CivilDate).map(({ child }) => child),
    ),
  ),
  figure('F32', 'pathway plans', '273/280', (folder) =>
    plansInPlace(folder, END, 'PATHWAY', owedPathwayPlan(folder)),
  ),
  figure('F35', 'health assessments', '258/278', (folder) =>
    inDate(folder, 'health_assessments', 'assessed_on', ({ dob }) => (ageOn(dob, END) < 5 ? 2 : 1)),
  ),
  figure('F36', 'dental checks', '264/278', (folder) =>
    inDate(folder, 'dental_checks', 'checked_on', () => 1),
  ),
  figure('F37', 'entrants with an initial health assessment', '208/208', (folder) => {
    const initial = folder.by('health_assessments', 'child');
    const entrants = periodsOfCare(folder).filter(({ start }) => inYear(start));
    const met = entrants.filter(({ child, start, end }) =>
      (initial.get(child) ?? []).some(
        (row) =>
          row.kind === 'INITIAL' &&
          (row.assessed_on ?? '') >= start &&
          (end === null || (row.assessed_on ?? '') <= end),
      ),
    );
    return share(met.length, entrants.length);
  }),
  figure('F38', 'questionnaires sent, returned, not, withdrawn', '301 197 85 19', (folder) => {
    const rows = sent(folder);
    const returned = rows.filter((row) => inYear(extractDay(row.returned_on)) && row.score !== '').length;
    const withdrawn = rows.filter((row) => row.returned_on === '' && row.withdrawn_on !== '').length;
    const out = rows.filter((row) => row.returned_on === '' && row.withdrawn_on === '');
    const chased = out.filter((row) => row.chased_on !== '').length;
    return `${rows.length} ${returned} ${chased} ${withdrawn}`;
  }),
  figure('F39', 'education plans on file', '261/267', (folder) => share(peps(folder)[0], peps(folder)[2])),
  figure('F40', 'of them under six months old', '248/261', (folder) =>
    share(peps(folder)[1], peps(folder)[0]),
  ),
  figure('F41', 'school grades on 30 September', '192/46/15/2', schoolGrades),
  figure('F42', 'care leavers', 197, (folder) => leavers(folder).length),
  figure('F43', 'suitable accommodation, of those in touch', '166/172', (folder) => {
    const touched = leavers(folder).filter((row) => row.in_touch === 'YES');
    return share(touched.filter((row) => (row.accommodation ?? '').endsWith('1')).length, touched.length);
  }),
  figure('F44', 'education, employment or training, of those in touch', '117/172', (folder) => {
    const touched = leavers(folder).filter((row) => row.in_touch === 'YES');
    return share(touched.filter((row) => /^[FP][123]$/.test(row.activity ?? '')).length, touched.length);
  }),
];
