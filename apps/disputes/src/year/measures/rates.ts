import { disputeRates } from '@iro/measures';
import type { FigureSource, RateSource } from '@iro/subgraph';
import { concerns } from '../../concerns/measures/concerns';
import { distinctDisputes } from '../../dispute/measures/disputes';

/** How many reviews were completed in the year, as the reviews service counts them. */
export interface OfReviews {
  readonly reviewsCompleted: number;
}

const perReviews = (definition: RateSource['definition'], figure: FigureSource): RateSource<OfReviews> => ({
  definition,
  per: 100,
  select: ({ reviewsCompleted }, within) => ({
    text: `SELECT count(*)::float AS sum, $3::float AS of FROM (${figure.select({}).text}) m WHERE ${within}`,
    more: [reviewsCompleted],
  }),
});

/** IROs who were responsible for a child on the last day of the year. */
const irosAtEnd = (within: string): string =>
  `
    SELECT count(DISTINCT m.value)::float
    FROM (
        SELECT s.child_id, s.value, $2::date AS on_day
        FROM known_spell s
        WHERE s.kind = 'IRO' AND s.from_on <= $2 AND (s.to_on IS NULL OR s.to_on > $2)
      ) m
    WHERE ${within}
  `;

const perIro = (definition: RateSource['definition'], figure: FigureSource): RateSource => ({
  definition,
  select: (_args, within) => ({
    text: `
      SELECT count(*)::float AS sum, (${irosAtEnd(within)}) AS of
      FROM (${figure.select({}).text}) m
      WHERE ${within}
    `,
  }),
});

export const concernsPer100Reviews = perReviews(disputeRates.concernsPer100Reviews, concerns);
export const disputesPer100Reviews = perReviews(disputeRates.disputesPer100Reviews, distinctDisputes);
export const concernsPerIro = perIro(disputeRates.concernsPerIro, concerns);
export const disputesPerIro = perIro(disputeRates.disputesPerIro, distinctDisputes);
