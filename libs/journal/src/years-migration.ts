import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { reachWhileCounting, type ServiceName } from '@iro/database';

/** Reads and writes as the product itself, for this transaction only. */
const asProduct = `
  SELECT set_config('iro.reach', '{"actor":"product","role":"SYSTEM","all":true,"parts":[]}', true)
`;

/**
 * While figures are counted a team, a service and an IRO reach whom they ever held. And which years folders
 * were imported of, as far as the rows they brought still say.
 */
export function yearsMigration(service: ServiceName): new () => MigrationInterface {
  class KitYears1764000000130 implements MigrationInterface {
    readonly name = 'KitYears1764000000130';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(reachWhileCounting);
      // The functions that decide reach read it as their owner.
      await runner.query(
        `CREATE POLICY reach_decided ON known_spell FOR SELECT TO ${service}_migrator USING (true)`,
      );
      await runner.query(
        "CREATE INDEX ON known_spell (value, child_id) WHERE kind IN ('TEAM', 'SERVICE', 'IRO')",
      );
      await runner.query(asProduct);
      await runner.query(`
        UPDATE installation
        SET imported = imported || jsonb_build_object(
            'years', (
                SELECT jsonb_object_agg(t.ending, '{}'::jsonb)
                FROM (
                    SELECT imported ->> 'ending' AS ending
                    UNION
                    SELECT detail ->> 'importedYear'
                    FROM known_spell
                    WHERE kind = 'PERIOD_OF_CARE' AND detail ->> 'importedYear' IS NOT NULL
                  ) t
                WHERE t.ending IS NOT NULL
              )
          )
        WHERE (imported ->> 'done')::boolean
      `);
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only.');
    }
  }
  return KitYears1764000000130;
}
