import { civilDate, reportingYear, type CivilDate } from '@iro/calendar';
import type { Faults } from './fault';
import type { FolderYear } from './folder-days';
import type { FolderState } from './folder-state';

/** The last collection whose codes and rules are known here. */
export const lastKnownYear = 2027;

const how = 'give it with the command, as in --year 2016';

/** Says why no year is proved, at the cells that speak against one. */
function unproved(state: FolderState): null {
  const doubtful = state.days.doubtful();
  for (const { file, line, column, value } of doubtful)
    state.faults.add(
      file,
      line,
      column,
      value,
      'a day of the folder’s year',
      `It is later than most days of the folder, which therefore prove no year: correct it, or ${how}.`,
    );
  if (doubtful.length === 0 && state.unread.size === 0)
    state.faults.add('', 0, '', '', 'a year', `No file tells which year the folder is of: ${how}.`);
  return null;
}

/** Whether the codes and rules of a year are known; a fault where they are not. */
export function isKnownYear(year: number | undefined, faults: Faults): boolean {
  if (year === undefined || year <= lastKnownYear) return true;
  faults.add(
    '',
    0,
    '',
    String(year),
    'a year that is known',
    `The codes and rules of collections after ${lastKnownYear} are not known yet: ${how}.`,
  );
  return false;
}

/** Whether the folder may be of the year it is said to be. */
function mayBe(state: FolderState, { year }: FolderYear, until: CivilDate | undefined): boolean {
  if (!isKnownYear(year, state.faults)) return false;
  const { days } = state;
  if (days.against(year)) {
    state.faults.add(
      '',
      0,
      '',
      String(year),
      'days of the folder’s year',
      `No episode ended, no review was held and nobody came back in the year to 31 March ${year}; the ` +
        `folder’s days are of ${days.proved()?.year ?? 'other years'}: give its own year.`,
    );
    return false;
  }
  const { from, to } = reportingYear(year);
  if (until !== undefined && (until < from || until > to)) {
    state.faults.add(
      '',
      0,
      '',
      until,
      'a day of the year',
      `Give --until a day from ${from} to ${civilDate(to)}.`,
    );
    return false;
  }
  return true;
}

/** The folder's year, given or proved by its days; null, and a fault, where it is neither. */
export function checkYear(state: FolderState, until: CivilDate | undefined): FolderYear | null {
  const year = state.year();
  if (year === null) return unproved(state);
  return mayBe(state, year, until) ? year : null;
}
