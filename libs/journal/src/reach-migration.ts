import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { reachFunctions } from '@iro/database';

/** Reach as procedures that keep their plans, found in the index alone. */
export class KitReach1764000000070 implements MigrationInterface {
  readonly name = 'KitReach1764000000070';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of reachFunctions)
      await runner.query(statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
