import { openGatewayOf, type Gateway } from '@iro/gateway';
import { services, type ServiceName } from '@iro/access';
import { elsewhere, openKeys, type Config, type FeedPort, type Keys, type SubgraphPort } from '@iro/process';
import { runService, type Storage } from '@iro/service';
import type { RunningSubgraph } from '@iro/subgraph';
import { makeKeys } from './keys/make-keys';
import { subgraphs } from './subgraphs';

/** The whole product in this process. */
export interface Council {
  readonly gateway: Gateway;
  readonly running: Readonly<Partial<Record<ServiceName, RunningSubgraph>>>;
  readonly keys: Keys;
  readonly close: () => Promise<void>;
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
      const one = await runService(
        subgraphs[service],
        config,
        { storage, keys },
        {
          ...feedsOf(service, ports, opened),
          ...away,
        },
      );
      running[service] = one;
      ports[service] = one;
      closers.unshift(one.close);
    }
    isOpen();
    gateway = await openGatewayOf(config, keys, ports as Record<ServiceName, SubgraphPort>);
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
