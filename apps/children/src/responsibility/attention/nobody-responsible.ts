import type { AttentionList } from '@iro/subgraph';
import { onTheRoll } from '../../care/measures/roll';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';

const now = '$1::date';
const looked = onTheRoll(now);

/** Looked after, and nobody in post is the child's IRO. */
export const childWithoutIro: AttentionList = {
  kind: 'CHILD_WITHOUT_IRO',
  title: 'Looked after, and no IRO in post is responsible',
  part: 'CORE',
  text: `
    SELECT
      r.child_id,
      coalesce(
          (
              SELECT max(coalesce(i.in_post_to, a.to_on))
              FROM iro_allocation a
              JOIN iro i ON i.id = a.iro_id
              WHERE a.child_id = r.child_id AND coalesce(i.in_post_to, a.to_on) <= ${now}
            ),
          r.since
        ) AS since,
      'No IRO in post is responsible for the child.' AS sentence
    FROM ${looked} r
    WHERE NOT EXISTS (
        SELECT 1
        FROM iro_allocation a
        JOIN iro i ON i.id = a.iro_id
        WHERE a.child_id = r.child_id
          AND ${holdsOn('a', now)}
          AND (i.in_post_to IS NULL OR i.in_post_to > ${now})
      )
  `,
};

/** Looked after, and nobody in post is the child's social worker. */
export const childWithoutSocialWorker: AttentionList = {
  kind: 'CHILD_WITHOUT_SOCIAL_WORKER',
  title: 'Looked after, and no social worker in post holds the case',
  part: 'CORE',
  text: `
    SELECT r.child_id, NULL::date AS since, 'No social worker in post holds the case.' AS sentence
    FROM ${looked} r
    WHERE NOT EXISTS (
        SELECT 1
        FROM case_allocation a
        JOIN social_worker w ON w.id = a.social_worker_id
        WHERE a.child_id = r.child_id AND ${holdsOn('a', now)} AND (w.to_on IS NULL OR w.to_on > ${now})
      )
  `,
};
