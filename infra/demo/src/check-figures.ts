import { DemonstrationFolder } from './figures/demonstration-folder';
import { escalationFigures } from './figures/escalation-figures';
import { populationFigures } from './figures/population-figures';
import { returnRules } from './figures/return-rules';
import { reviewFigures } from './figures/review-figures';
import { serviceFigures } from './figures/service-figures';

/** Every number of the year, to be counted from the files alone. */
export const figures = [...populationFigures, ...reviewFigures, ...escalationFigures, ...serviceFigures];

/** Rules of the return and of the folder that every size of year keeps. */
export const rules = returnRules;

export interface Recount {
  code: string;
  title: string;
  expected: string;
  counted: string;
  holds: boolean;
}

export function recount(
  path: string,
  asked: readonly (typeof figures)[number][] = [...figures, ...rules],
): Recount[] {
  const folder = new DemonstrationFolder(path);
  return asked.map(({ code, title, expected, count }) => {
    const counted = count(folder);
    return { code, title, expected, counted, holds: counted === expected };
  });
}

if (require.main === module) {
  const path = process.argv[2];
  if (!path) {
    console.error('Say which folder to recount.');
    process.exitCode = 1;
  } else {
    const results = recount(path);
    for (const { code, title, expected, counted, holds } of results)
      console.log(
        `${holds ? '  ' : 'X '}${code}: ${title}: ${counted}${holds ? '' : `, expected ${expected}`}`,
      );
    if (results.some(({ holds }) => !holds)) process.exitCode = 1;
  }
}
