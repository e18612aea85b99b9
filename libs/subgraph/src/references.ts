import { reportingYearNamed, type ReportingYear } from '@iro/calendar';
import { BadInput } from '@iro/process';
import { recordIdsAmong } from './rows/grouped';
import type { ReferenceFinder } from './subgraph';

/** The year somebody asks about. @throws BadInput when no year is named so */
export function yearAsked(ending: number): ReportingYear {
  const year = reportingYearNamed(ending);
  if (year === null)
    throw new BadInput(
      `A year is named by the calendar year it ends in, from 1991 to 2100: ending was ${ending}.`,
    );
  return year;
}

/** Years by the calendar year they end in; null where none is named so. */
export const findReportingYear: ReferenceFinder = (keys) =>
  Promise.resolve(keys.map((key) => reportingYearNamed(Number(key['ending']))));

/** What another service owns and this one only adds to: the key is all there is. */
export const findByKeyAlone: ReferenceFinder = (keys) =>
  Promise.resolve(
    keys.map(({ id }) => (id !== undefined && recordIdsAmong([id]).length > 0 ? { id } : null)),
  );
