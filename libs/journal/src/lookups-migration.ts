import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Four migrations that were once rewritten after they had been merged: three came first, and one took their
 * place. Databases have had the three, or the one, or neither. Each of the four therefore does its part only
 * where it is not done yet, and all four stand here: whatever a database has had, it arrives at the same
 * indexes, and no release misses a name that it knows. Since then `infra/migrations.lock` holds them.
 */

/** Duties of one kind in the order of the list, and those that do not apply, of which there are few. */
const kindOrder: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS duty_kind_due_by_child_id_idx ON duty (kind, due_by, child_id)',
  `
    CREATE INDEX IF NOT EXISTS duty_open_kind_idx ON duty (kind, due_by, child_id)
    WHERE met_on IS NULL AND closed_on IS NULL
  `,
  `
    CREATE INDEX IF NOT EXISTS duty_exempt_idx ON duty (due_by, child_id)
    WHERE exemption IS NOT NULL
  `,
  'DROP INDEX IF EXISTS duty_kind_due_by_idx',
];

/**
 * Who is closed to the asker, which every policy asks for every table of every statement: told by the index
 * itself, so that no row is looked up.
 */
const closedChildren: readonly string[] = [
  `
    CREATE INDEX IF NOT EXISTS known_child_child_id_sealed_denied_idx
    ON known_child (child_id, sealed, denied)
    WHERE sealed OR denied <> '{}'
  `,
  'DROP INDEX IF EXISTS known_child_child_id_idx',
];

/** Whose IRO or social worker is leaving, which is asked of thousands of duties; most are not. */
const riskLookups: readonly string[] = [
  `
    CREATE INDEX IF NOT EXISTS known_child_child_id_iro_id_social_worker_id_idx
    ON known_child (child_id, iro_id, social_worker_id)
  `,
  'CREATE INDEX IF NOT EXISTS known_unit_id_idx ON known_unit (id) WHERE leaves_on IS NOT NULL',
];

async function run(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

/** What every page of a region's worklist looks up, told by an index alone: the three others at once. */
export class KitLookups1764000000090 implements MigrationInterface {
  readonly name = 'KitLookups1764000000090';
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [...kindOrder, ...closedChildren, ...riskLookups]);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

export class KitDutyKindOrder1764000000090 implements MigrationInterface {
  readonly name = 'KitDutyKindOrder1764000000090';
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, kindOrder);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

export class KitClosedChildren1764000000091 implements MigrationInterface {
  readonly name = 'KitClosedChildren1764000000091';
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, closedChildren);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

export class KitRiskLookups1764000000092 implements MigrationInterface {
  readonly name = 'KitRiskLookups1764000000092';
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, riskLookups);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
