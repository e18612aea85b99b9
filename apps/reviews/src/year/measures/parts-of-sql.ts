import { ReviewConvention } from '@iro/subgraph';
import type { CodeSet } from '@iro/codes';
import { reviewDutyList } from '../../worklists/duties/review-duty-kinds';

const dayOf: Readonly<Record<ReviewConvention, string>> = {
  START_DATE: 'started_on',
  COMPLETION_DATE: 'completed_on',
};

/** Reviews (as `r`) of the year by that day, without short breaks and what was called off; goes on with AND. */
export const reviewsOfYear = (convention: ReviewConvention = 'COMPLETION_DATE'): string => {
  const day = `r.${dayOf[convention]}`;
  return `
    review r
    WHERE ${day} BETWEEN $1 AND $2
      AND NOT r.cancelled
      AND r.kind IS DISTINCT FROM 'SHORT_BREAK'
      AND NOT EXISTS (
          SELECT 1
          FROM known_spell b
          WHERE b.child_id = r.child_id
            AND b.kind = 'PERIOD_OF_CARE'
            AND b.from_on <= ${day}
            AND (b.to_on IS NULL OR b.to_on >= ${day})
            AND b.detail ->> 'shortBreaks' = 'true'
        )
  `;
};

/** The day by which a review is of the year. */
export const countedDay = (convention: ReviewConvention): string => `r.${dayOf[convention]}`;

/**
 * Whether review `r` was in time, from the duties it met; null where none is known. Of several, the earliest
 * due decides.
 */
export const inTime = (convention: ReviewConvention): string =>
  `
    (
      SELECT min(d.met_on) <= min(d.due_by)
      FROM duty d
      WHERE d.subject = r.id AND d.convention = '${convention}' AND d.kind IN (${reviewDutyList})
    )
  `;

/**
 * Children (as `c`, by `c.child_id`, `c.from_on`) looked after on the year's last day, short breaks left out.
 */
export const onTheRoll = `
  (
    SELECT s.child_id, max(s.from_on) AS from_on
    FROM known_spell s
    WHERE s.kind = 'PERIOD_OF_CARE'
      AND s.from_on <= $2::date
      AND (s.to_on IS NULL OR s.to_on > $2::date)
      AND $1::date <= $2::date
      AND s.detail ->> 'shortBreaks' IS DISTINCT FROM 'true'
    GROUP BY s.child_id
  ) c
`;

/** The label of a column's code, in SQL. */
export const labelled = (column: string, set: CodeSet, others = column): string =>
  `CASE ${column} ${set.codes
    .map(({ code, label }) => `WHEN '${code}' THEN '${label.replaceAll("'", "''")}'`)
    .join(' ')} ELSE ${others} END`;

/** A code set's codes as the keys of a distribution. */
export const keysOf = (set: CodeSet): { key: string; label: string }[] =>
  set.codes.map(({ code, label }) => ({ key: code, label }));

/** Where nobody recorded it. */
export const notRecorded = { key: 'NOT_RECORDED', label: 'Not recorded' };
