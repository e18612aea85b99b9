import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Compliance1764000000001 implements MigrationInterface {
  readonly name = 'Compliance1764000000001';
  async up(_runner: QueryRunner): Promise<void> { /* being written */ }
  async down(): Promise<void> { throw new Error('Migrations go forward only.'); }
}
