import type { CivilDate } from '@iro/calendar';
import { dataSourceFor, services, type ServiceName } from '@iro/database';
import { followRules, rebuildDuties as rebuild, type Rebuilt } from '@iro/subgraph';
import type { Storage } from '@iro/service';
import type { DataSource } from 'typeorm';
import { subgraphs } from '../subgraphs';

async function inEach<T>(
  storage: Storage,
  work: (service: ServiceName, source: DataSource) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  for (const service of services) {
    const source = await dataSourceFor(subgraphs[service].store, storage.urls[service].app, 2).initialize();
    answers.push(await work(service, source).finally(() => source.destroy()));
  }
  return answers;
}

/**
 * Works out every duty again from the facts. Returns how many duties each service has and whether anything
 * changed.
 */
export function rebuildDuties(
  storage: Storage,
): Promise<readonly (Rebuilt & { readonly service: ServiceName })[]> {
  return inEach(storage, async (service, source) => ({
    service,
    ...(await rebuild(subgraphs[service], source)),
  }));
}

/** Works out duties again in every service where they were worked out by other rules than this release's. */
export async function followRulesEverywhere(
  storage: Storage,
  today: CivilDate,
  say: (line: string) => void,
): Promise<void> {
  await inEach(storage, (service, source) =>
    followRules({ subgraph: subgraphs[service], source, today, say }),
  );
}
