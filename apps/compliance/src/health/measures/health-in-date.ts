import { complianceMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { birthday, lookedAfterAllYear, yearOfReturn } from '../../education/measures/on-the-roll';

/**
 * Assessed in the year, of children looked after for all of it; under fives need two. Where the year holds no
 * dated record at all, the return's yes or no stands for it; without either there was none.
 */
export const healthAssessmentsInDate: FigureSource = {
  definition: complianceMeasures.healthAssessmentsInDate,
  select: () => ({
    text: `
      SELECT
        c.child_id, c.child_id::text AS subject, $2::date AS on_day,
        CASE
            WHEN a.recorded > 0 THEN a.done >= CASE
                WHEN ${birthday('c.date_of_birth', 5)} > $2::date THEN 2
                ELSE 1
              END
            ELSE coalesce(f.health_assessment, false)
          END AS met
      FROM (${lookedAfterAllYear()}) c
      CROSS JOIN LATERAL (
          SELECT count(*) AS recorded, count(*) FILTER (WHERE h.outcome = 'DONE') AS done
          FROM health_assessment h
          WHERE h.child_id = c.child_id AND h.assessed_on BETWEEN $1::date AND $2::date
        ) a
      LEFT JOIN oc2_flag f ON f.child_id = c.child_id AND f.year = ${yearOfReturn}
    `,
  }),
};

/**
 * Teeth checked in the year, of children looked after for all of it; the return's yes or no where the year
 * holds no dated record.
 */
export const dentalChecksInDate: FigureSource = {
  definition: complianceMeasures.dentalChecksInDate,
  select: () => ({
    text: `
      SELECT
        c.child_id, c.child_id::text AS subject, $2::date AS on_day,
        CASE WHEN a.recorded > 0 THEN a.done > 0 ELSE coalesce(f.teeth_check, false) END AS met
      FROM (${lookedAfterAllYear()}) c
      CROSS JOIN LATERAL (
          SELECT count(*) AS recorded, count(*) FILTER (WHERE d.outcome = 'DONE') AS done
          FROM dental_check d
          WHERE d.child_id = c.child_id AND d.checked_on BETWEEN $1::date AND $2::date
        ) a
      LEFT JOIN oc2_flag f ON f.child_id = c.child_id AND f.year = ${yearOfReturn}
    `,
  }),
};

/**
 * Immunisations as last recorded in the year (of two records of one day, the one that says no), else as the return says; a child of whom neither says anything
 * is unknown.
 */
export const immunisationsUpToDate: FigureSource = {
  definition: complianceMeasures.immunisationsUpToDate,
  select: () => ({
    text: `
      SELECT c.child_id, c.child_id::text AS subject, $2::date AS on_day,
        coalesce(i.up_to_date, f.immunisations) AS met
      FROM (${lookedAfterAllYear()}) c
      LEFT JOIN LATERAL (
          SELECT s.up_to_date
          FROM immunisation_status s
          WHERE s.child_id = c.child_id AND s.recorded_on BETWEEN $1::date AND $2::date
          ORDER BY s.recorded_on DESC, s.up_to_date
          LIMIT 1
        ) i
        ON true
      LEFT JOIN oc2_flag f ON f.child_id = c.child_id AND f.year = ${yearOfReturn}
    `,
  }),
};
