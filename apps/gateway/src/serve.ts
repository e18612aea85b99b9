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
import type { Issuer } from './identity/identity';
import { localToken } from './identity/local-token';
import { readRoleMapping } from './identity/role-mapping';
import { holdsOnlyDemonstration } from './only-demonstration';

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

/** Opens the gateway as the settings say, before services wherever they run. */
export async function openGatewayOf(
  config: Config,
  keys: Keys,
  ports: Readonly<Record<ServiceName, SubgraphPort>>,
): Promise<Gateway> {
  return openGateway({
    ports,
    supergraph: config.supergraph,
    issuer: await issuerOf(config, keys),
    gatewayKey: keys.privateKey('gateway'),
    development: config.development,
    ...(config.demonstration ? { ideToken: editorToken(keys, ports.children) } : {}),
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
