import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { dataSourceFor, services, type ServiceName } from '@iro/database';
import { asActor, catchUpWithin, feedPage, recordId, sealJournal, systemReach } from '@iro/journal';
import type { CheckedFolder, FileName } from '@iro/exchange';
import type { Storage } from './storage';
import { subgraphs } from './subgraphs';

/** What an import did in each service. */
export interface Imported { readonly ending: number; readonly changed: Readonly<Record<ServiceName, number>> }

const batch = 2_000;

/** The rows of a file that the folder lacks. */
async function* none(): AsyncGenerator<never> { yield* []; }

/** Tells PostgreSQL what its tables hold now; only their owner may. */
async function analyse(migratorUrl: string): Promise<void> {
  const client = new Client({ connectionString: migratorUrl });
  await client.connect();
  await client.query('ANALYZE').finally(() => client.end());
}

async function inBatches(children: readonly string[], work: (some: readonly string[], done: number) => Promise<void>): Promise<void> {
  const ordered = [...children].sort();
  for (let at = 0; at < ordered.length; at += batch) await work(ordered.slice(at, at + batch), Math.min(at + batch, ordered.length));
}

/**
 * Loads a checked folder: each service in one transaction, children first. Until the last has committed
 * every service says that an import is under way; running it again finishes it.
 */
export async function importFolder(folder: CheckedFolder, storage: Storage, today: CivilDate, progress: (line: string) => void): Promise<Imported> {
  const sources = Object.fromEntries(await Promise.all(services.map(async (service) =>
    [service, await dataSourceFor(subgraphs[service].store, storage.urls[service].app, 2).initialize()]))) as Record<ServiceName, DataSource>;
  try {
    const [installation] = await asActor(sources.children, systemReach, (manager) => manager.query<{ idKey: string }[]>('SELECT id_key AS "idKey" FROM installation'));
    const key = installation?.idKey ?? '';
    const state = (done: boolean): string => JSON.stringify({ ending: folder.year, done });
    for (const service of services) await asActor(sources[service], systemReach, (manager) => manager.query('UPDATE installation SET imported = $1', [state(false)]));
    const changed = {} as Record<ServiceName, number>;
    const loadService = async (service: ServiceName): Promise<void> => {
      const subgraph = subgraphs[service];
      changed[service] = await asActor(sources[service], systemReach, async (manager) => {
        const touched = service === 'children' ? new Set<string>() : await catchUpWithin(manager, 'children', (after) =>
          asActor(sources.children, systemReach, (from) => feedPage(from, after)));
        const loaded = await subgraph.load({
          manager, ending: folder.year, idOf: (kind, sourceId) => recordId(key, kind, sourceId),
          rows: (file) => (folder.files.has(file as FileName) ? folder.rows(file as FileName) : none()) as AsyncIterable<Record<string, unknown>>,
          episodesByChild: () => (folder.files.has('ssda903_episodes') ? folder.episodesByChild() : none()), progress: (what, done) => progress(`${service}: ${what} ${done}`),
        });
        for (const child of loaded) touched.add(child);
        if (subgraph.refreshKnown !== undefined) {
          await subgraph.refreshKnown(manager, [], today);
          await inBatches([...touched], (some) => subgraph.refreshKnown?.(manager, some, today) ?? Promise.resolve());
          await manager.query(
            "INSERT INTO journal (actor, role, act, child_id, after) SELECT 'import', 'SYSTEM', 'IMPORT', unnest($1::uuid[]), $2", [[...touched], JSON.stringify({ ending: folder.year })]);
        }
        await inBatches([...touched], async (some, done) => {
          await subgraph.keepDuties(manager, some);
          progress(`${service}: duties of ${done} children`);
        });
        return loaded.length;
      });
      while ((await sealJournal(sources[service])) > 0);
      progress(`${service}: ${changed[service]} children changed`);
    };
    await loadService('children');
    // The other three depend on children alone: they load side by side, and each ends before any fault is told.
    const ended = await Promise.allSettled(services.filter((service) => service !== 'children').map(loadService));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    for (const service of services) {
      await analyse(storage.urls[service].migrator);
      await asActor(sources[service], systemReach, (manager) => manager.query('UPDATE installation SET imported = $1', [state(true)]));
    }
    return { ending: folder.year, changed };
  } finally {
    await Promise.all(Object.values(sources).map((source) => source.destroy()));
  }
}
