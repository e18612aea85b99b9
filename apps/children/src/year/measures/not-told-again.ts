/**
 * Periods of care that were open when a year's folder told of them, and of whose child the folder of a later
 * year says nothing: whether the child is still looked after nobody has said. What a person recorded here is
 * none. `child_id`, `id`, `told`, the last year that tells of the child.
 *
 * @param later SQL of the later year, whose folder was imported
 */
export const notToldAgain = (later: string): string => `
  (
    SELECT p.child_id, p.id, max(t.ending) AS told
    FROM period_of_care p
    JOIN told_of t ON t.child_id = p.child_id AND t.ending <= ${later}
    WHERE NOT p.by_act AND p.ceased_on IS NULL AND NOT p.short_breaks
    GROUP BY p.child_id, p.id
    HAVING max(t.ending) < ${later}
  )
`;
