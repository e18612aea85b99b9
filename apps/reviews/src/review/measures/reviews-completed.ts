import { reviewsMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { reviewsOfYear } from '../../year/measures/parts-of-sql';

/** Reviews completed in the year. */
export const reviewsCompleted: FigureSource = {
  definition: reviewsMeasures.reviewsCompleted,
  select: () => ({
    text: `
      SELECT r.child_id, r.id::text AS subject, r.completed_on AS on_day, true AS met
      FROM ${reviewsOfYear()}
    `,
  }),
};
