import { services, systemReach, type ServiceName } from '@iro/access';
import type { Keys } from '../keys';
import { httpPort } from './http-port';
import { signReach } from './subgraph-token';

/** A port to a process of its own, which is let go of by closing it. */
export type RemotePort = ReturnType<typeof httpPort>;

/** Where services listen when they run as their own processes. */
export const servicePorts: Readonly<Record<ServiceName, number>> = {
  children: 4001,
  reviews: 4002,
  disputes: 4003,
  compliance: 4004,
};

/** Where a service is: as the settings say, else at its usual port of this machine. */
export const urlOf = (
  service: ServiceName,
  { serviceUrls }: { readonly serviceUrls: Readonly<Partial<Record<ServiceName, string>>> },
): string => serviceUrls[service] ?? `http://127.0.0.1:${servicePorts[service]}`;

/**
 * A port to a service that runs elsewhere, for the gateway or for a sibling; each asks with a short token
 * signed with its own key.
 */
export function elsewhere(
  service: ServiceName,
  url: string,
  keys: Keys,
  asker: 'gateway' | ServiceName,
): RemotePort {
  return httpPort(service, url, async (what) =>
    signReach(keys.privateKey(asker), `${service}/${what}`, systemReach, asker),
  );
}

/** Ports to every service, or to all but the one that asks, wherever the settings say they are. */
export function portsOf(
  asker: 'gateway' | ServiceName,
  config: Parameters<typeof urlOf>[1],
  keys: Keys,
): Readonly<Partial<Record<ServiceName, RemotePort>>> {
  return Object.fromEntries(
    services
      .filter((service) => service !== asker)
      .map((service) => [service, elsewhere(service, urlOf(service, config), keys, asker)]),
  );
}
