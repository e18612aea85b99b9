import type { CivilDate } from '@iro/calendar';

/** The day a figure about duties is asked on: what is not yet due by then is not counted. */
export interface AsOf {
  readonly today: CivilDate;
}
