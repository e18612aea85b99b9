import { existsSync } from 'node:fs';
import { dataSourceFor, missingMigrations, services, type ServiceName } from '@iro/database';
import { keepHeads, raiseEpoch, sealJournal, sealReads, verifyChains, type Finding } from '@iro/journal';
import type { DataSource } from 'typeorm';
import { openKeys, privateFile, type Config } from '@iro/process';
import { makeKeysOnce } from '../keys/make-keys';
import type { Storage } from '@iro/service';
import { subgraphs } from '../subgraphs';

/** What the check of a service's journal and read log came to. */
export interface Verified {
  readonly service: ServiceName;
  readonly lines: number;
  readonly reads: number;
  readonly unsealed: number;
  readonly findings: readonly Finding[];
}

async function inService<T>(
  service: ServiceName,
  storage: Storage,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await dataSourceFor(subgraphs[service].store, storage.urls[service].app, 2).initialize();
  return work(source).finally(() => source.destroy());
}

/**
 * Checks the chain of every service's journal and read log, and the signed heads kept outside the databases.
 *
 * @throws Error when a database is behind the code
 */
export async function verifyJournals(config: Config, storage: Storage): Promise<readonly Verified[]> {
  await makeKeysOnce(config);
  const { publicKeys } = await openKeys(config.keysDir);
  const verified: Verified[] = [];
  for (const service of services)
    verified.push({
      service,
      ...(await inService(service, storage, async (source) => {
        const missing = await missingMigrations(source);
        if (missing.length > 0)
          throw new Error(
            `The database of ${service} has not had ${missing.length} migration(s), from ${missing[0]} on: ` +
              `start this release once, or run its migrations, and verify again.`,
          );
        return verifyChains(source, service, { folder: config.headsDir, key: publicKeys[service] });
      })),
    });
  return verified;
}

/**
 * Signs how far services' journals and read logs have got, of those whose keys are here: at the end of a
 * command that wrote lines where no service may be running.
 */
export async function signHeads(config: Config, storage: Storage): Promise<void> {
  await makeKeysOnce(config);
  const signing = services.filter((service) => existsSync(privateFile(config.keysDir, service)));
  const keys = await openKeys(config.keysDir, signing);
  for (const service of signing)
    await inService(service, storage, (source) =>
      keepHeads(source, service, { folder: config.headsDir, key: keys.privateKey(service) }),
    );
}

/**
 * Says that one service's database was set back: the others replay its feed from nothing and let go of what
 * it no longer has.
 */
export async function raiseEpochOf(
  service: ServiceName,
  config: Config,
  storage: Storage,
): Promise<{ journal: number; reads: number }> {
  await makeKeysOnce(config);
  const key = (await openKeys(config.keysDir, [service])).privateKey(service);
  return inService(service, storage, async (source) => {
    while ((await sealJournal(source)) > 0);
    while ((await sealReads(source)) > 0);
    return raiseEpoch(source, service, { folder: config.headsDir, key });
  });
}

/** `npm run journal:verify`: says what is not as it was sealed, and where. */
export async function journalVerify(
  config: Config,
  storage: Storage,
  say: (line: string) => void,
): Promise<void> {
  let faults = 0;
  for (const { service, lines, reads, unsealed, findings } of await verifyJournals(config, storage)) {
    faults += findings.length;
    say(
      `${service}: ${lines} lines, ${reads} ` +
        `reads${unsealed > 0 ? `, ${unsealed} lines not sealed yet` : ''}: ` +
        `${findings.length === 0 ? 'whole' : `${findings.length} FOUND`}`,
    );
    for (const { log, seq, what } of findings)
      say(`  ${service} ${log}${seq === null ? '' : ` line ${seq}`}: ${what}`);
  }
  if (faults > 0) throw new Error('The journals are not as they were sealed.');
}
