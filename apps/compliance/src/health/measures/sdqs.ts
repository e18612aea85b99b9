import { sdqBands as bands } from '@iro/codes';
import { complianceMeasures, type MeasureDefinition } from '@iro/measures';
import type { FigureSource, RateSource } from '@iro/subgraph';
import { yearOfReturn } from '../../education/measures/on-the-roll';

/**
 * Sendings in the year that fulfil a condition. Returned goes before withdrawn, so that the three outcomes
 * add up to what was sent.
 */
const sendings = (definition: MeasureDefinition, condition: string): FigureSource => ({
  definition,
  select: () => ({
    text: `
      SELECT q.child_id, q.id::text AS subject, q.sent_on AS on_day, true AS met
      FROM sdq q
      WHERE q.sent_on BETWEEN $1::date AND $2::date AND ${condition}
    `,
  }),
});

export const sdqSent = sendings(complianceMeasures.sdqSent, 'true');
export const sdqReturned = sendings(complianceMeasures.sdqReturned, 'q.returned_on IS NOT NULL');
export const sdqNotReturned = sendings(
  complianceMeasures.sdqNotReturned,
  'q.returned_on IS NULL AND q.withdrawn_on IS NULL',
);
export const sdqWithdrawn = sendings(
  complianceMeasures.sdqWithdrawn,
  'q.returned_on IS NULL AND q.withdrawn_on IS NOT NULL',
);

/**
 * One score per child in the year: of the last questionnaire sent that came back with one, or else the
 * return's.
 */
const scores = `
  SELECT DISTINCT ON (s.child_id) s.child_id, s.score, s.on_day
  FROM (
      SELECT q.child_id, q.score, q.sent_on AS on_day, 1 AS rank
      FROM sdq q
      WHERE q.sent_on BETWEEN $1::date AND $2::date AND q.score IS NOT NULL
      UNION ALL
      SELECT f.child_id, f.sdq_score, $2::date, 2
      FROM oc2_flag f
      WHERE f.year = ${yearOfReturn} AND f.sdq_score IS NOT NULL
    ) s
  ORDER BY s.child_id, s.rank, s.on_day DESC, s.score DESC
`;

/** The mean score of children with one. */
export const sdqMeanScore: RateSource = {
  definition: complianceMeasures.sdqMeanScore,
  select: (_args, within) => ({
    text: `
      SELECT coalesce(sum(m.score), 0)::int AS sum, count(*)::int AS of
      FROM (${scores}) m
      WHERE ${within}
    `,
  }),
};

/** The band of a score as SQL; the same bounds as the codes. */
const band = (what: 'code' | 'label'): string =>
  `CASE ${bands.map((each) => `WHEN s.score <= ${each.to} THEN '${each[what]}'`).join(' ')} END`;

/** Children with a score, by its band. */
export const sdqBands: FigureSource = {
  definition: complianceMeasures.sdqBands,
  keys: () => bands.map(({ code, label }) => ({ key: code, label })),
  select: () => ({
    text: `
      SELECT s.child_id, s.child_id::text AS subject, s.on_day, true AS met, ${band('code')} AS key,
        ${band('label')} AS label
      FROM (${scores}) s
    `,
  }),
};
