import type { DatedDefinition } from '../definition';
import { day, held, regulations, report } from './review-figure';

/** How "in time" is read: what is compared with the due day, and which reviews are of a year. */
export const reviewConventions = {
  START_DATE: {
    from: day('2011-04-01'),
    source: `${report}, 14.1; ${regulations}, reg 33`,
    text:
      'Of reviews begun in the year (short breaks left out), those whose first session was ' +
      'held by the due day. A review whose due day is not known is left out. The folder of a year tells the ' +
      'reviews of the year before too, from which its due days follow: so this is answered of a year that has ' +
      'no folder of its own.',
  },
  COMPLETION_DATE: {
    from: day('2015-04-01'),
    source: `${report}, 14.1; ${regulations}, reg 33`,
    text: `${held}, those completed by the due day. A review whose due day is not known is left out.`,
  },
} as const satisfies Readonly<Record<string, DatedDefinition>>;
