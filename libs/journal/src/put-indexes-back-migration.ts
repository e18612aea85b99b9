import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bareTables } from '@iro/database';

/**
 * An import that puts indexes back also tells the planner what the table holds: said again, since databases
 * had this function before it did.
 */
export class KitPutIndexesBack1764000000101 implements MigrationInterface {
  readonly name = 'KitPutIndexesBack1764000000101';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of bareTables.filter((each) => /FUNCTION access\.put_indexes_back\(/.test(each)))
      await runner.query(statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
