import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every page of a region's worklist looks up, told by an index alone. */
export class KitLookups1764000000090 implements MigrationInterface {
  readonly name = 'KitLookups1764000000090';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      // Duties of one kind in the order of the list, and those that do not apply, of which there are few.
      'CREATE INDEX ON duty (kind, due_by, child_id)',
      `
        CREATE INDEX duty_open_kind_idx ON duty (kind, due_by, child_id)
        WHERE met_on IS NULL AND closed_on IS NULL
      `,
      'CREATE INDEX duty_exempt_idx ON duty (due_by, child_id) WHERE exemption IS NOT NULL',
      'DROP INDEX duty_kind_due_by_idx',
      // Who is closed to the asker, which every policy asks for every table of every statement.
      "CREATE INDEX ON known_child (child_id, sealed, denied) WHERE sealed OR denied <> '{}'",
      'DROP INDEX known_child_child_id_idx',
      // Whose IRO or social worker is leaving, which is asked of thousands of duties; most are not.
      'CREATE INDEX ON known_child (child_id, iro_id, social_worker_id)',
      'CREATE INDEX ON known_unit (id) WHERE leaves_on IS NOT NULL',
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
