import type { EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';
import { systemReach } from '@iro/journal';

/**
 * Reads as whom a message is for, within a transaction of the product itself; afterwards it goes on as the
 * product.
 */
export async function asRecipient<T>(
  manager: EntityManager,
  reach: Reach,
  read: () => Promise<T>,
): Promise<T> {
  const set = (to: Reach): Promise<unknown> =>
    manager.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(to)]);
  await set(reach);
  const answer = await read();
  await set(systemReach);
  return answer;
}
