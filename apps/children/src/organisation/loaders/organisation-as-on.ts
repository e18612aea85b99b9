/**
 * The organisation as on a day, in SQL. A post's or a team's own row says how it began; a row of its moves or
 * terms says what holds from a later day on. `day` is SQL for the day asked.
 */

/** What the last change of an IRO's terms by a day says of a column; without one, what the IRO's own row says. */
const termOn = (column: string, iro: string, day: string): string =>
  `
    coalesce(
        (
          SELECT terms.${column}
          FROM iro_terms terms
          WHERE terms.iro_id = ${iro}.id AND terms.from_on <= ${day}
          ORDER BY terms.from_on DESC
          LIMIT 1
        ),
        ${iro}.${column}
      )
  `;

/** How an IRO is employed on a day. */
export const employmentOn = (iro: string, day: string): string => termOn('employment', iro, day);

/** How much of a full-time post an IRO works on a day. */
export const fteOn = (iro: string, day: string): string => termOn('fte', iro, day);

/** IROs in post on a day, as they are employed that day. */
export const irosInPost = (day: string): string =>
  `
    (
      SELECT i.id, i.name, ${employmentOn('i', day)} AS employment, ${fteOn('i', day)} AS fte
      FROM iro i
      WHERE i.in_post_from <= ${day} AND (i.in_post_to IS NULL OR i.in_post_to > ${day})
    )
  `;

/** Which service each team belongs to, and when: `team_id`, `service_id`, `from_on`, `to_on`. */
export const servicesOfTeams = `
  (
    SELECT
      m.team_id, m.service_id, m.from_on,
      lead(m.from_on) OVER (PARTITION BY m.team_id ORDER BY m.from_on) AS to_on
    FROM (
        SELECT id AS team_id, service_id, '-infinity'::date AS from_on
        FROM team
        UNION ALL
        SELECT team_id, service_id, from_on
        FROM team_move
      ) m
  )
`;

/** Which team each social worker is in, and when: `social_worker_id`, `team_id`, `from_on`, `to_on`. */
export const teamsOfWorkers = `
  (
    SELECT
      m.social_worker_id, m.team_id, m.from_on,
      coalesce(
          lead(m.from_on) OVER (PARTITION BY m.social_worker_id ORDER BY m.from_on), m.ends_on
        ) AS to_on
    FROM (
        SELECT id AS social_worker_id, team_id, from_on, to_on AS ends_on
        FROM social_worker
        UNION ALL
        SELECT v.social_worker_id, v.team_id, v.from_on, w.to_on
        FROM social_worker_move v
        JOIN social_worker w ON w.id = v.social_worker_id
      ) m
  )
`;

/** True of a spell that holds on a day. */
export const holdsOn = (spell: string, day: string): string =>
  `${spell}.from_on <= ${day} AND (${spell}.to_on IS NULL OR ${spell}.to_on > ${day})`;
