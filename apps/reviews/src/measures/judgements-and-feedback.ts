import { judgementDimensions, judgementGrades } from '@iro/codes';
import { reviewsMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { labelled, reviewsOfYear } from './parts-of-sql';

/** Judgements by what was judged and the grade; of one dimension when it is named. */
export const judgements: FigureSource<{ readonly dimension?: string | null }> = {
  definition: reviewsMeasures.judgements,
  select: ({ dimension }) => ({
    text: `SELECT j.child_id, j.id::text AS subject, r.completed_on AS on_day, true AS met, j.dimension || ':' || j.grade AS key,
        ${labelled('j.dimension', judgementDimensions)} || ': ' || ${labelled('j.grade', judgementGrades)} AS label
      FROM judgement j JOIN LATERAL (SELECT r.completed_on FROM ${reviewsOfYear()} AND r.id = j.review_id) r ON true WHERE $3::text IS NULL OR j.dimension = $3`,
    more: [dimension ?? null],
  }),
};

/** Feedback by theme. */
export const feedback: FigureSource = {
  definition: reviewsMeasures.feedback,
  select: () => ({
    text: `SELECT f.child_id, f.id::text AS subject, f.given_on AS on_day, true AS met, f.theme AS key, f.theme AS label FROM child_feedback f WHERE f.given_on BETWEEN $1 AND $2`,
  }),
};
