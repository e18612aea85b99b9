import type { EntityManager } from 'typeorm';
import type { DisputeProtocol } from '@iro/rules';

/**
 * Every protocol on record, oldest first: what duties and acts go by, and what the page of rules prints. The
 * one home of stages, limits and labels is the table `dispute_protocol`.
 *
 * @param manager of the disputes database; protocols are about no child, so that any role's will do
 */
export function protocolsOnRecord(manager: Pick<EntityManager, 'query'>): Promise<DisputeProtocol[]> {
  return manager.query<DisputeProtocol[]>(`
    SELECT from_on AS "from", source, stages, whole
    FROM dispute_protocol
    ORDER BY from_on
  `);
}
