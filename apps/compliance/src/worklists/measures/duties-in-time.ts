import type { CivilDate } from '@iro/calendar';
import { complianceMeasures, type MeasureDefinition } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';

/** The day it is, since a duty that is still running is neither met nor missed. */
export interface AsOf {
  today: CivilDate;
}

/**
 * Duties of a kind that began to run in the year: met by their day, missed, or (unknown) still running, ended
 * before their day or exempt; what was met stays met (decision 19).
 */
const dutiesInTime = (
  definition: MeasureDefinition,
  kind: string,
  toldByBirthday?: true,
): FigureSource<AsOf> => ({
  definition,
  toldByBirthday,
  select: ({ today }) => ({
    text: `
      SELECT
        d.child_id,
        d.kind || ' ' || row_number() OVER (PARTITION BY d.child_id ORDER BY d.opened_on) AS subject,
        d.opened_on AS on_day,
        CASE
            WHEN d.met_on <= d.due_by THEN true
            WHEN d.met_on IS NOT NULL THEN false
            WHEN d.exemption IS NOT NULL THEN NULL
            WHEN d.due_by <= d.closed_on OR (d.closed_on IS NULL AND d.due_by < $3::date) THEN false
          END AS met
      FROM duty d
      WHERE d.kind = '${kind}' AND d.opened_on BETWEEN $1::date AND $2::date
    `,
    more: [today],
  }),
});

/** Initial health assessments that came due from children coming into care in the year. */
export const initialHealthAssessmentsInTime = dutiesInTime(
  complianceMeasures.initialHealthAssessmentsInTime,
  'INITIAL_HEALTH',
);

/** First personal education plans that came due from children coming into care in the year. */
export const initialPepsInTime = dutiesInTime(complianceMeasures.initialPepsInTime, 'INITIAL_PEP', true);
