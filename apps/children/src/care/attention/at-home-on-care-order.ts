import type { AttentionList } from '@iro/subgraph';

/** Living with parents under a care order: the report asks for particular attention to them (8.4, 16j). */
export const atHomeOnCareOrder: AttentionList = {
  kind: 'AT_HOME_ON_CARE_ORDER',
  title: 'At home with parents on a care order',
  part: 'PLACEMENT',
  text: `
    SELECT
      k.child_id, greatest(p.from_on, s.from_on) AS since,
      'Living with parents since ' || to_char(p.from_on, 'FMDD FMMonth YYYY') || ' under '
        || CASE s.status WHEN 'C1' THEN 'an interim care order.' ELSE 'a full care order.' END AS sentence
    FROM known_child k
    JOIN placement p
      ON p.child_id = k.child_id
      AND p.type = 'P1'
      AND NOT p.temporary
      AND p.from_on <= $1
      AND (p.to_on IS NULL OR p.to_on > $1)
    JOIN legal_status s
      ON s.child_id = k.child_id
      AND s.status IN ('C1', 'C2')
      AND s.from_on <= $1
      AND (s.to_on IS NULL OR s.to_on > $1)
    WHERE k.looked_after
  `,
};
