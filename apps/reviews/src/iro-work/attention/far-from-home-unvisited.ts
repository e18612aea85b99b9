import type { AttentionList } from '@iro/subgraph';
import { inResidentialCare } from './residential';

/** How long without a visit is too long, in months: house practice, for a council to confirm. */
const within = 3;

/**
 * Living in residential care out of the area, and not seen there by the IRO for long. The report gives these
 * children priority (6.4).
 */
export const farFromHomeUnvisited: AttentionList = {
  kind: 'OUT_OF_AREA_RESIDENTIAL_WITHOUT_VISIT',
  title: `In residential care out of the area and not visited by the IRO for ${within} months`,
  part: 'DATES',
  text: `
    SELECT
      k.child_id, coalesce(v.visited_on, s.from_on) AS since,
      CASE
          WHEN v.visited_on IS NULL THEN 'Placed out of the area since ' || to_char(
              s.from_on, 'FMDD FMMonth YYYY'
            ) || ' and not visited there.'
          ELSE 'Placed out of the area and last visited on ' || to_char(
              v.visited_on, 'FMDD FMMonth YYYY'
            ) || '.'
        END AS sentence
    FROM (SELECT k.child_id, s.from_on FROM ${inResidentialCare} AND s.detail ->> 'inOut' = 'OUT') s
    JOIN known_child k ON k.child_id = s.child_id
    LEFT JOIN LATERAL (
        SELECT max(i.visited_on) AS visited_on
        FROM iro_visit i
        WHERE i.child_id = s.child_id AND i.visited_on >= s.from_on AND i.visited_on <= $1
      ) v
      ON true
    WHERE coalesce(v.visited_on, s.from_on) <= ($1::date - interval '${within} months')
  `,
};
