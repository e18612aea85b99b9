import { childrenMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { age, onTheRoll, yearEnd } from './roll';

/**
 * A placement that counts as a new one: not a temporary stay, and not a change of status with the same carer.
 */
const newPlacement = 'NOT pl.temporary AND pl.same_carer IS NOT TRUE';
const openAtEnd = 'pl.from_on <= $2::date AND (pl.to_on IS NULL OR pl.to_on > $2::date)';

/** NI 062: of children on the roll, those with three or more placements in the year. */
export const threeOrMorePlacements: FigureSource = {
  definition: childrenMeasures.threeOrMorePlacements,
  select: () => ({
    text: `
      SELECT
        r.child_id, r.child_id::text AS subject, $2::date AS on_day,
        (
            SELECT count(*)
            FROM placement pl
            WHERE pl.child_id = r.child_id
              AND NOT pl.temporary
              AND pl.from_on <= $2::date
              AND (pl.to_on IS NULL OR pl.to_on > $1::date)
              AND (pl.same_carer IS NOT TRUE OR pl.from_on < $1::date)
          ) >= 3 AS met
      FROM ${onTheRoll(yearEnd)} r
    `,
  }),
};

/** NI 063: of children under 16 in care for two and a half years, those in the same placement for two. */
export const sameLongTermPlacement: FigureSource = {
  definition: childrenMeasures.sameLongTermPlacement,
  select: () => ({
    text: `
      SELECT
        r.child_id, r.child_id::text AS subject, $2::date AS on_day,
        EXISTS (
            SELECT 1
            FROM placement pl
            LEFT JOIN LATERAL (
                SELECT b.from_on
                FROM placement b
                WHERE b.child_id = pl.child_id AND NOT b.temporary AND b.to_on = pl.from_on
                ORDER BY b.from_on DESC
                LIMIT 1
              ) before
              ON pl.type IN ('A3', 'A4', 'A5', 'A6')
            WHERE pl.child_id = r.child_id
              AND NOT pl.temporary
              AND ${openAtEnd}
              AND coalesce(before.from_on, pl.from_on) <= ($2::date + 1 - interval '2 years')::date
          ) AS met
      FROM ${onTheRoll(yearEnd)} r
      JOIN child c ON c.id = r.child_id
      WHERE ${age('c.date_of_birth', '$2::date')} < 16
        AND r.since <= ($2::date + 1 - interval '30 months')::date
    `,
  }),
};

/** Of placements that began within a period of care and of which it is known, those not planned. */
export const unplannedMoves: FigureSource = {
  definition: childrenMeasures.unplannedMoves,
  select: () => ({
    text: `
      SELECT pl.child_id, pl.id::text AS subject, pl.from_on AS on_day, NOT pl.planned AS met
      FROM placement pl
      WHERE ${newPlacement}
        AND pl.from_on BETWEEN $1::date AND $2::date
        AND NOT EXISTS (
            SELECT 1
            FROM period_of_care p
            WHERE p.child_id = pl.child_id AND (p.started_on = pl.from_on OR p.short_breaks)
          )
    `,
  }),
};

/** Of children on the roll of whom it is known, those placed outside the area. */
export const placedOutOfArea: FigureSource = {
  definition: childrenMeasures.placedOutOfArea,
  select: () => ({
    text: `
      SELECT
        r.child_id, r.child_id::text AS subject, $2::date AS on_day,
        (
            SELECT pl.in_out = 'OUT'
            FROM placement pl
            WHERE pl.child_id = r.child_id AND NOT pl.temporary AND ${openAtEnd}
            ORDER BY pl.from_on DESC
            LIMIT 1
          ) AS met
      FROM ${onTheRoll(yearEnd)} r
    `,
  }),
};
