import { reviewsMeasures, type MeasureDefinition } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { dutyMet, type AsOf } from '../../record/measures/records-in-time';

/**
 * Duties of a kind that fell due in the year; one excused, ended before its day or still running is left out.
 */
const ofDuties = (definition: MeasureDefinition, kind: string): FigureSource<AsOf> => ({
  definition,
  select: ({ today }) => ({
    text: `
      SELECT
        d.child_id, d.id::text AS subject, d.due_by AS on_day,
        CASE
            WHEN d.met_on IS NULL AND (d.exemption IS NOT NULL OR d.closed_on < d.due_by) THEN NULL
            ELSE ${dutyMet}
          END AS met
      FROM duty d
      WHERE d.kind = '${kind}' AND d.due_by BETWEEN $1 AND $2
    `,
    more: [today],
  }),
});

export const spokenToInPrivate = ofDuties(reviewsMeasures.spokenToInPrivate, 'CHILD_SPOKEN_TO_IN_PRIVATE');
export const permanencePlansInTime = ofDuties(
  reviewsMeasures.permanencePlansInTime,
  'PERMANENCE_PLAN_BY_SECOND_REVIEW',
);
