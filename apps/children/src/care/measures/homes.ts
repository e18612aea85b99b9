/**
 * The placements of one child, each with the home it is a part of. A change of status with the same carer (RNE
 * T or U in the return) goes on in the same home; every other placement begins one. A temporary stay away is
 * none, and ends none.
 *
 * Columns: `id`, `child_id`, `type`, `from_on`, `to_on`, `planned`; `home`, its number among the child's;
 * `begins`, whether it begins the home; `home_from`, the first day known of it; `home_type`, the type of its
 * first placement; `home_in_out`, where it is as last told by this placement: a change of status moves nobody.
 *
 * @param child SQL of the child's id
 */
export const placementsInHomes = (child: string): string => `
  (
    SELECT h.*, min(h.from_on) OVER so_far AS home_from, first_value(h.type) OVER so_far AS home_type,
      substr(max(h.from_on || h.in_out) OVER so_far, 11) AS home_in_out
    FROM (
        SELECT p.*, count(*) FILTER (WHERE p.begins) OVER (ORDER BY p.from_on, p.to_on) AS home
        FROM (
            SELECT own.id, own.child_id, own.type, own.from_on, own.to_on, own.planned, own.in_out,
              own.same_carer IS NOT TRUE
              OR lag(own.to_on) OVER (ORDER BY own.from_on, own.to_on) IS DISTINCT FROM own.from_on AS begins
            FROM placement own
            WHERE own.child_id = ${child} AND NOT own.temporary
          ) p
      ) h
    WINDOW so_far AS (PARTITION BY h.home ORDER BY h.from_on, h.to_on)
  )
`;

/** Where the home of placement `pl` is: as told of it, or of the same home before it. */
export const inOutOfHome = (pl: string): string => `
  CASE
    WHEN ${pl}.in_out IS NULL AND ${pl}.same_carer AND NOT ${pl}.temporary THEN (
        SELECT h.home_in_out
        FROM ${placementsInHomes(`${pl}.child_id`)} h
        WHERE h.id = ${pl}.id
      )
    ELSE ${pl}.in_out
  END
`;
