import { BadInput } from '@iro/subgraph';

/** @throws BadInput when no annual report is of that year */
export function checkYear(ending: number): void {
  if (ending < 1991 || ending > 2100)
    throw new BadInput(`A reporting year ends between 1991 and 2100: ending was ${ending}.`);
}
