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
const byChild = (name: string, ...then: string[]): string =>
  `CREATE INDEX ON ${name} (${['child_id', ...then].join(', ')})`;

/** Statements that make this service's tables; generated from the entities once, then fixed. */
const tables: readonly string[] = [
  ...table(
    'plan',
    'child_id uuid NOT NULL, kind text NOT NULL, agreed_on date NOT NULL, updated_on date, ended_on date',
    byChild('plan'),
  ),
  ...table(
    'pathway_assessment',
    'child_id uuid NOT NULL, completed_on date NOT NULL',
    byChild('pathway_assessment'),
  ),
  ...table(
    'health_assessment',
    'child_id uuid NOT NULL, kind text NOT NULL, assessed_on date NOT NULL, outcome text NOT NULL',
    byChild('health_assessment', 'assessed_on'),
  ),
  ...table(
    'dental_check',
    'child_id uuid NOT NULL, checked_on date NOT NULL, outcome text NOT NULL',
    byChild('dental_check', 'checked_on'),
  ),
  ...table(
    'immunisation_status',
    'child_id uuid NOT NULL, recorded_on date NOT NULL, up_to_date boolean NOT NULL',
    byChild('immunisation_status'),
  ),
  ...table(
    'oc2_flag',
    `
      child_id uuid NOT NULL, year integer NOT NULL, sdq_score integer, sdq_reason text,
      convicted boolean, health_check boolean, immunisations boolean, teeth_check boolean,
      health_assessment boolean, substance_misuse boolean, intervention_received boolean,
      intervention_offered boolean
    `,
    'CREATE UNIQUE INDEX ON oc2_flag (child_id, year)',
  ),
  ...table(
    'sdq',
    `
      child_id uuid NOT NULL, sent_on date NOT NULL, chased_on date, returned_on date, score integer,
      withdrawn_on date, reason text
    `,
    byChild('sdq'),
    'CREATE INDEX ON sdq (sent_on)',
  ),
  ...table(
    'personal_education_plan',
    `
      child_id uuid NOT NULL, begun_on date NOT NULL, on_file_on date, reviewed_on date, ended_on date,
      quality text, childs_voice boolean
    `,
    byChild('personal_education_plan'),
  ),
  ...table('school', 'urn text NOT NULL, name text NOT NULL', 'CREATE UNIQUE INDEX ON school (urn)'),
  ...table(
    'inspection',
    'school_id uuid NOT NULL, inspected_on date NOT NULL, grade text NOT NULL',
    'CREATE INDEX ON inspection (school_id, inspected_on)',
  ),
  ...table(
    'school_place',
    'child_id uuid NOT NULL, school_id uuid NOT NULL, from_on date NOT NULL, to_on date',
    byChild('school_place', 'from_on'),
    'CREATE INDEX ON school_place (school_id)',
    `
      ALTER TABLE school_place ADD CONSTRAINT school_place_one_at_a_time EXCLUDE
      USING gist (
          child_id WITH =, daterange(from_on, to_on, '[)') WITH &&
        ) DEFERRABLE INITIALLY IMMEDIATE
    `,
  ),
  ...table('school_term', 'name text NOT NULL, from_on date NOT NULL, to_on date NOT NULL'),
];

/** Which part of a child's record each table is. Schools and terms concern no child. */
const walls: readonly string[] = [
  ...['plan', 'pathway_assessment'].flatMap((name) => behindTheWall(name, 'child_id', 'PLANS')),
  ...['health_assessment', 'dental_check', 'immunisation_status', 'oc2_flag', 'sdq'].flatMap((name) =>
    behindTheWall(name, 'child_id', 'HEALTH'),
  ),
  ...['personal_education_plan', 'school_place'].flatMap((name) =>
    behindTheWall(name, 'child_id', 'EDUCATION'),
  ),
];

/** Plans, health and education. */
export class Compliance1764000000001 implements MigrationInterface {
  readonly name = 'Compliance1764000000001';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
