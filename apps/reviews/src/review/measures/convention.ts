import { ReviewConvention } from '@iro/subgraph';
import { reviewConventions } from '@iro/measures';

/** The practice on a day: by start to March 2015, by completion since. A year is read by its last day. */
export function conventionOn(on: string): ReviewConvention {
  return on < reviewConventions.COMPLETION_DATE.from ? 'START_DATE' : 'COMPLETION_DATE';
}
