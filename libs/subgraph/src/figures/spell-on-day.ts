/**
 * SELECT of a child's spell of a kind on the day that counts, `m.on_day`, or of the last one before it. A
 * child in a temporary stay is still placed where they are to return to.
 *
 * @param what columns of the spell, `s`
 */
export const spellOnDay = (kind: string, what: string): string => `
  SELECT ${what}
  FROM known_spell s
  WHERE s.child_id = m.child_id
    AND s.kind = '${kind}'
    AND s.from_on <= m.on_day${
      kind === 'PLACEMENT' ? "\n    AND s.detail ->> 'temporary' IS DISTINCT FROM 'true'" : ''
    }
  ORDER BY s.from_on DESC, s.to_on DESC NULLS FIRST
  LIMIT 1
`;
