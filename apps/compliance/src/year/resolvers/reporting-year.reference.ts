import { reportingYear } from '@iro/calendar';
import type { ReferenceFinder } from '@iro/subgraph';
import type { ReportingYear } from '../types/reporting-year.type';

/** The year to 31 March that ends in a calendar year; null outside 1991 to 2100. */
export function yearEnding(ending: number): ReportingYear | null {
  return Number.isInteger(ending) && ending >= 1991 && ending <= 2100 ? { ...reportingYear(ending) } : null;
}

export const findReportingYear: ReferenceFinder = (keys) =>
  Promise.resolve(keys.map((key) => yearEnding(Number(key['ending']))));
