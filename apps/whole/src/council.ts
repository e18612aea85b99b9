import { localKeys, openGateway, type Gateway, localToken, type LocalKeys } from '@iro/gateway';
import { services, type ServiceName } from '@iro/database';
import { clockFrom, httpPort, runSubgraph, signReach, type RunningSubgraph, type SubgraphPort } from '@iro/subgraph';
import { systemReach } from '@iro/journal';
import type { Config } from './config';
import type { Storage } from './storage';
import { subgraphs } from './subgraphs';

/** The whole product in this process. */
export interface Council { readonly gateway: Gateway; readonly running: Readonly<Partial<Record<ServiceName, RunningSubgraph>>>; readonly keys: LocalKeys; readonly close: () => Promise<void> }

/** Writes what went wrong for whoever operates it; never to a client. */
export const log = (what: unknown): void => { process.stderr.write(`${new Date().toISOString()} ${what instanceof Error ? (what.stack ?? what.message) : typeof what === 'string' ? what : JSON.stringify(what)}\n`); };

/** Runs one service in this process. Services other than children follow the children's feed from `children`. */
export function runService(service: ServiceName, config: Config, storage: Storage, keys: LocalKeys, children?: Pick<SubgraphPort, 'feed'>): Promise<RunningSubgraph> {
  return runSubgraph(subgraphs[service], { url: storage.urls[service].app, gatewayKey: keys.gateway.publicKey, clock: clockFrom(config.today), ...(children === undefined ? {} : { children }), log });
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
  for (const service of services) {
    const url = config.serviceUrls[service];
    if (url !== undefined) {
      const port = elsewhere(service, url, keys);
      ports[service] = port;
      closers.push(port.close);
      continue;
    }
    const one = await runService(service, config, storage, keys, service === 'children' ? undefined : ports.children);
    running[service] = one;
    ports[service] = one;
    closers.unshift(one.close);
  }
  const gateway = await openGateway({
    ports: ports as Record<ServiceName, SubgraphPort>, supergraph: config.supergraph,
    issuer: config.oidc === undefined ? { kind: 'LOCAL', keys: keys.issuer } : { kind: 'OIDC', ...config.oidc },
    gatewayKey: keys.gateway.privateKey, development: config.development,
    ...(config.demonstration ? { ideToken: () => localToken(keys.issuer, 'IRO_MANAGER', {}) } : {}), log,
  });
  return {
    gateway, running, keys,
    close: async () => {
      await gateway.close();
      for (const close of closers) await close();
    },
  };
}
