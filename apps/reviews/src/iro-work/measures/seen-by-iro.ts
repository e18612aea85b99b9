import { reviewsMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { onTheRoll } from '../../year/measures/parts-of-sql';

/**
 * Children on the roll whom the IRO visited between their last two reviews, as the duty of that interval
 * says.
 */
export const seenBetweenReviews: FigureSource = {
  definition: reviewsMeasures.seenBetweenReviews,
  select: () => ({
    text: `
      SELECT c.child_id, c.child_id::text AS subject, $2::date AS on_day, d.met AS met
      FROM ${onTheRoll}
      CROSS JOIN LATERAL (
          SELECT coalesce(v.met_on <= v.due_by, false) AS met
          FROM duty v
          WHERE v.child_id = c.child_id
            AND v.kind = 'IRO_VISIT'
            AND v.subject IS NOT NULL
            AND v.opened_on >= c.from_on
            AND v.due_by <= $2::date
          ORDER BY v.due_by DESC
          LIMIT 1
        ) d
    `,
  }),
};

/** Children on the roll whom the IRO visited in the three months to the last day. */
export const seenInQuarter: FigureSource = {
  definition: reviewsMeasures.seenInQuarter,
  select: () => ({
    text: `
      SELECT
        c.child_id, c.child_id::text AS subject, $2::date AS on_day,
        EXISTS (
            SELECT 1
            FROM iro_visit v
            WHERE v.child_id = c.child_id
              AND v.visited_on BETWEEN ($2::date + 1 - interval '3 months')::date AND $2::date
          ) AS met
      FROM ${onTheRoll}
    `,
  }),
};
