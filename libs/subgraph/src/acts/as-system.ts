import type { EntityManager } from 'typeorm';
import { systemReach } from '@iro/journal';
import type { Reach } from '@iro/access';

/**
 * Runs a part of an act as the product itself, for what the actor may not see but the act must touch: a child
 * registered by someone who has none yet, the attention items of a school's children. The actor is set again
 * afterwards.
 */
export async function asSystem<T>(manager: EntityManager, actor: Reach, work: () => Promise<T>): Promise<T> {
  const set = (reach: Reach): Promise<unknown> =>
    manager.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(reach)]);
  await set(systemReach);
  const answer = await work();
  await set(actor);
  return answer;
}
