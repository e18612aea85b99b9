import { disputeMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';

/** Good practice fed back, by the day it was noted. */
export const goodPractice: FigureSource = {
  definition: disputeMeasures.goodPractice,
  select: () => ({
    text: `
      SELECT g.child_id, g.id::text AS subject, g.noted_on AS on_day, true AS met
      FROM good_practice g
      WHERE g.noted_on BETWEEN $1 AND $2
    `,
  }),
};
