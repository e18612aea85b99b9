import type { AttentionList } from '@iro/subgraph';
import { leaverSpells } from '../loaders/leavers-as-on';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';

const now = '$1::date';

/**
 * A care leaver, or a young person who will be one, with no personal adviser: since the last one went, or
 * since the status began.
 */
export const leaverWithoutAdviser: AttentionList = {
  kind: 'LEAVER_WITHOUT_ADVISER',
  title: 'Leaving or having left care without a personal adviser',
  part: 'LEAVING_CARE',
  toldByBirthday: true,
  text: `
    SELECT DISTINCT
      ON (l.child_id) l.child_id,
      coalesce(
          (
              SELECT max(a.to_on)
              FROM personal_adviser a
              WHERE a.child_id = l.child_id AND a.to_on <= ${now}
            ),
          l.from_on
        ) AS since,
      'Entitled to a personal adviser since ' || to_char(
          l.from_on, 'FMDD FMMonth YYYY'
        ) || ' and has none.' AS sentence
    FROM ${leaverSpells(now)} l
    WHERE l.status <> 'QUALIFYING'
      AND ${holdsOn('l', now)}
      AND l.adviser_id IS NULL
      AND l.adviser IS NULL
    ORDER BY l.child_id, l.from_on DESC
  `,
};
