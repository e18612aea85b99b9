import type { AttentionList } from '@iro/subgraph';

/**
 * Brothers and sisters in care whose next reviews are planned for different days: they can be reviewed
 * together.
 */
export const siblingsReviewedApart: AttentionList = {
  kind: 'SIBLINGS_REVIEWED_APART',
  title: 'Next review planned for another day than a brother’s or sister’s',
  part: 'DATES',
  text: `
    SELECT
      k.child_id, min(own.planned_for) AS since,
      'Next review planned for ' || to_char(
          min(own.planned_for), 'FMDD FMMonth YYYY'
        ) || '; ' || count(
          DISTINCT o.child_id
        ) || ' brother(s) or sister(s) in care on another day. Consider one meeting.' AS sentence
    FROM known_child k
    JOIN known_spell f ON f.child_id = k.child_id AND f.kind = 'FAMILY'
    JOIN known_spell o ON o.kind = 'FAMILY' AND o.value = f.value AND o.child_id <> k.child_id
    JOIN known_child s ON s.child_id = o.child_id AND s.looked_after
    JOIN LATERAL (
        SELECT min(r.planned_for) AS planned_for
        FROM review r
        WHERE r.child_id = k.child_id
          AND r.planned_for >= $1
          AND r.completed_on IS NULL
          AND NOT r.cancelled
      ) own
      ON own.planned_for IS NOT NULL
    JOIN LATERAL (
        SELECT min(r.planned_for) AS planned_for
        FROM review r
        WHERE r.child_id = o.child_id
          AND r.planned_for >= $1
          AND r.completed_on IS NULL
          AND NOT r.cancelled
      ) theirs
      ON theirs.planned_for IS NOT NULL AND theirs.planned_for <> own.planned_for
    WHERE k.looked_after
    GROUP BY k.child_id
  `,
};
