import { services } from '@iro/access';
import {
  openKeys,
  openMetrics,
  portsOf,
  servicePorts,
  untilStopped,
  usualMetricsPort,
  type Config,
} from '@iro/process';
import { serveSubgraph, type Subgraph } from '@iro/subgraph';
import { startNotices } from './open-notices';
import { runService } from './run-service';
import { openStorage } from './storage';

/** Runs one service as its own process, until it is told to stop. */
export async function serve(subgraph: Subgraph, config: Config): Promise<void> {
  const service = subgraph.name;
  const keys = await openKeys(config.keysDir, [service]);
  // On a PostgreSQL of one's own `migrate` has run before, as the migrator; a service has only the
  // application's role.
  const storage = await openStorage(config, [subgraph], config.databases === undefined);
  // The others may not be there yet, or not any more: their feeds are asked again until they answer.
  const others = portsOf(service, config, keys);
  const running = await runService(subgraph, config, { storage, keys }, others);
  const app = serveSubgraph(running, keys.publicKeys);
  await app.listen({ port: config.subgraphPort ?? servicePorts[service], host: config.host });
  const watched = await openMetrics(config, usualMetricsPort + 1 + services.indexOf(service));
  process.stdout.write(`Ready  ${service}\n`);
  const notices = await startNotices(config, storage, [subgraph]);
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
