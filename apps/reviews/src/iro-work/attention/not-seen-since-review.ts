import type { AttentionList } from '@iro/subgraph';

/** Looked after and not seen by the IRO since the last review: the standard is once between reviews. */
export const notSeenSinceReview: AttentionList = {
  kind: 'NOT_SEEN_SINCE_LAST_REVIEW',
  title: 'Not seen by the IRO since the last review',
  part: 'DATES',
  text: `
    SELECT
      k.child_id, r.completed_on AS since,
      'Not seen by the IRO since the review of ' || to_char(
          r.completed_on, 'FMDD FMMonth YYYY'
        ) || '.' AS sentence
    FROM known_child k
    JOIN LATERAL (
        SELECT max(l.completed_on) AS completed_on
        FROM review l
        WHERE l.child_id = k.child_id AND l.completed_on <= $1 AND NOT l.cancelled
      ) r
      ON r.completed_on IS NOT NULL
    WHERE k.looked_after
      AND NOT EXISTS (
          SELECT 1
          FROM iro_visit v
          WHERE v.child_id = k.child_id AND v.visited_on > r.completed_on AND v.visited_on <= $1
        )
  `,
};
