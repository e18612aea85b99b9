import type { DataSource, EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';

/**
 * Runs work in one transaction with the actor set locally, so that row policies hold and nothing leaks to the
 * next borrower.
 *
 * @param isolation what the work sees of others' commits; `REPEATABLE READ` for several statements about one
 * moment
 */
export function asActor<T>(
  source: DataSource,
  reach: Reach,
  work: (manager: EntityManager) => Promise<T>,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ' = 'READ COMMITTED',
): Promise<T> {
  return source.transaction(isolation, async (manager) => {
    await manager.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(reach)]);
    return work(manager);
  });
}
