import type { EntityManager } from 'typeorm';
import { calledOf } from '@iro/database';
import { lockChildren } from '@iro/journal';
import { NotFound, asSystem, readRows, recordIdsAmong, rowsOf, type Context } from '@iro/subgraph';
import { CareProceedingsChildEntity } from '../tables/care-proceedings-child.entity';
import { CareProceedingsEntity } from '../tables/care-proceedings.entity';

const childOfSet = rowsOf(CareProceedingsChildEntity, ['childId']);

/** The children of a set of proceedings whom the actor sees; none of them means that there is no such set. */
export async function childrenInReach(context: Context, id: string): Promise<readonly string[]> {
  const rows =
    recordIdsAmong([id]).length === 0
      ? []
      : await readRows(context, childOfSet, 'WHERE t.proceedings_id = $1 ORDER BY t.child_id', [id]);
  if (rows.length === 0) throw new NotFound(calledOf(CareProceedingsEntity));
  return rows.map(({ childId }) => childId);
}

/** All children of a set, locked: what happens to the set happens to each, whoever recorded it. */
export function everyChildOfSet(
  manager: EntityManager,
  context: Context,
  id: string,
): Promise<readonly string[]> {
  return asSystem(manager, context.reach, async () => {
    const rows = await readRows(manager, childOfSet, 'WHERE t.proceedings_id = $1 ORDER BY t.child_id', [id]);
    const children = rows.map(({ childId }) => childId);
    await lockChildren(manager, children);
    return children;
  });
}
