import { writeTerms } from './education';
import { Output } from './output';
import { writeComparators } from './comparators';
import { writePublishedFigures } from './published-figures';
import { ADMITTED_AND_STAYED, STAYERS } from './quotas';
import { writeCouncil } from './whole-year';

/** Children looked after at the year's end in the year as it is told. */
export const CHILDREN_OF_THE_YEAR = [...Object.values(STAYERS), ...Object.values(ADMITTED_AND_STAYED)].reduce(
  (sum, count) => sum + count,
  0,
);
export const DEFAULT_SEED = 2016;

export interface DemonstrationOptions {
  seed?: number;
  /**
   * Children looked after at the year's end; the year's own number unless given. More makes more councils of
   * the same kind, one after another.
   */
  children?: number;
}

/**
 * Writes the demonstration year, ending 31 March 2016, as a folder of CSV files: the statutory return and the
 * IRO extract.
 *
 * The same seed writes the same bytes. Answers the number of rows of each file.
 */
export function generateDemonstration(
  folder: string,
  { seed = DEFAULT_SEED, children = CHILDREN_OF_THE_YEAR }: DemonstrationOptions = {},
): Record<string, number> {
  const out = new Output(folder);
  writeTerms(out);
  for (let council = 0, left = children; left > 0; council++, left -= CHILDREN_OF_THE_YEAR) {
    writeCouncil(out, seed, council, Math.min(left, CHILDREN_OF_THE_YEAR));
  }
  writeComparators(out, children / CHILDREN_OF_THE_YEAR);
  writePublishedFigures(out);
  return out.close();
}
