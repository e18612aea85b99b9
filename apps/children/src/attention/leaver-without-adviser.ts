import type { AttentionList } from '@iro/subgraph';

/** A care leaver, or a young person who will be one, with no personal adviser. */
export const leaverWithoutAdviser: AttentionList = {
  kind: 'LEAVER_WITHOUT_ADVISER',
  title: 'Leaving or having left care without a personal adviser',
  part: 'LEAVING_CARE',
  text: `SELECT l.child_id, max(l.from_on) AS since, 'Entitled to a personal adviser since ' || to_char(max(l.from_on), 'FMDD FMMonth YYYY') || ' and has none.' AS sentence
    FROM care_leaver l WHERE l.status IN ('ELIGIBLE', 'RELEVANT', 'FORMER_RELEVANT') AND l.from_on <= $1 AND (l.to_on IS NULL OR l.to_on > $1) AND l.adviser IS NULL AND l.adviser_id IS NULL
    GROUP BY l.child_id`,
};
