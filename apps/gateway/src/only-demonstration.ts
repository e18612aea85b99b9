import type { JWK } from 'jose';
import { reachFor, systemActor } from '@iro/access';
import { signReach, type SubgraphPort } from '@iro/process';

/**
 * Whether the record holds the demonstration and nothing that was imported beside it, as the children service
 * says; not when it does not say so.
 */
export async function holdsOnlyDemonstration(children: SubgraphPort, gatewayKey: JWK): Promise<boolean> {
  const token = await signReach(gatewayKey, 'children', reachFor(systemActor));
  const { data } = await children
    .execute({ query: 'query Demonstration { importStatus { demonstration } }' }, token)
    .catch(() => ({ data: null }));
  return (data?.['importStatus'] as { demonstration?: unknown } | null | undefined)?.demonstration === true;
}
