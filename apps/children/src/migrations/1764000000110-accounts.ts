import type { MigrationInterface, QueryRunner } from 'typeorm';

/** About people and not about children: for whoever keeps the accounts, and one's own to see. */
const kept = "(SELECT access.is_system()) OR (SELECT access.reads('ACCOUNTS'))";

const statements: readonly string[] = [
  `
    CREATE TABLE account (
      id uuid NOT NULL, source_id text, imported_year integer, by_act boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1, name text NOT NULL, role text NOT NULL,
      identified_by text NOT NULL, issuer text NOT NULL DEFAULT '', identifier text NOT NULL,
      record_id uuid, child_id uuid, from_on date NOT NULL, to_on date,
      CONSTRAINT account_days_in_order CHECK (to_on >= from_on),
      CONSTRAINT account_one_at_a_time EXCLUDE
      USING gist (
          identified_by WITH =, issuer WITH =, identifier WITH =, role WITH =,
          daterange(from_on, to_on, '[)') WITH &&
        ) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (id)
    )
  `,
  'CREATE UNIQUE INDEX account_source_id_idx ON account (source_id)',
  'CREATE INDEX account_identified_by_identifier_idx ON account (identified_by, identifier)',
  'ALTER TABLE account ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE account FORCE ROW LEVEL SECURITY',
  `CREATE POLICY accounts_kept ON account USING (${kept}) WITH CHECK (${kept})`,
  `
    CREATE POLICY own_account ON account FOR SELECT
    USING (id = (SELECT (access.asking() ->> 'account')::uuid))
  `,
];

/** Who may come in, as whom and until when. */
export class Accounts1764000000110 implements MigrationInterface {
  readonly name = 'Accounts1764000000110';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
