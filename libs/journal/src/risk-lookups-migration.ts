import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A worklist asks of thousands of duties whose child's IRO or social worker is leaving: who they are is told by an index alone, and most are not leaving. */
export class KitRiskLookups1764000000092 implements MigrationInterface {
  readonly name = 'KitRiskLookups1764000000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ON known_child (child_id, iro_id, social_worker_id)');
    await runner.query('CREATE INDEX ON known_unit (id) WHERE leaves_on IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
