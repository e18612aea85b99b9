/**
 * The people that accounts are tied to, by role: `role`, `record_id`, `name`, `unit_id` (the team or service
 * that a manager manages), `from_on`, `to_on` (null where a record has no end, or knows none). A manager has
 * one row for each post. Names of advisers stand in records of children: read it as the product itself.
 */
export const peopleOfRoles = `
  (
    SELECT
      'IRO' AS role, i.id AS record_id, i.name, NULL::uuid AS unit_id, i.in_post_from AS from_on,
      i.in_post_to AS to_on
    FROM iro i
    UNION ALL
    SELECT 'SOCIAL_WORKER', w.id, w.name, NULL, w.from_on, w.to_on
    FROM social_worker w
    UNION ALL
    SELECT m.role, m.person_id, m.name, m.unit_id, m.from_on, m.to_on
    FROM manager m
    WHERE m.person_id IS NOT NULL
    UNION ALL
    SELECT 'PERSONAL_ADVISER', a.adviser_id, min(a.name), NULL, NULL, NULL
    FROM (
        SELECT adviser_id, name
        FROM personal_adviser
        UNION
        SELECT adviser_id, adviser
        FROM care_leaver
        WHERE adviser_id IS NOT NULL
      ) a
    GROUP BY a.adviser_id
  )
`;
