import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly } from '@iro/database';

/** Every row of the return as each year's folder told it. */
export class TheReturnAsTold1764000000196 implements MigrationInterface {
  readonly name = 'TheReturnAsTold1764000000196';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `
        CREATE TABLE returned_file (
          year integer NOT NULL, file text NOT NULL, columns text[] NOT NULL, until_on date,
          PRIMARY KEY (year, file)
        )
      `,
      ...systemOnly('returned_file'),
      `
        CREATE TABLE returned_row (
          id bigint GENERATED ALWAYS AS IDENTITY, year integer NOT NULL, file text NOT NULL,
          key text NOT NULL, child_id uuid NOT NULL, cells text[] NOT NULL, PRIMARY KEY (id)
        )
      `,
      'CREATE UNIQUE INDEX returned_row_year_file_key_idx ON returned_row (year, file, key)',
      'CREATE INDEX returned_row_file_child_id_idx ON returned_row (file, child_id)',
      ...systemOnly('returned_row'),
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
