import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every service knows of the organisation over time: who is away and who stands in, who leaves and when,
 * who managed what.
 */
export class KitOrganisation1764000000003 implements MigrationInterface {
  readonly name = 'KitOrganisation1764000000003';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'ALTER TABLE known_unit ADD leaves_on date',
      `
        CREATE TABLE known_absence (
          id uuid NOT NULL, unit_id uuid NOT NULL, kind text NOT NULL, covered_by_id uuid,
          from_on date NOT NULL, to_on date, PRIMARY KEY (id)
        )
      `,
      'CREATE INDEX ON known_absence (unit_id, from_on)',
      `
        CREATE TABLE known_manager (
          id uuid NOT NULL, person_id uuid NOT NULL, name text NOT NULL, role text NOT NULL,
          unit_id uuid, from_on date NOT NULL, to_on date, PRIMARY KEY (id)
        )
      `,
      'CREATE INDEX ON known_manager (unit_id, from_on)',
    ])
      await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
