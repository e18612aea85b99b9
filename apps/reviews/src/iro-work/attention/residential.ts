/** Placements that are a home or an institution, not a family. */
export const residentialTypes = ['K1', 'K2', 'R1', 'R2', 'R3', 'R5', 'S1', 'H5'] as const;

/** The residential placement each looked-after child lives in on the day `$1`, as `k` and `s`. */
export const inResidentialCare = `
  known_child k
  JOIN known_spell s
    ON s.child_id = k.child_id
    AND s.kind = 'PLACEMENT'
    AND s.value IN (${residentialTypes.map((type) => `'${type}'`).join(', ')})
    AND s.from_on <= $1
    AND (s.to_on IS NULL OR s.to_on > $1)
    AND (s.detail -> 'temporary') IS DISTINCT FROM 'true'
  WHERE k.looked_after
`;
