import type { EntityManager } from 'typeorm';
import { sent } from '@iro/database';
import type { CareBefore, Episode } from '@iro/exchange';

/** What the record says of a child's care on a day, and which row of the record the period is. */
export interface OnRecord extends CareBefore {
  readonly periodSourceId: string;
}

/** Begun before the day and lasting into it. */
const covering = (alias: string, from = 'from_on', to = 'to_on'): string =>
  `
    ${alias}.child_id = d.child_id
    AND ${alias}.${from} < d.on_day
    AND (${alias}.${to} IS NULL OR ${alias}.${to} > d.on_day)
  `;

/**
 * A period this folder's own earlier import began earlier by the extract's word is not one of an earlier
 * year: its source id is the day's.
 */
const text = `
  SELECT
    d.child_id AS "childId", p.source_id AS "periodSourceId", p.started_on AS "startedOn",
    p.start_known AS "startKnown",
    (
        SELECT jsonb_build_object('status', l.status, 'from', l.from_on, 'startKnown', l.start_known)
        FROM legal_status l
        WHERE ${covering('l')} AND NOT l.by_act
        ORDER BY l.from_on DESC
        LIMIT 1
      ) AS "legalStatus",
    (
        SELECT jsonb_build_object(
            'type', f.type, 'provider', f.provider, 'urn', f.urn, 'homePostcode', f.home_postcode,
            'placementPostcode', f.placement_postcode, 'from', f.from_on, 'startKnown', f.start_known,
            'reasonForChange', f.reason_for_change, 'sameCarerAsBefore', f.same_carer
          )
        FROM placement f
        WHERE ${covering('f')} AND NOT f.temporary AND NOT f.by_act
        ORDER BY f.from_on DESC
        LIMIT 1
      ) AS placement,
    (
        SELECT jsonb_build_object('type', t.type, 'from', t.from_on)
        FROM placement t
        WHERE t.child_id = d.child_id
          AND t.temporary
          AND NOT t.by_act
          AND t.from_on < d.on_day
          AND (t.to_on IS NULL OR t.to_on >= d.on_day)
        ORDER BY t.from_on DESC
        LIMIT 1
      ) AS stay
  FROM unnest($1::uuid[], $2::date[], $3::text[]) AS d(child_id, on_day, own)
  JOIN LATERAL (
      SELECT source_id, started_on, start_known
      FROM period_of_care p
      WHERE ${covering('p', 'started_on', 'ceased_on')}
        AND p.source_id IS NOT NULL
        AND p.source_id <> d.own
      ORDER BY p.started_on DESC
      LIMIT 1
    ) p
    ON true
`;

/**
 * What earlier years' folders told of children whose first episode doesn't begin a period, by the child's id:
 * one statement for many children.
 */
export async function careBefore(
  manager: EntityManager,
  first: readonly (readonly [childId: string, episode: Episode])[],
): Promise<ReadonlyMap<string, OnRecord>> {
  const asked = first.filter(([, { RNE }]) => RNE !== 'S');
  if (asked.length === 0) return new Map();
  await sent(manager);
  const rows = await manager.query<(OnRecord & { childId: string })[]>(text, [
    asked.map(([childId]) => childId),
    asked.map(([, { DECOM }]) => DECOM),
    asked.map(([, { CHILD, DECOM }]) => `${CHILD}|${DECOM}`),
  ]);
  return new Map(rows.map((row) => [row.childId, row]));
}
