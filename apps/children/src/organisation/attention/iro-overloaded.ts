import { caseloadBands } from '@iro/rules';
import type { AttentionList } from '@iro/subgraph';
import { onTheRoll } from '../../care/measures/roll';
import { holdsOn, irosInPost } from '../loaders/organisation-as-on';

const now = '$1::date';
const mostOn = `
  (
    SELECT b.most
    FROM (
        VALUES ${caseloadBands.map(({ from, value }) => `('${from}'::date, ${value.overAbove}::float8)`).join(', ')}
      ) b(from_on, most)
    WHERE b.from_on <= ${now}
    ORDER BY b.from_on DESC
    LIMIT 1
  )
`;

/**
 * The child's IRO is responsible for more children than the band allows for the time worked. It counts
 * children the asker may see, so it says at least.
 */
export const iroOverloaded: AttentionList = {
  kind: 'IRO_CASELOAD_ABOVE_BAND',
  title: 'The IRO has more children than the band allows for the time worked',
  part: 'ORGANISATION',
  text: `
    WITH load AS MATERIALIZED (
        SELECT i.id, i.fte, r.child_id, count(*) OVER (PARTITION BY i.id) AS children
        FROM ${irosInPost(now)} i
        JOIN iro_allocation a ON a.iro_id = i.id AND ${holdsOn('a', now)}
        JOIN ${onTheRoll(now)} r ON r.child_id = a.child_id
      )
    SELECT
      l.child_id, NULL::date AS since,
      format(
          'The child’s IRO has at least %s children for %s full-time equivalent; the band ends at %s to one.',
          l.children, l.fte, band.most
        ) AS sentence
    FROM load l
    CROSS JOIN (SELECT ${mostOn} AS most) band
    WHERE l.children - band.most * l.fte > 1e-9
  `,
};
