import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every policy asks, for every table of every statement, which children are closed to the asker: the index tells it by itself, and no row is looked up. */
export class KitClosedChildren1764000000091 implements MigrationInterface {
  readonly name = 'KitClosedChildren1764000000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX ON known_child (child_id, sealed, denied) WHERE sealed OR denied <> '{}'");
    await runner.query('DROP INDEX known_child_child_id_idx');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
