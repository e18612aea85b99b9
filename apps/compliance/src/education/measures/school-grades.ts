import { complianceMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { onTheRoll, thirtiethOfSeptember } from './on-the-roll';

const grades = [
  { key: 'GOOD_OR_BETTER', label: 'Good or outstanding' },
  { key: 'REQUIRES_IMPROVEMENT', label: 'Requires improvement' },
  { key: 'INADEQUATE', label: 'Inadequate' },
  { key: 'NOT_KNOWN', label: 'Not known' },
];
const label = `CASE g.key ${grades.map((grade) => `WHEN '${grade.key}' THEN '${grade.label}'`).join(' ')} END`;

/**
 * Looked-after children with a school place on 30 September, by the school's latest inspection on or before
 * that day.
 */
export const schoolGrades: FigureSource = {
  definition: complianceMeasures.schoolGrades,
  keys: () => grades,
  select: () => ({
    text: `
      SELECT g.child_id, g.subject, g.on_day, true AS met, g.key, ${label} AS label
      FROM (
          SELECT
            c.child_id, c.child_id::text AS subject, ${thirtiethOfSeptember} AS on_day,
            $2::date AS year_to,
            CASE i.grade
                WHEN 'OUTSTANDING' THEN 'GOOD_OR_BETTER'
                WHEN 'GOOD' THEN 'GOOD_OR_BETTER'
                WHEN 'REQUIRES_IMPROVEMENT' THEN 'REQUIRES_IMPROVEMENT'
                WHEN 'INADEQUATE' THEN 'INADEQUATE'
                ELSE 'NOT_KNOWN'
              END AS key
          FROM (${onTheRoll(thirtiethOfSeptember)}) c
          CROSS JOIN LATERAL (
              SELECT p.school_id
              FROM school_place p
              WHERE p.child_id = c.child_id
                AND p.from_on <= ${thirtiethOfSeptember}
                AND (p.to_on IS NULL OR p.to_on >= ${thirtiethOfSeptember})
              ORDER BY p.from_on DESC, p.id
              LIMIT 1
            ) p
          LEFT JOIN LATERAL (
              SELECT n.grade
              FROM inspection n
              WHERE n.school_id = p.school_id AND n.inspected_on <= ${thirtiethOfSeptember}
              ORDER BY n.inspected_on DESC, n.id
              LIMIT 1
            ) i
            ON true
        ) g
    `,
  }),
};
