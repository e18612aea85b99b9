import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { accessFunctions, type ServiceName } from '@iro/database';

/**
 * Policies written before the lists of a statement were looked up by hash say the same with arrays: each is
 * said again.
 */
const policiesAgain = `
  DO $$ DECLARE p record; said text; BEGIN
  FOR p IN
    SELECT tablename, policyname, qual
    FROM pg_policies
    WHERE schemaname = 'public'
      AND qual LIKE '%access.denied()%'
      AND qual NOT LIKE '%unnest(access.denied())%'
  LOOP
    said := regexp_replace(
      p.qual,
      '= ANY \\(\\( SELECT access\\.(reach|denied)\\(\\) AS \\w+\\)(::uuid\\[\\])?\\)',
      'IN (SELECT unnest(access.\\1()))',
      'g');
    EXECUTE format('ALTER POLICY %I ON %I USING (%s) WITH CHECK (%s)', p.policyname, p.tablename, said, said);
  END LOOP; END $$
`;

/**
 * Sealed records are counted and not named, the adoption worker opens them; children opened one by one come
 * with the actor's reach.
 */
export function wallsMigration(service: ServiceName): new () => MigrationInterface {
  class KitWalls1764000000050 implements MigrationInterface {
    readonly name = 'KitWalls1764000000050';
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of accessFunctions(`${service}_migrator`, `${service}_app`).filter((each) =>
        /FUNCTION access\.(reach|denied)\(/.test(each),
      )) {
        await runner.query(statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
      }
      await runner.query(policiesAgain);
      await runner.query('DROP TABLE reach_grant');
      await runner.query(
        "CREATE INDEX known_child_child_id_idx ON known_child (child_id) WHERE sealed OR denied <> '{}'",
      );
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  }
  return KitWalls1764000000050;
}
