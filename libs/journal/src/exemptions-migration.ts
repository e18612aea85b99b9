import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** Duties that do not apply to a child, kept by every service for its own. */
export class KitExemptions1764000000040 implements MigrationInterface {
  readonly name = 'KitExemptions1764000000040';
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `
        CREATE TABLE exemption (
          id uuid NOT NULL, source_id text, imported_year integer,
          by_act boolean NOT NULL DEFAULT false, version integer NOT NULL DEFAULT 1,
          child_id uuid NOT NULL, kind text NOT NULL, subject uuid, reason text NOT NULL, note text,
          from_on date NOT NULL, expires_on date, PRIMARY KEY (id),
          CONSTRAINT exemption_days_in_order CHECK (expires_on >= from_on)
        )
      `,
      'CREATE UNIQUE INDEX exemption_source_id_idx ON exemption (source_id)',
      'CREATE INDEX exemption_child_id_idx ON exemption (child_id)',
      ...behindTheWall('exemption'),
    ];
    for (const statement of statements) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
