import { log, type Config, type FeedPort, type Keys } from '@iro/process';
import { clockFrom, runSubgraph, type RunningSubgraph, type Subgraph } from '@iro/subgraph';
import type { Storage } from './storage';

/** Runs one service in this process, following the feeds of the others. */
export function runService(
  subgraph: Subgraph,
  config: Config,
  { storage, keys }: { readonly storage: Storage; readonly keys: Keys },
  sources: Readonly<Partial<Record<Subgraph['name'], FeedPort>>>,
): Promise<RunningSubgraph> {
  return runSubgraph(subgraph, {
    url: storage.urls[subgraph.name].app,
    gatewayKey: keys.publicKeys.gateway,
    clock: clockFrom(config.today),
    sources,
    heads: { folder: config.headsDir, key: keys.privateKey(subgraph.name) },
    looksRepeatWithin: config.looksRepeatWithin,
    log,
  });
}
