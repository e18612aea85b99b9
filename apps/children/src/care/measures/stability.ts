import { childrenMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { inOutOfHome, placementsInHomes } from './homes';
import { age, onTheRoll, yearEnd } from './roll';

const openAtEnd = 'pl.from_on <= $2::date AND (pl.to_on IS NULL OR pl.to_on > $2::date)';
const adoptive = "'A3', 'A4', 'A5', 'A6'";
const openInYear = 'pl.from_on <= $2::date AND (pl.to_on IS NULL OR pl.to_on > $1::date)';

/**
 * NI 062: of children on the roll, those with three or more homes in the year. Whoever has fewer than three
 * placements is not looked at further.
 */
export const threeOrMorePlacements: FigureSource = {
  definition: childrenMeasures.threeOrMorePlacements,
  select: () => ({
    text: `
      SELECT
        r.child_id, r.child_id::text AS subject, $2::date AS on_day,
        CASE
            WHEN (
                SELECT count(*)
                FROM placement pl
                WHERE pl.child_id = r.child_id AND NOT pl.temporary AND ${openInYear}
              ) < 3 THEN false
            ELSE (
                SELECT count(DISTINCT pl.home)
                FROM ${placementsInHomes('r.child_id')} pl
                WHERE ${openInYear}
              ) >= 3
          END AS met
      FROM ${onTheRoll(yearEnd)} r
    `,
  }),
};

/**
 * NI 063: of children under 16 in care for two and a half years, those in the same home for two. A home that
 * was adoptive from its first day goes together with the one that it followed on from.
 */
export const sameLongTermPlacement: FigureSource = {
  definition: childrenMeasures.sameLongTermPlacement,
  select: () => ({
    text: `
      SELECT
        r.child_id, r.child_id::text AS subject, $2::date AS on_day,
        coalesce(
            (
                SELECT coalesce(before.home_from, pl.home_from) <= ($2::date + 1 - interval '2 years')::date
                FROM ${placementsInHomes('r.child_id')} pl
                LEFT JOIN LATERAL (
                    SELECT b.home_from
                    FROM ${placementsInHomes('r.child_id')} b
                    WHERE b.to_on = pl.home_from AND b.home < pl.home
                    ORDER BY b.from_on DESC
                    LIMIT 1
                  ) before
                  ON pl.type IN (${adoptive}) AND pl.home_type IN (${adoptive})
                WHERE ${openAtEnd}
                ORDER BY pl.from_on DESC
                LIMIT 1
              ),
            false
          ) AS met
      FROM ${onTheRoll(yearEnd)} r
      JOIN child c ON c.id = r.child_id
      WHERE ${age('c.date_of_birth', '$2::date')} < 16
        AND r.since <= ($2::date + 1 - interval '30 months')::date
    `,
  }),
};

/** Of homes that began within a period of care and of which it is known, those not planned. */
export const unplannedMoves: FigureSource = {
  definition: childrenMeasures.unplannedMoves,
  select: () => ({
    text: `
      SELECT pl.child_id, pl.id::text AS subject, pl.from_on AS on_day, NOT pl.planned AS met
      FROM placement pl
      WHERE NOT pl.temporary
        AND pl.from_on BETWEEN $1::date AND $2::date
        AND (
            pl.same_carer IS NOT TRUE
            OR (
                SELECT h.begins
                FROM ${placementsInHomes('pl.child_id')} h
                WHERE h.id = pl.id
              )
          )
        AND NOT EXISTS (
            SELECT 1
            FROM period_of_care p
            WHERE p.child_id = pl.child_id
              AND (
                  p.started_on = pl.from_on
                  OR (
                      p.short_breaks
                      AND p.started_on <= pl.from_on
                      AND (p.ceased_on IS NULL OR p.ceased_on > pl.from_on)
                    )
                )
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
            SELECT ${inOutOfHome('pl')} = 'OUT'
            FROM placement pl
            WHERE pl.child_id = r.child_id AND NOT pl.temporary AND ${openAtEnd}
            ORDER BY pl.from_on DESC
            LIMIT 1
          ) AS met
      FROM ${onTheRoll(yearEnd)} r
    `,
  }),
};
