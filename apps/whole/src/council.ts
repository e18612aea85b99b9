import { localKeys, openGateway, type Gateway, localToken, type LocalKeys } from '@iro/gateway';
import { services, type ServiceName } from '@iro/database';
import { clockFrom, httpPort, runSubgraph, signReach, type FeedPort, type RunningSubgraph, type SubgraphPort } from '@iro/subgraph';
import { systemReach } from '@iro/journal';
import type { Config } from './config';
import type { Storage } from './storage';
import { subgraphs } from './subgraphs';

/** The whole product in this process. */
export interface Council { readonly gateway: Gateway; readonly running: Readonly<Partial<Record<ServiceName, RunningSubgraph>>>; readonly keys: LocalKeys; readonly close: () => Promise<void> }

/** Writes what went wrong for whoever operates it; never to a client. */
export const log = (what: unknown): void => { process.stderr.write(`${new Date().toISOString()} ${what instanceof Error ? (what.stack ?? what.message) : typeof what === 'string' ? what : JSON.stringify(what)}\n`); };

/** Runs one service in this process, following the feeds of the others. */
export function runService(service: ServiceName, config: Config, storage: Storage, keys: LocalKeys, sources: Readonly<Partial<Record<ServiceName, FeedPort>>>): Promise<RunningSubgraph> {
  return runSubgraph(subgraphs[service], {
    url: storage.urls[service].app, gatewayKey: keys.gateway.publicKey, clock: clockFrom(config.today), sources, heads: { folder: config.headsDir, key: keys.gateway.privateKey }, looksRepeatWithin: config.looksRepeatWithin, log });
}

/** The other services' feeds, asked for when they are there: a service may start before those it follows. */
function feedsOf(service: ServiceName, ports: Readonly<Partial<Record<ServiceName, SubgraphPort>>>, opened: Promise<void>): Readonly<Partial<Record<ServiceName, FeedPort>>> {
  return Object.fromEntries(services.filter((other) => other !== service).map((other) => [other, {
    async feed(after: number, wait: number, reads?: number) {
      if (ports[other] === undefined) await opened;
      const port = ports[other];
      if (port === undefined) throw new Error(`${other} has not started.`);
      return port.feed(after, wait, reads);
    },
  }]));
}

/** A port to a service that runs elsewhere; asks its feed with a short token of its own. */
export function elsewhere(service: ServiceName, url: string, keys: LocalKeys): ReturnType<typeof httpPort> {
  return httpPort(service, url, () => signReach(keys.gateway.privateKey, `${service}/feed`, systemReach));
}

/** Opens the gateway and, for every service without a URL of its own, the service too. */
export async function openCouncil(config: Config, storage: Storage): Promise<Council> {
  const keys = await localKeys(config.dataDir);
  const running: Partial<Record<ServiceName, RunningSubgraph>> = {};
  const ports: Partial<Record<ServiceName, SubgraphPort>> = {};
  const closers: (() => Promise<void>)[] = [];
  let isOpen = (): void => undefined;
  const opened = new Promise<void>((resolve) => { isOpen = resolve; });
  let gateway: Gateway;
  try {
    for (const service of services) {
      const url = config.serviceUrls[service];
      if (url !== undefined) {
        const port = elsewhere(service, url, keys);
        ports[service] = port;
        closers.push(port.close);
        continue;
      }
      const one = await runService(service, config, storage, keys, feedsOf(service, ports, opened));
      running[service] = one;
      ports[service] = one;
      closers.unshift(one.close);
    }
    isOpen();
    gateway = await openGateway({
      ports: ports as Record<ServiceName, SubgraphPort>, supergraph: config.supergraph,
      issuer: config.oidc === undefined ? { kind: 'LOCAL', keys: keys.issuer } : { kind: 'OIDC', ...config.oidc },
      gatewayKey: keys.gateway.privateKey, development: config.development,
      ...(config.demonstration ? { ideToken: () => localToken(keys.issuer, 'IRO_MANAGER', {}) } : {}), log,
    });
  } catch (error) {
    // What does not open whole is not left half open.
    await Promise.all(Object.values(running).map((one) => one.stopFollowing()));
    for (const close of closers) await close();
    throw error;
  }
  return {
    gateway, running, keys,
    close: async () => {
      await gateway.close();
      // Nobody is asked for a feed by one that follows it when it is no longer there.
      await Promise.all(Object.values(running).map((one) => one.stopFollowing()));
      for (const close of closers) await close();
    },
  };
}
