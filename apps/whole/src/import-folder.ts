import type { DataSource, EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import {
  CalmClient,
  dataSourceFor,
  eachChanged,
  services,
  settleChanged,
  whileBare,
  type ServiceName,
  sessionUrl,
} from '@iro/database';
import {
  applyKnown,
  asActor,
  copyKnown,
  journalImport,
  recordIds,
  sealJournal,
  systemReach,
  takeSince,
} from '@iro/journal';
import type { CheckedFolder, FileName } from '@iro/exchange';
import { followRules, type ImportSession } from '@iro/subgraph';
import { rememberingChildren } from './child-ids';
import { inPlainWords } from './overlap-conflict';
import { Milestone } from './milestone';
import type { Storage } from '@iro/service';
import { subgraphs } from './subgraphs';

/** What an import did in each service. */
export interface Imported {
  readonly ending: number;
  readonly changed: Readonly<Record<ServiceName, number>>;
}

/** What an import goes by beside its folder. */
export interface HowImported {
  readonly postcodes?: ImportSession['postcodes'];
  /** Whether it is the demonstration year; from the first folder that is not, the record says so for good. */
  readonly demonstration?: boolean;
}

/** Says how far a service has come. */
export type Told = (service: ServiceName, what: string) => void;

type Sources = Readonly<Record<ServiceName, DataSource>>;

/** Children whose duties are worked out together. */
const batch = 500;
const dependents = services.filter((service) => service !== 'children');

/** The rows of a file that the folder lacks. */
async function* none(): AsyncGenerator<never> {
  yield* [];
}

/** Rows as they pass, told every few thousand. */
async function* counted<T>(rows: AsyncIterable<T>, tell: (done: number) => void): AsyncGenerator<T> {
  let done = 0;
  for await (const row of rows) {
    yield row;
    done += 1;
    if (done % 5_000 === 0) tell(done);
  }
}

/** Tells PostgreSQL what its tables hold now; only their owner may. */
async function analyse(migratorUrl: string): Promise<void> {
  const client = new CalmClient({ connectionString: migratorUrl });
  await client.connect();
  await client.query('ANALYZE').finally(() => client.end());
}

function sessionOf(
  service: ServiceName,
  manager: EntityManager,
  folder: CheckedFolder,
  known: ImportSession['idOf'],
  told: Told,
): ImportSession {
  return {
    manager,
    ending: folder.year,
    until: folder.until,
    idOf: known,
    rows: (file) => {
      const name = file as FileName;
      const of = folder.files.get(name)?.rows ?? 0;
      told(service, name);
      return folder.rows(name, (done) => told(service, `${name} ${done} of ${of} rows`)) as AsyncIterable<
        Record<string, unknown>
      >;
    },
    episodesByChild: () =>
      folder.files.has('ssda903_episodes')
        ? counted(folder.episodesByChild(), (done) => told(service, `episodes of ${done} children`))
        : none(),
  };
}

async function inBatches(
  children: readonly string[],
  work: (some: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < children.length; at += batch) await work(children.slice(at, at + batch));
}

/** Works out the duties of the children noted as changed. @returns how many children */
async function dutiesOfChanged(service: ServiceName, manager: EntityManager, told: Told): Promise<number> {
  const of = await settleChanged(manager);
  // Of tables that grow within this transaction the planner knows nothing: it would read them whole for every
  // few children.
  await manager.query('SET LOCAL enable_seqscan = off');
  await whileBare(
    manager,
    'duty',
    () =>
      eachChanged(manager, batch, async (some, done) => {
        await subgraphs[service].keepDuties(manager, some);
        told(service, `duties of ${done} of ${of} children`);
      }),
    'duty_child_id_kind_idx',
  );
  return of;
}

/**
 * Loads a checked folder: each service in one transaction, all side by side. The others take over what
 * children knows while its transaction is open, and all work out their duties. Children goes on when every
 * service has taken its rows in, so that a folder which contradicts what a person recorded anywhere is
 * refused everywhere; the others commit after it. Until the last has committed the product says that an
 * import is under way; running it again finishes it.
 *
 * @throws ImportConflict when the folder would change what a person recorded
 */
export async function importFolder(
  folder: CheckedFolder,
  storage: Storage,
  today: CivilDate,
  told: Told,
  { postcodes, demonstration = false }: HowImported = {},
): Promise<Imported> {
  const sources = Object.fromEntries(
    await Promise.all(
      services.map(async (service) => [
        service,
        await dataSourceFor(subgraphs[service].store, sessionUrl(storage.urls[service]), 3).initialize(),
      ]),
    ),
  ) as unknown as Sources;
  try {
    // What the folder does not change is not worked out again: it may not be left by other rules.
    for (const service of services)
      await followRules({
        subgraph: subgraphs[service],
        source: sources[service],
        today,
        say: (line) => told(service, line),
      });
    const since = new Date().toISOString();
    await say(sources, { ending: folder.year, done: false, since, finished: null, demonstration });
    const changed = await loadAll(folder, sources, today, told, postcodes);
    await Promise.all(services.map((service) => analyse(storage.urls[service].migrator)));
    const finished = new Date().toISOString();
    await say(sources, { ending: folder.year, done: true, finished });
    await sayYear(sources, folder.year, { finished });
    return { ending: folder.year, changed };
  } finally {
    await Promise.all(Object.values(sources).map((source) => source.destroy()));
  }
}

/** Lets one piece of work wait for the one before it, however that ended. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Writes into every service how the import stands; what is not said stays. */
async function say(sources: Sources, state: object): Promise<void> {
  for (const source of Object.values(sources)) {
    await asActor(source, systemReach, (manager) =>
      manager.query("UPDATE installation SET imported = coalesce(imported, '{}') || $1::jsonb", [
        JSON.stringify(state),
      ]),
    );
  }
}

/** Writes into every service that a year is on record: its figures are of what its folder told. */
async function sayYear(sources: Sources, ending: number, told: object): Promise<void> {
  for (const source of Object.values(sources)) {
    await asActor(source, systemReach, (manager) =>
      manager.query(
        `
          UPDATE installation
          SET imported = imported || jsonb_build_object(
              'years', coalesce(imported -> 'years', '{}') || jsonb_build_object($1::text, $2::jsonb)
            )
        `,
        [String(ending), JSON.stringify(told)],
      ),
    );
  }
}

async function loadAll(
  folder: CheckedFolder,
  sources: Sources,
  today: CivilDate,
  told: Told,
  postcodes: ImportSession['postcodes'],
): Promise<Record<ServiceName, number>> {
  const [installation] = await asActor(sources.children, systemReach, (manager) =>
    manager.query<{ idKey: string }[]>('SELECT id_key AS "idKey" FROM installation'),
  );
  const changed = {} as Record<ServiceName, number>;
  const takenIn = Object.fromEntries(dependents.map((service) => [service, new Milestone<void>()])) as Record<
    string,
    Milestone<void>
  >;
  const known = new Milestone<EntityManager>();
  const committed = new Milestone<void>();
  const inTurn = turns();
  const idOf = rememberingChildren(recordIds(installation?.idKey ?? ''));
  const load = (service: ServiceName, manager: EntityManager): Promise<void> =>
    subgraphs[service].load({
      ...sessionOf(service, manager, folder, idOf, told),
      postcodes,
    });

  const children = async (): Promise<void> => {
    changed.children = await asActor(sources.children, systemReach, async (manager) => {
      await load('children', manager);
      told('children', 'how each child stands');
      await settleChanged(manager);
      await subgraphs.children.refreshKnown?.(manager, [], today);
      await subgraphs.children.refreshKnown?.(manager, 'CHANGED', today);
      await journalImport(manager, folder.year);
      known.reach(manager);
      await Promise.all(dependents.map((service) => takenIn[service]?.reached));
      return dutiesOfChanged('children', manager, told);
    });
    while ((await sealJournal(sources.children)) > 0);
    committed.reach();
  };
  const dependent = async (service: ServiceName): Promise<void> => {
    changed[service] = await asActor(sources[service], systemReach, async (manager) => {
      await load(service, manager);
      told(service, 'waiting for children');
      const from = await known.reached;
      const place = await inTurn(() => copyKnown(manager, 'children', from));
      takenIn[service]?.reach();
      told(service, 'taking over what children knows');
      await applyKnown(manager);
      const of = await dutiesOfChanged(service, manager, told);
      told(service, 'waiting for children');
      await committed.reached;
      await inBatches(await takeSince(manager, 'children', sources.children, place), (some) =>
        subgraphs[service].keepDuties(manager, some),
      );
      return of;
    });
  };
  const service = async (name: ServiceName): Promise<void> => {
    try {
      await (name === 'children' ? children() : dependent(name));
      told(name, 'done');
    } catch (error) {
      for (const awaited of name === 'children' ? [known, committed] : [takenIn[name]]) awaited?.miss(error);
      throw error;
    }
  };
  // Each ends before any fault is told.
  const ended = await Promise.allSettled(services.map(service));
  for (const end of ended) if (end.status === 'rejected') throw inPlainWords(end.reason);
  return changed;
}
