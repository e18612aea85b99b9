import type { AttentionList } from '@iro/subgraph';
import { someContributed } from '../measures/participation';

/** Of how many last reviews. */
const last = 2;

/** No contribution of any kind at the last reviews: neither there, nor heard, nor observed. */
export const noContribution: AttentionList = {
  kind: 'NO_CONTRIBUTION',
  title: `No contribution to the last ${last} reviews`,
  part: 'REVIEWS',
  text: `
    SELECT
      k.child_id, r.since,
      'No contribution of any kind to the last ${last} reviews; the last was on ' || to_char(
          r.latest, 'FMDD FMMonth YYYY'
        ) || '.' AS sentence
    FROM known_child k
    JOIN LATERAL (
        SELECT count(*) AS many, min(r.completed_on) AS since, max(r.completed_on) AS latest,
          bool_or(${someContributed}) AS some, bool_or((${someContributed}) IS NULL) AS unknown
        FROM (
            SELECT l.completed_on, l.participation, l.observed
            FROM review l
            WHERE l.child_id = k.child_id AND l.completed_on <= $1 AND NOT l.cancelled
            ORDER BY l.completed_on DESC, l.id DESC
            LIMIT ${last}
          ) r
      ) r
      ON true
    WHERE k.looked_after AND r.many = ${last} AND NOT r.some AND NOT r.unknown
  `,
};
