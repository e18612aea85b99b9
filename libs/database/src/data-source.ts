import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { CalmClient } from './calm-client';
import { useCivilTypes } from './civil-types';
import { SnakeNaming } from './naming';

/** What a service stores: its tables and how they came about. */
export interface Store {
  readonly tables: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** A TypeORM data source for one service; never synchronises. */
export function dataSourceFor(store: Store, url: string, poolSize = 8): DataSource {
  useCivilTypes();
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...store.tables] as never,
    migrations: [...store.migrations],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    migrationsTransactionMode: 'each',
    poolSize,
    logging: false,
    extra: { max: poolSize, Client: CalmClient },
  });
}

/** Brings a database up to date, as the migrator. Two processes starting at once take turns. */
export async function migrate(store: Store, migratorUrl: string): Promise<void> {
  const source = dataSourceFor(store, migratorUrl, 2);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(1)');
    await source.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock(1)').catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** What the schema builder would still change: empty when entities and migrations agree. */
export async function schemaDrift(store: Store, migratorUrl: string): Promise<readonly string[]> {
  const source = dataSourceFor(store, migratorUrl, 2);
  await source.initialize();
  try {
    return (await source.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);
  } finally {
    await source.destroy();
  }
}
