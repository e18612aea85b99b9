import { bootstrapDatabases, migrate, openCluster, type DatabaseUrls, type ServiceName } from '@iro/database';
import { prepareJobs } from '@iro/notices';
import type { Config } from '@iro/process';
import type { Subgraph } from '@iro/subgraph';

/** The databases, migrated and ready. */
export interface Storage {
  readonly urls: Readonly<Record<ServiceName, DatabaseUrls>>;
  readonly release: () => Promise<void>;
}

/** Brings the databases of services up to date, as their migrators. */
export async function migrateAll(
  subgraphs: readonly Subgraph[],
  urls: Readonly<Partial<Record<ServiceName, DatabaseUrls>>>,
): Promise<void> {
  await Promise.all(
    subgraphs.map(async ({ name, store }) => {
      const own = urls[name];
      if (own === undefined) return;
      await migrate(store, own.migrator);
      await prepareJobs(name, own);
    }),
  );
}

/**
 * Opens the databases of services: the embedded server (started, or adopted when it runs) or a PostgreSQL of
 * one's own.
 */
export async function openStorage(
  config: Config,
  subgraphs: readonly Subgraph[],
  migrating = true,
): Promise<Storage> {
  const cluster = config.databases === undefined ? await openCluster(config.dataDir) : undefined;
  try {
    const urls = config.databases ?? (await bootstrapDatabases(cluster as NonNullable<typeof cluster>));
    if (migrating) await migrateAll(subgraphs, urls);
    return { urls, release: async () => cluster?.release() };
  } catch (error) {
    await cluster?.release();
    throw error;
  }
}
