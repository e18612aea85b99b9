import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly } from '@iro/database';

/** What each year's folder told of rows that several years' folders tell. */
export class KitWordsOfYears1764000000195 implements MigrationInterface {
  readonly name = 'KitWordsOfYears1764000000195';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `
        CREATE TABLE word_of_year (
          table_name text NOT NULL, source_id text NOT NULL, year integer NOT NULL, word jsonb NOT NULL,
          PRIMARY KEY (table_name, source_id, year)
        )
      `,
      'CREATE INDEX ON word_of_year (table_name, year)',
      ...systemOnly('word_of_year'),
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
