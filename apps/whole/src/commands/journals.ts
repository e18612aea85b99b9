import { dataSourceFor, services, type ServiceName } from '@iro/database';
import { localKeys } from '@iro/gateway';
import { keepHeads, raiseEpoch, sealJournal, sealReads, verifyChains, type Finding, type HeadsKept } from '@iro/journal';
import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import type { Storage } from '../storage';
import { subgraphs } from '../subgraphs';

/** What the check of a service's journal and read log came to. */
export interface Verified { readonly service: ServiceName; readonly lines: number; readonly reads: number; readonly unsealed: number; readonly findings: readonly Finding[] }

const headsOf = async (config: Config): Promise<HeadsKept> => ({ folder: config.headsDir, key: (await localKeys(config.dataDir)).gateway.privateKey });

async function inService<T>(service: ServiceName, storage: Storage, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await dataSourceFor(subgraphs[service].store, storage.urls[service].app, 2).initialize();
  return work(source).finally(() => source.destroy());
}

/** Checks the chain of every service's journal and read log, and the signed heads kept outside the databases. */
export async function verifyJournals(config: Config, storage: Storage): Promise<readonly Verified[]> {
  const heads = await headsOf(config);
  const verified: Verified[] = [];
  for (const service of services) verified.push({ service, ...(await inService(service, storage, (source) => verifyChains(source, service, heads))) });
  return verified;
}

/** Signs how far every service's journal and read log have got: at the end of a command that wrote lines where no service may be running. */
export async function signHeads(config: Config, storage: Storage): Promise<void> {
  const heads = await headsOf(config);
  for (const service of services) await inService(service, storage, (source) => keepHeads(source, service, heads));
}

/** Says that one service's database was set back: the others replay its feed from nothing and let go of what it no longer has. */
export async function raiseEpochOf(service: ServiceName, config: Config, storage: Storage): Promise<{ journal: number; reads: number }> {
  const heads = await headsOf(config);
  return inService(service, storage, async (source) => {
    while ((await sealJournal(source)) > 0);
    while ((await sealReads(source)) > 0);
    return raiseEpoch(source, service, heads);
  });
}

/** `npm run journal:verify`: says what is not as it was sealed, and where. */
export async function journalVerify(config: Config, storage: Storage, say: (line: string) => void): Promise<void> {
  let faults = 0;
  for (const { service, lines, reads, unsealed, findings } of await verifyJournals(config, storage)) {
    faults += findings.length;
    say(`${service}: ${lines} lines, ${reads} reads${unsealed > 0 ? `, ${unsealed} lines not sealed yet` : ''}: ${findings.length === 0 ? 'whole' : `${findings.length} FOUND`}`);
    for (const { log, seq, what } of findings) say(`  ${service} ${log}${seq === null ? '' : ` line ${seq}`}: ${what}`);
  }
  if (faults > 0) throw new Error('The journals are not as they were sealed.');
}
