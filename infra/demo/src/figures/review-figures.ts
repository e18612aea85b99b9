import { addMonths, addWorkingDays, addYears, ageOn, englandHolidays, type CivilDate } from '@iro/calendar';
import { extractDay, once, returnDay, type DemonstrationFolder, type Record } from './demonstration-folder';
import { figure, share, type Figure } from './figure';
import { END, inCareOn, inYear, periodsOfCare, placementsOf, type RecountedPeriod } from './periods';

interface RecountedReview {
  row: Record;
  dob: CivilDate;
  started: CivilDate;
  completed: CivilDate;
  due: CivilDate;
  adoptionDue: CivilDate | null;
  strictDue: CivilDate;
}

/**
 * Every completed review with the day by which the one before it made it due, and by which the adoption
 * sequence did.
 */
const reviews = once((folder): RecountedReview[] => {
  const held = folder.by('reviews', 'child');
  const decided = new Map(folder.rows('PlacedAdoption').map((row) => [row.CHILD ?? '', row]));
  return periodsOfCare(folder).flatMap((period) => {
    const rows = (held.get(period.child) ?? [])
      .filter(
        (row) =>
          row.completed_on &&
          row.completed_on >= period.start &&
          (period.end === null || row.completed_on <= period.end),
      )
      .sort((one, other) => ((one.completed_on ?? '') < (other.completed_on ?? '') ? -1 : 1));
    const done = rows.map((row) => ({
      row,
      started: extractDay(row.started_on) as CivilDate,
      completed: extractDay(row.completed_on) as CivilDate,
    }));
    return done.map((review, index) => {
      const previous = done[index - 1];
      const months = index === 1 ? 3 : 6;
      return {
        ...review,
        dob: period.dob,
        due: previous
          ? addMonths(previous.completed, months)
          : addWorkingDays(period.start, 20, englandHolidays),
        strictDue: previous
          ? addMonths(previous.started, months)
          : addWorkingDays(period.start, 20, englandHolidays),
        adoptionDue: adoptionDue(
          period,
          done.map(({ completed }) => completed),
          index,
          decided.get(period.child),
        ),
      };
    });
  });
});

/**
 * The adoption sequence: three months from authority to place and then six, and from placing four weeks,
 * three months and then six.
 */
function adoptionDue(
  period: RecountedPeriod,
  completed: CivilDate[],
  index: number,
  decision: Record | undefined,
): CivilDate | null {
  const previous = completed[index - 1];
  const ordered = period.episodes.find(({ row }) => row.LS === 'E1')?.from;
  if (!decision || !ordered || decision.DATE_PLACED_CEASED || (completed[index] as CivilDate) < ordered)
    return null;
  const placed = placementsOf(period, true).find(({ type }) => type.startsWith('A'))?.from;
  if (placed && (completed[index] as CivilDate) >= placed) {
    if (!previous || previous < placed) return addDays(placed, 28);
    const before = completed.filter((day, other) => other < index && day >= placed).length;
    return addMonths(previous, before === 1 ? 3 : 6);
  }
  const authority = returnDay(decision.DATE_PLACED) as CivilDate;
  return !previous || previous < authority
    ? addMonths(authority, 3)
    : previous < ordered
      ? addMonths(ordered, 3)
      : addMonths(previous, 6);
}

const addDays = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;

const completedInYear = (folder: DemonstrationFolder) =>
  reviews(folder).filter(({ completed }) => inYear(completed));
const startedBefore = (folder: DemonstrationFolder) =>
  reviews(folder).filter(({ started }) => started >= '2014-04-01' && started <= '2015-03-31');
const underFour = ({ dob, completed }: RecountedReview): boolean =>
  ageOn(dob, completed) < 4 || completed === addYears(dob, 4);
const countOf = (folder: DemonstrationFolder, codes: string[]) =>
  completedInYear(folder).filter(({ row }) => codes.includes(row.participation ?? '')).length;

export const reviewFigures: readonly Figure[] = [
  figure('F21', 'reviews completed', 1206, (folder) => completedInYear(folder).length),
  figure('F20', 'in time by completion', '1005/1206', (folder) =>
    share(
      completedInYear(folder).filter(({ completed, due }) => completed <= due).length,
      completedInYear(folder).length,
    ),
  ),
  figure('F20 adoption', 'in time by the adoption sequence too', '1005/1206', (folder) =>
    share(
      completedInYear(folder).filter(
        ({ completed, due, adoptionDue: other }) =>
          completed <= due && (other === null || completed <= other),
      ).length,
      completedInYear(folder).length,
    ),
  ),
  figure('F20 strict', 'in time were intervals run from the start of the one before', '1005/1206', (folder) =>
    share(
      completedInYear(folder).filter(({ completed, strictDue }) => completed <= strictDue).length,
      completedInYear(folder).length,
    ),
  ),
  figure('F20 2014-15', 'in time by start', '1120/1180', (folder) =>
    share(
      startedBefore(folder).filter(({ started, due }) => started <= due).length,
      startedBefore(folder).length,
    ),
  ),
  figure('F20 2014-15 strict', 'the same from the start of the one before', '1120/1180', (folder) =>
    share(
      startedBefore(folder).filter(({ started, strictDue }) => started <= strictDue).length,
      startedBefore(folder).length,
    ),
  ),
  figure('F22', 'contributed', 812, (folder) => countOf(folder, ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'])),
  figure(
    'F23',
    'under four, observed',
    310,
    (folder) =>
      completedInYear(folder).filter(
        (review) => review.row.participation === 'PN0' && review.row.observed === 'yes' && underFour(review),
      ).length,
  ),
  figure(
    'F24',
    'no contribution',
    84,
    (folder) =>
      completedInYear(folder).filter(({ row }) => row.participation === 'PN7' && row.observed !== 'yes')
        .length,
  ),
  figure(
    'PN4',
    'attended silently',
    0,
    (folder) => folder.rows('reviews').filter((row) => row.participation === 'PN4').length,
  ),
  figure(
    'four and over',
    'reviews of children of four and over',
    896,
    (folder) =>
      completedInYear(folder).filter((review) => !underFour(review) && review.row.participation !== 'PN0')
        .length,
  ),
  figure('PN7 used', 'silent reviews with a way of taking part that was used', 0, (folder) => {
    const silent = new Set(
      folder
        .rows('reviews')
        .filter((row) => row.participation === 'PN7')
        .map((row) => row.source_id),
    );
    return folder.rows('participation_methods').filter((row) => silent.has(row.review) && row.used === 'yes')
      .length;
  }),
  figure('Reviews', 'rows of the return that match', 1206, (folder) => {
    const rows = new Set(
      folder.rows('Reviews').map((row) => `${row.CHILD} ${returnDay(row.REVIEW)} ${row.REVIEW_CODE}`),
    );
    return completedInYear(folder).filter(({ row }) =>
      rows.has(`${row.child} ${row.completed_on} ${row.participation}`),
    ).length;
  }),
  figure(
    'outside',
    'completed reviews outside every period of care',
    0,
    (folder) => folder.rows('reviews').filter((row) => row.completed_on).length - reviews(folder).length,
  ),
  figure('F26', 'seen from January to March', '177/432', (folder) => {
    const seen = new Set(
      folder
        .rows('iro_visits')
        .filter((row) => (row.visited_on ?? '') >= '2016-01-01' && (row.visited_on ?? '') <= '2016-03-31')
        .map((row) => row.child),
    );
    const roll = periodsOfCare(folder).filter((period) => inCareOn(period, END));
    return share(roll.filter(({ child }) => seen.has(child)).length, roll.length);
  }),
];
