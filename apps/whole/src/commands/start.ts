import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CivilDate } from '@iro/calendar';
import { generateDemonstration } from '@iro/demo';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import { clockFrom } from '@iro/subgraph';
import { openMetrics, untilStopped, usualMetricsPort, type Config } from '@iro/process';
import { openCouncil } from '../council';
import { startNotices } from '@iro/service';
import type { Storage } from '@iro/service';
import { openStorage } from '../storage';
import { subgraphs } from '../subgraphs';
import { importCommand } from './import';

async function isEmpty(storage: Storage): Promise<boolean> {
  const source = await dataSourceFor(subgraphs.children.store, storage.urls.children.app, 1).initialize();
  try {
    const [row] = await asActor(source, systemReach, (manager) =>
      manager.query<{ any: boolean }[]>('SELECT EXISTS (SELECT 1 FROM known_child) AS any'),
    );
    const [state] = await asActor(source, systemReach, (manager) =>
      manager.query<{ imported: { done: boolean; demonstration?: boolean } | null }[]>(
        'SELECT imported FROM installation',
      ),
    );
    // A council's own folder that broke off is run again, and not filled up with invented children.
    if (state?.imported?.demonstration === false) return false;
    return row?.any !== true || state?.imported?.done === false;
  } finally {
    await source.destroy();
  }
}

/** Imports the demonstration year into an empty installation. */
export async function fillWithDemonstration(
  storage: Storage,
  today: CivilDate,
  say: (line: string) => void,
): Promise<void> {
  if (!(await isEmpty(storage))) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'demonstration-'));
  try {
    say('Making the demonstration year (invented children only) …');
    await generateDemonstration(folder, {});
    say(`Importing ${(await readdir(folder)).length} files …`);
    await importCommand(folder, storage, today, say, { demonstration: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `npm start`: the whole graph in one process. */
export async function start(config: Config): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const storage = await openStorage(config);
  if (config.demonstration) await fillWithDemonstration(storage, clockFrom(config.today).today(), say);
  const council = await openCouncil(config, storage);
  await Promise.all(Object.values(council.running).map((running) => running.settle()));
  const at = await council.gateway.listen(config.port, config.host);
  const address = at.replace('127.0.0.1', 'localhost');
  say(`Ready  ${address}/graphql`);
  if (config.oidc === undefined) say('A token:  npm run token -- --role IRO_MANAGER');
  if (config.demonstration)
    say(`The clock stands at ${config.today ?? 'today'}: invented children, the year ending 31 March 2016.`);
  const watched = await openMetrics(config, usualMetricsPort);
  const notices = await startNotices(
    config,
    storage,
    Object.values(subgraphs).filter(({ name }) => council.running[name] !== undefined),
  );
  await untilStopped(async () => {
    say('Stopping …');
    await notices.close();
    await watched.close();
    await council.close();
    await storage.release();
  });
}
