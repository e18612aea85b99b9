const asked = "nullif(current_setting('iro.reach', true), '')::jsonb";
const listed = (what: string): string => `ARRAY(SELECT jsonb_array_elements_text(asked -> '${what}')::uuid)`;

/**
 * Adds the children found by one key, when the reach has any: a single look-up in an index, with a plan kept
 * for the session.
 */
const byKey = (what: string, column: string): string =>
  `
    IF jsonb_array_length(asked -> '${what}') > 0 THEN reached := reached || ARRAY(
      SELECT child_id FROM known_child WHERE ${column} = ANY(${listed(what)})
    ); END IF;
  `;

const byKind = (kind: string, condition: string): string =>
  `
    IF asked ->> 'kind' = '${kind}' THEN reached := reached || ARRAY(
      SELECT child_id FROM known_child WHERE ${condition}
    ); END IF;
  `;

/**
 * While a figure is counted, the children whom a team, a service or an IRO ever held: the statement counts
 * what was theirs on the day that counts, wherever the child is now.
 */
const everHeld = (what: string, kind: string): string =>
  `
    IF asked -> 'counting' = 'true' AND jsonb_array_length(asked -> '${what}') > 0
      THEN reached := reached || ARRAY(
      SELECT child_id
      FROM known_spell
      WHERE kind = '${kind}' AND value = ANY(ARRAY(SELECT jsonb_array_elements_text(asked -> '${what}')))
    ); END IF;
  `;

const definer = 'LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, access, pg_temp';

/** The procedure that says whom an actor reaches, with what is beside the children of today. */
const reachProcedure = (beside: string): string => `
  CREATE FUNCTION access.reach() RETURNS uuid[] ${definer} AS $$
     DECLARE asked jsonb := ${asked}; reached uuid[];
     BEGIN
       IF asked IS NULL OR (asked ->> 'all')::boolean THEN RETURN '{}'; END IF;
       reached := ${listed('children')};
       ${byKey('iros', 'iro_id')}
       ${byKey('workers', 'social_worker_id')}
       ${byKey('workers', 'personal_adviser_id')}
       ${byKey('teams', 'team_id')}
       ${byKey('services', 'service_id')}
       ${beside}
       ${byKind('LOOKED_AFTER', 'looked_after')}
       ${byKind('ADOPTION', 'adoption_plan OR sealed')}
       RETURN reached;
     END $$
`;

/** Whom an actor reaches: also, while a figure is counted, whom they ever held (KitYears). */
export const reachWhileCounting = reachProcedure(
  `${everHeld('iros', 'IRO')} ${everHeld('teams', 'TEAM')} ${everHeld('services', 'SERVICE')}`,
).replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

/**
 * Whom an actor reaches, and who of them is closed to them, as the first migrations made them. They are asked
 * for every table of every statement, so they read the reach once and only look where it points; as
 * procedures they keep their plans, which a function in SQL makes each time. What these say is history: a
 * later migration says otherwise (`reachWhileCounting`).
 */
export const reachFunctions: readonly string[] = [
  reachProcedure(''),
  `
    CREATE FUNCTION access.denied() RETURNS uuid[] ${definer} AS $$
     DECLARE
       asked jsonb := coalesce(${asked}, '{}');
       sealed_is_closed boolean := asked ->> 'role' <> 'ADOPTION_WORKER'
         AND asked -> 'counting' IS DISTINCT FROM 'true';
     BEGIN
       IF asked ->> 'role' = 'SYSTEM' THEN RETURN '{}'; END IF;
       RETURN ARRAY(
         SELECT child_id
         FROM known_child
         WHERE (sealed OR denied <> '{}')
           AND ((sealed AND sealed_is_closed) OR asked ->> 'actor' = ANY(denied)));
     END $$
  `,
];
