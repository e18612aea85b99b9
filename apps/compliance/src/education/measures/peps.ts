import { complianceMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { ofSchoolAge, sixMonthsBefore } from './on-the-roll';

/**
 * The day a plan was put on file or last reviewed by the last day: what came after the year changes nothing
 * in it.
 */
const dated = `greatest(p.on_file_on, CASE WHEN p.reviewed_on <= $2::date THEN p.reviewed_on END,
  (SELECT max(r.reviewed_on) FROM pep_review r WHERE r.pep_id = p.id AND r.reviewed_on <= $2::date))`;

/** The PEP in place on the last day, and its day; the latest of these where there are several. */
const inPlace = `
  SELECT p.id, ${dated} AS dated
  FROM personal_education_plan p
  WHERE p.child_id = c.child_id
    AND p.on_file_on <= $2::date
    AND (p.ended_on IS NULL OR p.ended_on > $2::date)
  ORDER BY ${dated} DESC, p.id
  LIMIT 1
`;

/** PEPs in place, of children of statutory school age looked after on 31 March. */
export const pepsInPlace: FigureSource = {
  definition: complianceMeasures.pepsInPlace,
  select: () => ({
    text: `
      SELECT c.child_id, c.child_id::text AS subject, $2::date AS on_day, EXISTS (${inPlace}) AS met
      FROM (${ofSchoolAge()}) c
    `,
  }),
};

/** Of PEPs in place, those put on file or reviewed in the six months before. */
export const pepsUnderSixMonths: FigureSource = {
  definition: complianceMeasures.pepsUnderSixMonths,
  select: () => ({
    text: `
      SELECT c.child_id, p.id::text AS subject, $2::date AS on_day,
        p.dated > ${sixMonthsBefore} AS met
      FROM (${ofSchoolAge()}) c
      CROSS JOIN LATERAL (${inPlace}) p
    `,
  }),
};

/**
 * Of PEPs in place, those put on file or reviewed since the last completed term began; unknown without term
 * dates.
 */
export const pepsUnderOneTerm: FigureSource = {
  definition: complianceMeasures.pepsUnderOneTerm,
  select: () => ({
    text: `
      SELECT
        c.child_id, p.id::text AS subject, $2::date AS on_day,
        p.dated >= (
            SELECT max(t.from_on)
            FROM school_term t
            WHERE t.to_on <= $2::date AND t.to_on > $2::date - interval '1 year'
          ) AS met
      FROM (${ofSchoolAge()}) c
      CROSS JOIN LATERAL (${inPlace}) p
    `,
  }),
};
