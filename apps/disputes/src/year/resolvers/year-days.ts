import { reportingYear } from '@iro/calendar';
import { BadInput, type YearDays } from '@iro/subgraph';

/** The days of a reporting year. @throws BadInput for a year that no record can be of */
export function yearDays(ending: number): YearDays {
  if (!Number.isInteger(ending) || ending < 1991 || ending > 2100)
    throw new BadInput(`Ask for a year ending in 1991 to 2100: ending was ${ending}.`);
  return reportingYear(ending);
}
