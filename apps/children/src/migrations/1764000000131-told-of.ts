import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindTheWall } from '@iro/database';

/** Of whom each year's folder tells. What was imported before this was kept says of no child any more. */
export class ToldOf1764000000131 implements MigrationInterface {
  readonly name = 'ToldOf1764000000131';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'CREATE TABLE told_of (ending integer NOT NULL, child_id uuid NOT NULL, PRIMARY KEY (ending, child_id))',
      'CREATE INDEX ON told_of (child_id, ending)',
      ...behindTheWall('told_of'),
    ])
      await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
