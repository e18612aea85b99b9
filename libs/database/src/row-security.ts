import { reachFunctions } from './reach-functions';

/**
 * The walls in the database. `access.*` are the functions every policy stands on: one place to decide who
 * sees whom.
 *
 * They read `iro.reach`, set locally in each transaction (libs/access `Reach` as JSON); outside one nothing
 * is visible. Each is called once per statement (as a sub-select), never once per row.
 */
export const accessFunctions = (migrator: string, app: string): readonly string[] => [
  'CREATE EXTENSION IF NOT EXISTS btree_gist',
  'CREATE SCHEMA access',
  `GRANT USAGE ON SCHEMA access TO ${app}`,
  `CREATE FUNCTION access.asking() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS
     $$ SELECT coalesce(nullif(current_setting('iro.reach', true), ''), '{}')::jsonb $$`,
  `
    CREATE FUNCTION access.listed(what text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(value::uuid), '{}')
      FROM jsonb_array_elements_text(coalesce(access.asking() -> what, '[]'))
    $$
  `,
  `CREATE FUNCTION access.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
     $$ SELECT coalesce((access.asking() ->> 'all')::boolean, false) $$`,
  `CREATE FUNCTION access.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
     $$ SELECT coalesce(access.asking() ->> 'role' = 'SYSTEM', false) $$`,
  `CREATE FUNCTION access.reads(part text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
     $$ SELECT coalesce(access.asking() -> 'parts' ? part, false) $$`,
  ...reachFunctions,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA access TO ${app}`,
  `
    ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator} IN SCHEMA public GRANT
    SELECT, INSERT,
    UPDATE, DELETE ON TABLES TO ${app}
  `,
  `ALTER DEFAULT PRIVILEGES FOR ROLE ${migrator} IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app}`,
];

/** Both lists are made once per statement and looked up by hash, however long they are. */
const seesChild = (column: string): string =>
  `
    ((SELECT access.sees_all()) OR ${column} IN (SELECT unnest(access.reach())))
    AND (${column} IN (SELECT unnest(access.denied()))) IS NOT TRUE
  `;

/**
 * Puts a table that concerns a child behind the wall: the row's child must be within reach and not denied,
 * and the role must read the part.
 *
 * @param column the column with the child's id; null is for nobody but who sees all
 * @param part part of the record (libs/access `Part`) that the whole table belongs to, when it does
 */
export function behindTheWall(table: string, column = 'child_id', part?: string): readonly string[] {
  const condition =
    part === undefined ? seesChild(column) : `${seesChild(column)} AND (SELECT access.reads('${part}'))`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY actor_sees ON ${table} USING (${condition}) WITH CHECK (${condition})`,
  ];
}

/** Puts a table that only the product itself touches (cursors, receipts, the read log) behind the wall. */
export function systemOnly(table: string, mayInsert = false): readonly string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `
      CREATE POLICY system_sees ON ${table}
      USING ((SELECT access.is_system()))
      WITH CHECK (
          ${mayInsert ? "(SELECT access.asking() ->> 'role') IS NOT NULL" : '(SELECT access.is_system())'}
        )
    `,
  ];
}
