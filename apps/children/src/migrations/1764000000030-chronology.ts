import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

const tables: readonly string[] = [
  `
    CREATE TABLE chronology_line (
      service text NOT NULL, id uuid NOT NULL, child_id uuid NOT NULL, at timestamptz NOT NULL,
      on_day date NOT NULL, actor text NOT NULL, role text NOT NULL, act text NOT NULL,
      sentence text NOT NULL, confirmed boolean NOT NULL DEFAULT true,
      CONSTRAINT "PK_0bdfbf0294b1c29a7fb76fc0da6" PRIMARY KEY (service, id)
    )
  `,
  'CREATE INDEX chronology_line_service_idx ON chronology_line (service) WHERE NOT confirmed',
  'CREATE INDEX chronology_line_child_id_on_day_at_id_idx ON chronology_line (child_id, on_day, at, id)',
  `
    CREATE TABLE record_read (
      service text NOT NULL, seq bigint NOT NULL, child_id uuid NOT NULL, at timestamptz NOT NULL,
      actor text NOT NULL, role text NOT NULL, operation text NOT NULL, reason text,
      confirmed boolean NOT NULL DEFAULT true,
      CONSTRAINT "PK_e608ec236f12b093108e225a927" PRIMARY KEY (service, seq, child_id)
    )
  `,
  'CREATE INDEX record_read_service_idx ON record_read (service) WHERE NOT confirmed',
  'CREATE INDEX record_read_child_id_at_service_seq_idx ON record_read (child_id, at, service, seq)',
  `
    CREATE TABLE audit_case (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1', child_id uuid NOT NULL, auditor text NOT NULL,
      reason text NOT NULL, approved_on date NOT NULL, until date NOT NULL, closed_on date,
      CONSTRAINT "PK_3dc92bda4444a76e6e823f3fc03" PRIMARY KEY (id)
    )
  `,
  'CREATE UNIQUE INDEX audit_case_source_id_idx ON audit_case (source_id)',
  'CREATE INDEX audit_case_child_id_idx ON audit_case (child_id)',
  `
    CREATE UNIQUE INDEX audit_case_auditor_child_id_idx ON audit_case (auditor, child_id)
    WHERE closed_on IS NULL
  `,
];

const walls: readonly string[] = [
  ...behindTheWall('chronology_line'),
  ...behindTheWall('record_read', 'child_id', 'READERS'),
  ...behindTheWall('audit_case', 'child_id', 'READERS'),
];

/** What happened to a child in all four services, who looked, and which auditor may read the whole of it. */
export class Chronology1764000000030 implements MigrationInterface {
  readonly name = 'Chronology1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
