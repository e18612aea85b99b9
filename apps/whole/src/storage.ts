import type { Config } from '@iro/process';
import { openStorage as openStorageOf, type Storage } from '@iro/service';
import { subgraphs } from './subgraphs';

/** Opens the four databases, migrated and ready. */
export const openStorage = (config: Config, migrating = true): Promise<Storage> =>
  openStorageOf(config, Object.values(subgraphs), migrating);
