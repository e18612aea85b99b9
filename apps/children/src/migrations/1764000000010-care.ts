import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall, systemOnly } from '@iro/database';

const kept = `
    id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT '1'
  `;

const tables: readonly string[] = [
  `
    CREATE TABLE relationship (
      ${kept}, child_id uuid NOT NULL, other_id uuid NOT NULL, kind text NOT NULL, ended_on date,
      ended_because text, CONSTRAINT PK_67eb56a3f16da3d901a8ae446a6 PRIMARY KEY (id)
    )
  `,
  'CREATE UNIQUE INDEX relationship_source_id_idx ON relationship (source_id)',
  'CREATE INDEX relationship_other_id_idx ON relationship (other_id)',
  'CREATE UNIQUE INDEX relationship_once ON relationship (child_id, other_id, kind) WHERE ended_on IS NULL',
  `
    CREATE TABLE reunification_plan (
      ${kept}, child_id uuid NOT NULL, recorded_on date NOT NULL, return_planned_for date,
      assessed_on date, assessment text, support text, iro_consulted_on date, reviewed_on date,
      discharge_planned_for date, given_up_on date,
      CONSTRAINT PK_d148a79956cf8abc80eb0288f7f PRIMARY KEY (id)
    )
  `,
  'CREATE UNIQUE INDEX reunification_plan_source_id_idx ON reunification_plan (source_id)',
  'CREATE INDEX reunification_plan_child_id_idx ON reunification_plan (child_id)',
  `
    CREATE TABLE significant_event (
      ${kept}, child_id uuid NOT NULL, kind text NOT NULL, happened_on date NOT NULL,
      told_on date NOT NULL, told_by text NOT NULL, account text, about uuid, responded_on date,
      responded_by text, response text, CONSTRAINT PK_032f7254a4d8a95aa704ca7d103 PRIMARY KEY (id)
    )
  `,
  'CREATE UNIQUE INDEX significant_event_source_id_idx ON significant_event (source_id)',
  'CREATE INDEX significant_event_child_id_happened_on_idx ON significant_event (child_id, happened_on)',
  'CREATE INDEX significant_event_unanswered ON significant_event (told_on, id) WHERE responded_on IS NULL',
  `
    CREATE TABLE known_day (
      id integer NOT NULL DEFAULT '1', day date NOT NULL,
      CONSTRAINT PK_6b6b7eb16d69a31313e1b07ac33 PRIMARY KEY (id)
    )
  `,
  'ALTER TABLE family_member ADD contact_plan text, ADD ended_on date',
  `
    CREATE UNIQUE INDEX missing_episode_one_at_a_time ON missing_episode (child_id)
    WHERE ended_on IS NULL AND source_id IS NULL
  `,
];

const sees = (column: string): string =>
  `(SELECT access.sees_all()) OR ${column} = ANY((SELECT access.reach())::uuid[])`;
const hidden = (column: string): string => `${column} = ANY((SELECT access.denied())::uuid[])`;
/** A relationship is seen by who sees either child, unless one of the two is hidden from them. */
const eitherChild = `
  ((${sees('child_id')}) OR (${sees('other_id')}))
  AND (${hidden('child_id')}) IS NOT TRUE
  AND (${hidden('other_id')}) IS NOT TRUE
`;

/**
 * The slim view: what someone who works with a child learns of the brothers and sisters, also of those beyond
 * their own reach. Never of a child who is hidden from them or sealed; the placement is left out where it is
 * restricted, the names where the role reads none. It reads as the migrator, whom these policies let look.
 */
const slimView: readonly string[] = [
  ...['family_member', 'child_identity', 'placement', 'iro_allocation'].map(
    (table) => `CREATE POLICY siblings_looked_up ON ${table} FOR SELECT TO CURRENT_USER USING (true)`,
  ),
  `
    CREATE FUNCTION access.siblings(of_children uuid[], today date) RETURNS TABLE (
      of_child uuid, sibling uuid, forename text, surname text, placement_type text, iro_id uuid,
      contact_plan text
    ) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, access, pg_temp AS $$
       WITH asker AS MATERIALIZED (
         SELECT access.sees_all() AS everything, access.reach() AS reach, access.denied() AS hidden,
           access.reads('NAMES') AS names,
           access.asking() ->> 'kind' IN ('CASELOAD', 'CASES', 'TEAM', 'SERVICE') AS works_with_families)
       SELECT DISTINCT ON (m.child_id, o.child_id) m.child_id, o.child_id,
         CASE WHEN asker.names THEN i.forename END,
         CASE WHEN asker.names THEN i.surname END,
         CASE WHEN NOT k.placement_restricted THEN (
           SELECT p.type
           FROM placement p
           WHERE p.child_id = o.child_id
             AND NOT p.temporary
             AND p.from_on <= today
             AND (p.to_on IS NULL OR p.to_on > today)
           ORDER BY p.from_on DESC LIMIT 1) END,
         (SELECT a.iro_id
           FROM iro_allocation a
           WHERE a.child_id = o.child_id
             AND a.from_on <= today
             AND (a.to_on IS NULL OR a.to_on > today)
           ORDER BY a.from_on DESC LIMIT 1),
         o.contact_plan
       FROM asker, family_member m
       JOIN family_member o ON o.family_group = m.family_group AND o.child_id <> m.child_id AND o.ended_on IS NULL
       JOIN known_child k ON k.child_id = o.child_id
       LEFT JOIN child_identity i ON i.child_id = o.child_id
       WHERE m.child_id = ANY(of_children) AND m.ended_on IS NULL AND NOT k.sealed
         AND (asker.everything OR m.child_id = ANY(asker.reach))
         AND m.child_id <> ALL(asker.hidden)
         AND o.child_id <> ALL(asker.hidden)
         AND (asker.everything OR asker.works_with_families OR o.child_id = ANY(asker.reach))
       ORDER BY m.child_id, o.child_id $$
  `,
];

const walls: readonly string[] = [
  ...behindTheWall('significant_event'),
  ...behindTheWall('reunification_plan'),
  ...systemOnly('known_day'),
  'ALTER TABLE relationship ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE relationship FORCE ROW LEVEL SECURITY',
  `CREATE POLICY actor_sees ON relationship USING (${eitherChild}) WITH CHECK (${eitherChild})`,
];

/**
 * What the acts of care need: relationships, significant events, plans to go home, the siblings' slim view
 * and the day of what is known.
 */
export class Care1764000000010 implements MigrationInterface {
  readonly name = 'Care1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls, ...slimView]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
