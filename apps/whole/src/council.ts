import { openGateway, readRoleMapping, type Gateway, type Issuer, localToken } from '@iro/gateway';
import { services, type ServiceName } from '@iro/database';
import {
  clockFrom,
  httpPort,
  runSubgraph,
  signReach,
  type FeedPort,
  type RunningSubgraph,
  type SubgraphPort,
} from '@iro/subgraph';
import { systemReach } from '@iro/journal';
import type { Config } from './config';
import { openKeys, type Keys } from './keys/keys';
import { makeKeys } from './keys/make-keys';
import { holdsOnlyDemonstration } from './only-demonstration';
import type { Storage } from './storage';
import { subgraphs } from './subgraphs';

/** The whole product in this process. */
export interface Council {
  readonly gateway: Gateway;
  readonly running: Readonly<Partial<Record<ServiceName, RunningSubgraph>>>;
  readonly keys: Keys;
  readonly close: () => Promise<void>;
}

/** Writes what went wrong for whoever operates it; never to a client. */
export const log = (what: unknown): void => {
  process.stderr.write(
    `${new Date().toISOString()} ${what instanceof Error ? (what.stack ?? what.message) : typeof what === 'string' ? what : JSON.stringify(what)}\n`,
  );
};

/** Runs one service in this process, following the feeds of the others. */
export function runService(
  service: ServiceName,
  config: Config,
  storage: Storage,
  keys: Keys,
  sources: Readonly<Partial<Record<ServiceName, FeedPort>>>,
): Promise<RunningSubgraph> {
  return runSubgraph(subgraphs[service], {
    url: storage.urls[service].app,
    gatewayKey: keys.publicKeys.gateway,
    clock: clockFrom(config.today),
    sources,
    heads: { folder: config.headsDir, key: keys.privateKey(service) },
    looksRepeatWithin: config.looksRepeatWithin,
    log,
  });
}

/** The other services' feeds, asked for when they are there: a service may start before those it follows. */
function feedsOf(
  service: ServiceName,
  ports: Readonly<Partial<Record<ServiceName, SubgraphPort>>>,
  opened: Promise<void>,
): Readonly<Partial<Record<ServiceName, FeedPort>>> {
  return Object.fromEntries(
    services
      .filter((other) => other !== service)
      .map((other) => [
        other,
        {
          async feed(after: number, wait: number, reads?: number) {
            if (ports[other] === undefined) await opened;
            const port = ports[other];
            if (port === undefined) throw new Error(`${other} has not started.`);
            return port.feed(after, wait, reads);
          },
        },
      ]),
  );
}

/**
 * A port to a service that runs elsewhere, for the gateway or for a sibling; each asks with a short token
 * signed with its own key.
 */
export function elsewhere(
  service: ServiceName,
  url: string,
  keys: Keys,
  asker: 'gateway' | ServiceName,
): ReturnType<typeof httpPort> {
  return httpPort(service, url, async (what) =>
    signReach(keys.privateKey(asker), `${service}/${what}`, systemReach, asker),
  );
}

/** Where tokens come from, as it is set. */
async function issuerOf({ oidc }: Config, keys: Keys): Promise<Issuer> {
  if (oidc === undefined) return { kind: 'LOCAL', publicKey: keys.publicKeys.issuer };
  const { rolesClaim, rolesFile, ...rest } = oidc;
  const mapping = rolesFile === undefined ? undefined : await readRoleMapping(rolesFile);
  return {
    kind: 'OIDC',
    ...rest,
    roles: rolesClaim === undefined ? undefined : { claim: rolesClaim, mapping },
  };
}

/** A token for the browser editor; none once anything but the demonstration was imported. */
const editorToken = (keys: Keys, children: SubgraphPort) => async (): Promise<string | null> =>
  (await holdsOnlyDemonstration(children, keys.privateKey('gateway')))
    ? localToken(keys.privateKey('issuer'), 'IRO_MANAGER', {})
    : null;

/** Opens the gateway and, for every service without a URL of its own, the service too. */
export async function openCouncil(config: Config, storage: Storage): Promise<Council> {
  const here = services.filter((service) => config.serviceUrls[service] === undefined);
  // Who runs the gateway alone is given its keys; with a service in the same process the whole installation
  // is its own.
  if (here.length > 0) await makeKeys(config);
  const keys = await openKeys(config.keysDir, [
    'gateway',
    ...here,
    ...(config.demonstration ? ['issuer' as const] : []),
  ]);
  const running: Partial<Record<ServiceName, RunningSubgraph>> = {};
  const ports: Partial<Record<ServiceName, SubgraphPort>> = {};
  const closers: (() => Promise<void>)[] = [];
  let isOpen = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    isOpen = resolve;
  });
  let gateway: Gateway;
  try {
    for (const service of services) {
      const url = config.serviceUrls[service];
      if (url !== undefined) {
        const port = elsewhere(service, url, keys, 'gateway');
        ports[service] = port;
        closers.push(port.close);
        continue;
      }
      const away = Object.fromEntries(
        services.flatMap((other) => {
          const at = config.serviceUrls[other];
          return at === undefined ? [] : [[other, elsewhere(other, at, keys, service)]];
        }),
      );
      closers.push(...Object.values(away).map((port) => port.close));
      const one = await runService(service, config, storage, keys, {
        ...feedsOf(service, ports, opened),
        ...away,
      });
      running[service] = one;
      ports[service] = one;
      closers.unshift(one.close);
    }
    isOpen();
    gateway = await openGateway({
      ports: ports as Record<ServiceName, SubgraphPort>,
      supergraph: config.supergraph,
      issuer: await issuerOf(config, keys),
      gatewayKey: keys.privateKey('gateway'),
      development: config.development,
      ...(config.demonstration
        ? { ideToken: editorToken(keys, (ports as Record<ServiceName, SubgraphPort>).children) }
        : {}),
      log,
    });
  } catch (error) {
    // What does not open whole is not left half open.
    await Promise.all(Object.values(running).map((one) => one.stopFollowing()));
    for (const close of closers) await close();
    throw error;
  }
  return {
    gateway,
    running,
    keys,
    close: async () => {
      await gateway.close();
      // Nobody is asked for a feed by one that follows it when it is no longer there.
      await Promise.all(Object.values(running).map((one) => one.stopFollowing()));
      for (const close of closers) await close();
    },
  };
}
