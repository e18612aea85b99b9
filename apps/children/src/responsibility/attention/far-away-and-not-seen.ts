import type { AttentionList } from '@iro/subgraph';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';

const now = '$1::date';

/** Children's homes, secure homes, residential care and schools. */
const residential = "('K1', 'K2', 'R1', 'R2', 'R3', 'S1')";

/** So long without being seen far from home, in days: the ordinary interval of visits. */
const unseen = 42;

/**
 * In residential care out of the area, and not seen by the social worker for as long as visits may be apart.
 */
export const farAwayAndNotSeen: AttentionList = {
  kind: 'FAR_AWAY_AND_NOT_SEEN',
  title: 'In residential care out of the area and not seen by the social worker for six weeks',
  part: 'PLACEMENT',
  text: `
    SELECT
      p.child_id, coalesce(v.seen_on, p.from_on) AS since,
      'The child is in residential care out of the area and has not been seen by the social worker for six weeks.'
          AS sentence
    FROM placement p
    LEFT JOIN LATERAL (
        SELECT max(v.visited_on) AS seen_on
        FROM social_worker_visit v
        WHERE v.child_id = p.child_id AND v.seen AND v.visited_on >= p.from_on
      ) v
      ON true
    WHERE NOT p.temporary
      AND p.type IN ${residential}
      AND p.in_out = 'OUT'
      AND ${holdsOn('p', now)}
      AND coalesce(v.seen_on, p.from_on) <= ${now} - ${unseen}
  `,
};
