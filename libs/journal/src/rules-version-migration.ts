import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which version of the rules a service's duties were worked out; null: by one before versions. */
export class KitRulesVersion1764000000100 implements MigrationInterface {
  readonly name = 'KitRulesVersion1764000000100';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE installation ADD rules integer');
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
