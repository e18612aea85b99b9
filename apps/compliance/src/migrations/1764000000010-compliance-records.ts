import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** The columns every kept row has. */
const kept = `
    id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
  `;
const table = (name: string, columns: string, ...more: string[]): readonly string[] => [
  `CREATE TABLE ${name} (${kept}, ${columns}, PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX ON ${name} (source_id)`,
  ...more,
];

const tables: readonly string[] = [
  ...table(
    'development_check',
    'child_id uuid NOT NULL, checked_on date NOT NULL, outcome text NOT NULL',
    'CREATE INDEX ON development_check (child_id, checked_on)',
  ),
  ...table(
    'substance_misuse',
    'child_id uuid NOT NULL, found_on date NOT NULL, problem boolean NOT NULL, intervention text',
    'CREATE INDEX ON substance_misuse (child_id, found_on)',
  ),
  ...table(
    'conviction',
    'child_id uuid NOT NULL, convicted_on date NOT NULL',
    'CREATE INDEX ON conviction (child_id, convicted_on)',
  ),
  ...table(
    'pep_review',
    `
      child_id uuid NOT NULL, pep_id uuid NOT NULL, reviewed_on date NOT NULL, term_id uuid,
      quality text, childs_voice boolean
    `,
    'CREATE INDEX ON pep_review (child_id, reviewed_on)',
    'CREATE INDEX ON pep_review (pep_id)',
  ),
  ...table(
    'plan_review',
    'child_id uuid NOT NULL, plan_id uuid NOT NULL, reviewed_on date NOT NULL, changed boolean NOT NULL',
    'CREATE INDEX ON plan_review (child_id, reviewed_on)',
    'CREATE INDEX ON plan_review (plan_id)',
  ),
  ...table(
    'attention_item',
    `
      child_id uuid NOT NULL, kind text NOT NULL, part text NOT NULL, addressee text NOT NULL,
      school_id uuid, detail text, raised_on date NOT NULL, answered_on date, answer text,
      answered_by text
    `,
    'CREATE INDEX ON attention_item (child_id, raised_on)',
    'CREATE INDEX ON attention_item (school_id)',
    'CREATE INDEX ON attention_item (raised_on, id) WHERE answered_on IS NULL',
  ),
  'ALTER TABLE plan ADD associated_on date, ADD placement_id uuid, ADD reviews_known_from date',
  // The table is behind its wall: this statement sees the rows as the product itself.
  `SELECT set_config('iro.reach', '{"role":"SYSTEM","all":true,"parts":["PLANS"]}', true)`,
  `
    UPDATE plan
    SET reviews_known_from = updated_on
    WHERE kind = 'PATHWAY' AND source_id IS NOT NULL AND NOT by_act
  `,
  "SELECT set_config('iro.reach', '', true)",
  'ALTER TABLE school_place ADD override_reason text, ADD overridden_by text',
  'ALTER TABLE sdq ALTER sent_on DROP NOT NULL',
];

/** Which part of a child's record each table is; an item that needs attention is of the part it is about. */
const walls: readonly string[] = [
  ...['development_check', 'substance_misuse'].flatMap((name) => behindTheWall(name, 'child_id', 'HEALTH')),
  ...behindTheWall('conviction', 'child_id', 'LEGAL'),
  ...behindTheWall('pep_review', 'child_id', 'EDUCATION'),
  ...behindTheWall('plan_review', 'child_id', 'PLANS'),
  ...behindTheWall('attention_item'),
  `
    CREATE POLICY part_read ON attention_item AS RESTRICTIVE
    USING (coalesce((SELECT access.asking() -> 'parts') ? part, false))
  `,
];

/** What people record of health, education and plans beyond what a folder brings. */
export class ComplianceRecords1764000000010 implements MigrationInterface {
  readonly name = 'ComplianceRecords1764000000010';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
