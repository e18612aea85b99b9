import {
  bootstrapDatabases,
  migrate,
  openCluster,
  services,
  type DatabaseUrls,
  type ServiceName,
} from '@iro/database';
import { prepareJobs } from '@iro/notices';
import type { Config } from './config';
import { subgraphs } from './subgraphs';

/** The four databases, migrated and ready. */
export interface Storage {
  readonly urls: Readonly<Record<ServiceName, DatabaseUrls>>;
  readonly release: () => Promise<void>;
}

/** Opens the databases: the embedded server (started, or adopted when it runs) or a PostgreSQL of one's own. */
export async function openStorage(config: Config, migrating = true): Promise<Storage> {
  const cluster = config.databases === undefined ? await openCluster(config.dataDir) : undefined;
  const urls = config.databases ?? (await bootstrapDatabases(cluster as NonNullable<typeof cluster>));
  try {
    if (migrating)
      await Promise.all(
        services
          .filter((service) => urls[service] !== undefined)
          .map(async (service) => {
            await migrate(subgraphs[service].store, urls[service].migrator);
            await prepareJobs(service, urls[service]);
          }),
      );
  } catch (error) {
    await cluster?.release();
    throw error;
  }
  return { urls, release: async () => cluster?.release() };
}
