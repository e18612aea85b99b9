import { feedbackThemes, judgementDimensions, judgementGrades } from '@iro/codes';
import { reviewsMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { keysOf, labelled, reviewsOfYear } from '../../year/measures/parts-of-sql';

/**
 * Which judgements: of one dimension, of one team's children as on the day of the review, and by which grade.
 */
export interface WhichJudgements {
  readonly dimension?: string | null;
  readonly team?: string | null;
  readonly asGiven?: boolean | null;
}

/** Judgements by what was judged and the grade, after moderation unless the grade as given is asked for. */
export const judgements: FigureSource<WhichJudgements> = {
  definition: reviewsMeasures.judgements,
  select: ({ dimension, team, asGiven }) => {
    const grade = asGiven === true ? 'j.grade' : 'coalesce(m.grade, j.grade)';
    return {
      text: `
        SELECT
          j.child_id, j.id::text AS subject, r.completed_on AS on_day, true AS met,
          j.dimension || ':' || ${grade} AS key,
          ${labelled('j.dimension', judgementDimensions)} || ': ' ||
          ${labelled(grade, judgementGrades)} AS label
        FROM judgement j
        JOIN LATERAL (SELECT r.completed_on FROM ${reviewsOfYear()} AND r.id = j.review_id) r ON true
        LEFT JOIN judgement_moderation m ON m.judgement_id = j.id
        WHERE ($3::text IS NULL OR j.dimension = $3)
          AND (
              $4::text IS NULL
              OR $4 = (
                  SELECT s.value
                  FROM known_spell s
                  WHERE s.child_id = j.child_id AND s.kind = 'TEAM' AND s.from_on <= r.completed_on
                  ORDER BY s.from_on DESC
                  LIMIT 1
                )
            )
      `,
      more: [dimension ?? null, team ?? null],
    };
  },
};

const themes = feedbackThemes.codes.map(({ code }) => `'${code}'`).join(', ');
/** A folder may bring a theme in words of its own; nobody's words are shown in a figure. */
const theme = `CASE WHEN f.theme IN (${themes}) THEN f.theme ELSE 'OTHER' END`;

/** Feedback by theme. */
export const feedback: FigureSource = {
  definition: reviewsMeasures.feedback,
  keys: () => keysOf(feedbackThemes),
  select: () => ({
    text: `
      SELECT f.child_id, f.id::text AS subject, f.given_on AS on_day, true AS met, ${theme} AS key,
        ${labelled(theme, feedbackThemes)} AS label
      FROM child_feedback f
      WHERE f.given_on BETWEEN $1 AND $2 AND (f.child_id IS NOT NULL OR (SELECT access.sees_all()))
    `,
  }),
};
