import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { KitOrganisation1764000000003 } from './kit-organisation-migration';
import { KitDutyOrder1764000000080 } from './duty-order-migration';
import { KitReach1764000000070 } from './reach-migration';
import {
  KitClosedChildren1764000000091,
  KitDutyKindOrder1764000000090,
  KitLookups1764000000090,
  KitRiskLookups1764000000092,
} from './lookups-migration';
import { KitPutIndexesBack1764000000101 } from './put-indexes-back-migration';
import { KitRulesVersion1764000000100 } from './rules-version-migration';
import { wallsMigration } from './walls-migration';
import { KitWordsOfYears1764000000195 } from './words-of-years-migration';
import { yearsMigration } from './years-migration';
import { KitExemptions1764000000040 } from './exemptions-migration';
import { KitNotices1764000000060 } from './notices-migration';
import { accessFunctions, bareTables, behindTheWall, systemOnly, type ServiceName } from '@iro/database';

/** Statements that make the kit's tables; generated from the entities once, then fixed. */
const tables: readonly string[] = [
  `
    CREATE TABLE known_child (
      child_id uuid NOT NULL, version bigint NOT NULL, date_of_birth date NOT NULL, sex text NOT NULL,
      ethnicity text NOT NULL, looked_after boolean NOT NULL, iro_id uuid, team_id uuid,
      service_id uuid, social_worker_id uuid, personal_adviser_id uuid,
      adoption_plan boolean NOT NULL DEFAULT false, sealed boolean NOT NULL DEFAULT false,
      denied text[] NOT NULL DEFAULT '{}', placement_restricted boolean NOT NULL DEFAULT false,
      PRIMARY KEY (child_id)
    )
  `,
  ...['iro_id', 'team_id', 'service_id', 'social_worker_id', 'personal_adviser_id'].map(
    (column) => `CREATE INDEX ON known_child (${column})`,
  ),
  `
    CREATE TABLE known_spell (
      id bigint GENERATED ALWAYS AS IDENTITY, child_id uuid NOT NULL, kind text NOT NULL,
      value text NOT NULL, from_on date NOT NULL, to_on date, detail jsonb NOT NULL DEFAULT '{}',
      PRIMARY KEY (id)
    )
  `,
  'CREATE INDEX ON known_spell (child_id, kind, from_on)',
  'CREATE INDEX ON known_spell (kind, from_on, to_on)',
  `
    CREATE TABLE known_unit (
      id uuid NOT NULL, kind text NOT NULL, name text NOT NULL, parent_id uuid, PRIMARY KEY (id)
    )
  `,
  `
    CREATE TABLE journal (
      id uuid NOT NULL DEFAULT gen_random_uuid(), seq bigint,
      at timestamptz NOT NULL DEFAULT clock_timestamp(), actor text NOT NULL, role text NOT NULL,
      act text NOT NULL, child_id uuid, subject uuid, before jsonb, after jsonb, hash text,
      PRIMARY KEY (id)
    )
  `,
  'CREATE UNIQUE INDEX ON journal (seq)',
  'CREATE INDEX ON journal (child_id)',
  'CREATE INDEX ON journal (at, id) WHERE seq IS NULL',
  `
    CREATE TABLE act_receipt (
      act_id text NOT NULL, actor text NOT NULL, act text NOT NULL, input text NOT NULL,
      record uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (act_id, actor)
    )
  `,
  `
    CREATE TABLE feed_cursor (
      producer text NOT NULL, epoch text NOT NULL, seq bigint NOT NULL, PRIMARY KEY (producer)
    )
  `,
  `CREATE TABLE installation (id integer NOT NULL DEFAULT 1, epoch text NOT NULL,
     id_key text NOT NULL, imported jsonb, PRIMARY KEY (id))`,
  `
    INSERT INTO installation (epoch, id_key)
    VALUES (gen_random_uuid()::text, gen_random_uuid()::text || gen_random_uuid()::text)
  `,
  `
    CREATE TABLE duty (
      id bigint GENERATED ALWAYS AS IDENTITY, child_id uuid NOT NULL, kind text NOT NULL, subject uuid,
      convention text, opened_on date NOT NULL, due_by date NOT NULL, due_at timestamptz, met_on date,
      met_at timestamptz, closed_on date, source text NOT NULL, rule_from date NOT NULL,
      exemption jsonb, PRIMARY KEY (id)
    )
  `,
  'CREATE INDEX ON duty (child_id, kind)',
  'CREATE INDEX ON duty (subject)',
  'CREATE INDEX ON duty (kind, due_by)',
  'CREATE INDEX ON duty (due_by, id) WHERE met_on IS NULL AND closed_on IS NULL',
  `
    CREATE TABLE read_log (
      id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT clock_timestamp(),
      actor text NOT NULL, role text NOT NULL, operation text NOT NULL, children uuid[] NOT NULL,
      PRIMARY KEY (id)
    )
  `,
  'CREATE INDEX ON read_log (at)',
  `
    CREATE TABLE reach_grant (
      id uuid NOT NULL DEFAULT gen_random_uuid(), child_id uuid NOT NULL, actor text NOT NULL,
      because text NOT NULL, from_at timestamptz NOT NULL DEFAULT now(), until_at timestamptz,
      PRIMARY KEY (id)
    )
  `,
  'CREATE INDEX ON reach_grant (actor)',
  `
    CREATE TABLE comparator (
      id uuid NOT NULL, measure text NOT NULL, kind text NOT NULL, source text NOT NULL, year text,
      value double precision NOT NULL, retrieved_on date, imported_year integer, PRIMARY KEY (id)
    )
  `,
  'CREATE INDEX ON comparator (measure)',
];

const walls = (migrator: string): readonly string[] => [
  ...['known_child', 'known_spell', 'duty'].flatMap((table) => behindTheWall(table)),
  // The functions that decide reach read these two as their owner.
  `CREATE POLICY reach_decided ON known_child FOR SELECT TO ${migrator} USING (true)`,
  `ALTER TABLE reach_grant ENABLE ROW LEVEL SECURITY`,
  'ALTER TABLE reach_grant FORCE ROW LEVEL SECURITY',
  `CREATE POLICY reach_decided ON reach_grant FOR SELECT TO ${migrator} USING (true)`,
  `
    CREATE POLICY granted ON reach_grant
    USING ((SELECT access.is_system()))
    WITH CHECK ((SELECT access.is_system()))
  `,
  'ALTER TABLE journal ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE journal FORCE ROW LEVEL SECURITY',
  `
    CREATE POLICY sealed_and_read ON journal
    USING ((SELECT access.is_system()) OR (SELECT access.reads('AUDIT')))
  `,
  `
    CREATE POLICY line_written ON journal FOR INSERT
    WITH CHECK (actor = (SELECT access.asking() ->> 'actor') OR (SELECT access.is_system()))
  `,
  'ALTER TABLE act_receipt ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE act_receipt FORCE ROW LEVEL SECURITY',
  `
    CREATE POLICY own_receipt ON act_receipt
    USING (actor = (SELECT access.asking() ->> 'actor') OR (SELECT access.is_system()))
  `,
  ...systemOnly('feed_cursor'),
  ...systemOnly('installation'),
  ...systemOnly('read_log', true),
];

/** What the journal says of an act besides the rows it changed. */
class KitChronology1764000000002 implements MigrationInterface {
  readonly name = 'KitChronology1764000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE journal ADD sentence text, ADD on_day date');
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/**
 * The read log's chain and reasons, what an auditor reads of it, who may no longer change a line, and how far
 * a feed was followed.
 */
function kitIntegrity(service: ServiceName): new () => MigrationInterface {
  class KitIntegrity1764000000004 implements MigrationInterface {
    readonly name = 'KitIntegrity1764000000004';
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of [
        'ALTER TABLE read_log ADD seq bigint, ADD reason text, ADD hash text',
        'CREATE UNIQUE INDEX ON read_log (seq)',
        'CREATE INDEX ON read_log (id) WHERE seq IS NULL',
        'CREATE INDEX ON journal (at)',
        'ALTER TABLE feed_cursor ADD at timestamptz, ADD replaying boolean NOT NULL DEFAULT false',
        // An auditor reads and no more; and not even the product changes a line, except to give it its place
        // in the chain.
        'DROP POLICY sealed_and_read ON journal',
        'CREATE POLICY sealed ON journal USING ((SELECT access.is_system()))',
        ...['journal', 'read_log'].flatMap((table) => [
          `CREATE POLICY audited ON ${table} FOR SELECT USING ((SELECT access.reads('AUDIT')))`,
          `REVOKE UPDATE, DELETE ON ${table} FROM ${service}_app`,
          `GRANT UPDATE (seq, hash) ON ${table} TO ${service}_app`,
        ]),
      ])
        await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  }
  return KitIntegrity1764000000004;
}

/** An import fills empty tables faster without their indexes. */
class KitBareTables1764000000006 implements MigrationInterface {
  readonly name = 'KitBareTables1764000000006';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of bareTables) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** The kit's migrations of a service, in order. */
export function kitMigrations(service: ServiceName): readonly (new () => MigrationInterface)[] {
  return [
    kitMigration(service),
    KitChronology1764000000002,
    KitOrganisation1764000000003,
    kitIntegrity(service),
    KitBareTables1764000000006,
    KitExemptions1764000000040,
    wallsMigration(service),
    KitNotices1764000000060,
    KitReach1764000000070,
    KitDutyOrder1764000000080,
    KitLookups1764000000090,
    KitDutyKindOrder1764000000090,
    KitClosedChildren1764000000091,
    KitRiskLookups1764000000092,
    KitRulesVersion1764000000100,
    KitPutIndexesBack1764000000101,
    yearsMigration(service),
    KitWordsOfYears1764000000195,
  ];
}

/** The first migration of every service: access functions, the kit's tables, their walls. */
function kitMigration(service: ServiceName): new () => MigrationInterface {
  class Kit1764000000000 implements MigrationInterface {
    readonly name = 'Kit1764000000000';
    async up(runner: QueryRunner): Promise<void> {
      const [migrator, app] = [`${service}_migrator`, `${service}_app`];
      for (const statement of [...accessFunctionsFirst(migrator, app), ...tables])
        await runner.query(statement);
      for (const statement of accessFunctionsLast(migrator, app)) await runner.query(statement);
      for (const statement of walls(migrator)) await runner.query(statement);
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app}`);
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  }
  return Kit1764000000000;
}

/** Functions that read tables can only be made once the tables are there. */
const readsTables = (statement: string): boolean => /FUNCTION access\.(reach|denied)/.test(statement);
const afterTables = (statement: string): boolean =>
  readsTables(statement) || statement.startsWith('GRANT EXECUTE');
const accessFunctionsFirst = (migrator: string, app: string): readonly string[] =>
  accessFunctions(migrator, app).filter((each) => !afterTables(each));
const accessFunctionsLast = (migrator: string, app: string): readonly string[] =>
  accessFunctions(migrator, app).filter(afterTables);
