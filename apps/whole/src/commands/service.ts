import { services, type ServiceName } from '@iro/database';
import { serveSubgraph } from '@iro/subgraph';
import type { Config } from '../config';
import { elsewhere, openCouncil, runService } from '../council';
import { openKeys } from '../keys/keys';
import { openStorage } from '../storage';
import { startNotices } from '../open-notices';
import { openMetrics, usualMetricsPort } from '../open-metrics';
import { untilStopped } from '../until-stopped';

/** Where services listen when they run as their own processes. */
export const servicePorts: Readonly<Record<ServiceName, number>> = {
  children: 4001,
  reviews: 4002,
  disputes: 4003,
  compliance: 4004,
};

/** Runs one service as its own process. */
export async function serve(config: Config, service: ServiceName): Promise<void> {
  const keys = await openKeys(config.keysDir, [service]);
  // On a PostgreSQL of one's own `migrate` has run before, as the migrator; a service has only the
  // application's role.
  const storage = await openStorage(config, config.databases === undefined);
  // The others may not be there yet, or not any more: their feeds are asked again until they answer.
  const others = Object.fromEntries(
    services
      .filter((other) => other !== service)
      .map((other) => [
        other,
        elsewhere(
          other,
          config.serviceUrls[other] ?? `http://127.0.0.1:${servicePorts[other]}`,
          keys,
          service,
        ),
      ]),
  );
  const running = await runService(service, config, storage, keys, others);
  const app = serveSubgraph(running, keys.publicKeys);
  await app.listen({ port: config.subgraphPort ?? servicePorts[service], host: config.host });
  const watched = await openMetrics(config, usualMetricsPort + 1 + services.indexOf(service));
  process.stdout.write(`Ready  ${service}\n`);
  const notices = await startNotices(config, storage, [service]);
  await untilStopped(async () => {
    await notices.close();
    await watched.close();
    const drained = app.drain();
    await running.stopFollowing();
    await drained;
    await running.close();
    await Promise.all(Object.values(others).map((other) => other.close()));
    await storage.release();
  });
}

/** Runs the gateway alone, before services that run elsewhere. */
export async function serveGateway(config: Config): Promise<void> {
  const serviceUrls = Object.fromEntries(
    services.map((service) => [
      service,
      config.serviceUrls[service] ?? `http://127.0.0.1:${servicePorts[service]}`,
    ]),
  );
  const council = await openCouncil(
    { ...config, serviceUrls },
    { urls: {} as never, release: () => Promise.resolve() },
  );
  const at = await council.gateway.listen(config.port, config.host);
  process.stdout.write(`Ready  ${at.replace('127.0.0.1', 'localhost')}/graphql\n`);
  const watched = await openMetrics(config, usualMetricsPort);
  await untilStopped(async () => {
    await watched.close();
    await council.close();
  });
}
