import { services, type ServiceName } from '@iro/access';
import {
  log,
  openKeys,
  openMetrics,
  portsOf,
  untilStopped,
  usualMetricsPort,
  type Config,
  type Keys,
  type SubgraphPort,
} from '@iro/process';
import { openGateway, type Gateway } from './gateway';
import { localToken } from './identity';

/** Opens the gateway as the settings say, before services wherever they run. */
export function openGatewayOf(
  config: Config,
  keys: Keys,
  ports: Readonly<Record<ServiceName, SubgraphPort>>,
): Promise<Gateway> {
  return openGateway({
    ports,
    supergraph: config.supergraph,
    issuer:
      config.oidc === undefined
        ? { kind: 'LOCAL', publicKey: keys.publicKeys.issuer }
        : { kind: 'OIDC', ...config.oidc },
    gatewayKey: keys.privateKey('gateway'),
    development: config.development,
    ...(config.demonstration
      ? { ideToken: () => localToken(keys.privateKey('issuer'), 'IRO_MANAGER', {}) }
      : {}),
    log,
  });
}

/** Runs the gateway alone, before services that run elsewhere, until it is told to stop. */
export async function serveGateway(config: Config): Promise<void> {
  const keys = await openKeys(config.keysDir, [
    'gateway',
    ...(config.demonstration ? ['issuer' as const] : []),
  ]);
  const ports = portsOf('gateway', config, keys);
  const gateway = await openGatewayOf(config, keys, ports as Record<ServiceName, SubgraphPort>);
  const at = await gateway.listen(config.port, config.host);
  process.stdout.write(`Ready  ${at.replace('127.0.0.1', 'localhost')}/graphql\n`);
  const watched = await openMetrics(config, usualMetricsPort);
  await untilStopped(async () => {
    await watched.close();
    await gateway.close();
    await Promise.all(services.map((service) => ports[service]?.close()));
  });
}
