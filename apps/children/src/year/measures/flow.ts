import {
  ageBands,
  legalStatuses,
  labelOf,
  permanenceExits as exitRoutes,
  permanenceRoutes,
  reasonEpisodeCeased,
} from '@iro/codes';
import { childrenMeasures } from '@iro/measures';
import type { FigureSource, RateSource } from '@iro/subgraph';
import { age, onTheRoll, periods, yearEnd, yearStart } from '../../care/measures/roll';

const asAt = (day: string): string =>
  `SELECT r.child_id, r.child_id::text AS subject, ${day} AS on_day, true AS met FROM ${onTheRoll(day)} r`;
const entered = 'p.started_on BETWEEN $1::date AND $2::date';
const left = 'p.ceased_on BETWEEN $1::date AND $2::date';

/** Looked after when the year began. */
export const lookedAfterAtStart: FigureSource = {
  definition: childrenMeasures.lookedAfterAtStart,
  select: () => ({ text: asAt(yearStart) }),
};

/** Looked after on 31 March. */
export const lookedAfterAtEnd: FigureSource = {
  definition: childrenMeasures.lookedAfterAtEnd,
  select: () => ({ text: asAt(yearEnd) }),
};

/** Looked after on 31 March per 10,000 children of the area. */
export const ratePer10000: RateSource = {
  definition: childrenMeasures.ratePer10000,
  per: 10_000,
  select: (_args, within) => ({
    text: `
      SELECT
        (SELECT count(*) FROM ${onTheRoll(yearEnd)} m WHERE ${within}) AS sum,
        coalesce(
            (
                SELECT e.children
                FROM population_estimate e
                WHERE e.mid_year <= extract(year FROM $2::date)
                ORDER BY e.mid_year DESC
                LIMIT 1
              ),
            0
          ) AS of
    `,
  }),
};

/** Periods of care that began in the year. */
export const admissions: FigureSource = {
  definition: childrenMeasures.admissions,
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.started_on AS on_day, true AS met
      FROM ${periods} p
      WHERE ${entered}
    `,
  }),
};

/** Periods of care that ended in the year. */
export const discharges: FigureSource = {
  definition: childrenMeasures.discharges,
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.ceased_on AS on_day, true AS met
      FROM ${periods} p
      WHERE ${left}
    `,
  }),
};

/** Months in which more left than entered; a month is no child's, so it names none. */
export const monthsOfNetFall: FigureSource = {
  definition: childrenMeasures.monthsOfNetFall,
  select: (_args, within = 'true') => ({
    text: `
      SELECT NULL::uuid AS child_id, f.month::text AS subject, f.month AS on_day, true AS met
      FROM (
          SELECT date_trunc('month', d.day)::date AS month, sum(d.change) AS net
          FROM (
              SELECT m.on_day AS day, m.change
              FROM (
                  SELECT p.child_id, p.started_on AS on_day, 1 AS change
                  FROM ${periods} p
                  WHERE ${entered}
                  UNION ALL
                  SELECT p.child_id, p.ceased_on, -1
                  FROM ${periods} p
                  WHERE ${left}
                ) m
              WHERE ${within}
            ) d
          GROUP BY 1
        ) f
      WHERE f.net < 0
    `,
  }),
};

const bandSql = (bands: 'REPORT' | 'DFE'): string =>
  `
    CASE ${ageBands[bands]
      .map((band) => {
        const upTo = 'to' in band ? ` AND a.age <= ${band.to}` : '';
        return `WHEN a.age >= ${band.from}${upTo} THEN '${band.key}'`;
      })
      .join(' ')}
    END
  `;

/** Periods of care that began in the year by age. */
export const admissionsByAge: FigureSource<{ bands: 'REPORT' | 'DFE' }> = {
  definition: childrenMeasures.admissionsByAge,
  keys: ({ bands }) => ageBands[bands].map(({ key, label }) => ({ key, label })),
  select: ({ bands }) => ({
    text: `
      SELECT a.child_id, a.subject, a.on_day, true AS met, ${bandSql(bands)} AS key,
        ${bandSql(bands)} AS label
      FROM (
          SELECT p.child_id, p.id::text AS subject, p.started_on AS on_day,
            ${age('c.date_of_birth', 'p.started_on')} AS age
          FROM ${periods} p
          JOIN child c ON c.id = p.child_id
          WHERE ${entered}
        ) a
    `,
  }),
};

/** Periods of care that began in the year by the first day's legal status. */
export const admissionsByLegalRoute: FigureSource = {
  definition: childrenMeasures.admissionsByLegalRoute,
  keys: () =>
    legalStatuses.codes.map(({ code }) => ({ key: code, label: labelOf(legalStatuses, code) ?? code })),
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.started_on AS on_day, true AS met, l.status AS key,
        l.status AS label
      FROM ${periods} p
      JOIN legal_status l ON l.child_id = p.child_id AND l.from_on = p.started_on
      WHERE ${entered}
    `,
  }),
};

/** Of those that began and of which it is known, children on a protection plan. */
export const admissionsFromProtectionPlan: FigureSource = {
  definition: childrenMeasures.admissionsFromProtectionPlan,
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.started_on AS on_day,
        p.protection_plan_at_start AS met
      FROM ${periods} p
      WHERE ${entered}
    `,
  }),
};

/**
 * Of periods of care that began in the year, those of children who had left care in the twelve months before.
 */
export const reenteredCare: FigureSource = {
  definition: childrenMeasures.reenteredCare,
  select: () => ({
    text: `
      SELECT
        p.child_id, p.id::text AS subject, p.started_on AS on_day,
        EXISTS (
            SELECT 1
            FROM ${periods} b
            WHERE b.child_id = p.child_id
              AND b.id <> p.id
              AND b.ceased_on <= p.started_on
              AND b.ceased_on >= (p.started_on - interval '12 months')::date
          ) AS met
      FROM ${periods} p
      WHERE ${entered}
    `,
  }),
};

/** Periods of care that ended in the year by reason. */
export const dischargesByReason: FigureSource = {
  definition: childrenMeasures.dischargesByReason,
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.ceased_on AS on_day, true AS met,
        p.reason_ceased AS key, coalesce(r.label, p.reason_ceased) AS label
      FROM ${periods} p
      LEFT JOIN (
          VALUES ${reasonEpisodeCeased.codes
            .map(({ code }) => [code, (labelOf(reasonEpisodeCeased, code) ?? code).replaceAll("'", "''")])
            .map(([code, label]) => `('${code}', '${label}')`)
            .join(', ')}
        ) AS r(code, label)
        ON r.code = p.reason_ceased
      WHERE ${left}
    `,
  }),
};

const routeOf = `CASE ${Object.entries(exitRoutes)
  .map(([code, route]) => `WHEN p.reason_ceased = '${code}' THEN '${route}'`)
  .join(' ')} ELSE 'OTHER' END`;

const routeLabel = `CASE ${routeOf} ${permanenceRoutes.codes
  .map(({ code, label }) => `WHEN '${code}' THEN '${label}'`)
  .join(' ')} ELSE 'Otherwise' END`;

/** Periods of care that ended in the year by the route to permanence. */
export const permanenceExits: FigureSource = {
  definition: childrenMeasures.permanenceExits,
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.ceased_on AS on_day, true AS met, ${routeOf} AS key,
        ${routeLabel} AS label
      FROM ${periods} p
      WHERE ${left}
    `,
  }),
};
