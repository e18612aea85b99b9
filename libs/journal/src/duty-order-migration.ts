import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Worklists are read in the order they are shown, soonest due first, so that a page costs what it shows,
 * whatever there is.
 */
export class KitDutyOrder1764000000080 implements MigrationInterface {
  readonly name = 'KitDutyOrder1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ON duty (due_by, child_id)');
    await runner.query(
      'CREATE INDEX duty_open_idx ON duty (due_by, child_id) WHERE met_on IS NULL AND closed_on IS NULL',
    );
    await runner.query('DROP INDEX duty_due_by_id_idx');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
