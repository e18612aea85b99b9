import { childrenMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';

/**
 * Visits that fell due in the year by whether they were made in time; null for one overtaken or exempt, and
 * for one that still runs on the day of asking.
 */
export const socialWorkerVisitsInTime: FigureSource<{ readonly today: string }> = {
  definition: childrenMeasures.socialWorkerVisitsInTime,
  select: ({ today }) => ({
    text: `
      SELECT
        d.child_id, d.id::text AS subject, d.due_by AS on_day,
        CASE
            WHEN d.met_on IS NOT NULL THEN d.met_on <= d.due_by
            WHEN d.exemption IS NOT NULL OR d.closed_on <= d.due_by THEN NULL
            WHEN d.due_by < $3::date THEN false
          END AS met
      FROM duty d
      WHERE d.kind = 'SOCIAL_WORKER_VISIT' AND d.due_by BETWEEN $1 AND $2
    `,
    more: [today],
  }),
};
