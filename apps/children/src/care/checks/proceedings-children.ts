import type { EntityManager } from 'typeorm';
import { lockChildren } from '@iro/journal';
import { NotFound, asSystem, possible, type Context } from '@iro/subgraph';

/** The children of a set of proceedings whom the actor sees; none of them means that there is no such set. */
export async function childrenInReach(context: Context, id: string): Promise<readonly string[]> {
  const rows =
    possible([id]).length === 0
      ? []
      : await context.read<{ childId: string }>({
          name: 'children-of-set',
          text: `
            SELECT c.child_id AS "childId"
            FROM care_proceedings_child c
            WHERE c.proceedings_id = $1
            ORDER BY c.child_id
          `,
          values: [id],
        });
  if (rows.length === 0) throw new NotFound('set of proceedings');
  return rows.map(({ childId }) => childId);
}

/** All children of a set, locked: what happens to the set happens to each, whoever recorded it. */
export function everyChildOfSet(
  manager: EntityManager,
  context: Context,
  id: string,
): Promise<readonly string[]> {
  return asSystem(manager, context.reach, async () => {
    const rows = await manager.query<{ childId: string }[]>(
      'SELECT child_id AS "childId" FROM care_proceedings_child WHERE proceedings_id = $1 ORDER BY child_id',
      [id],
    );
    const children = rows.map(({ childId }) => childId);
    await lockChildren(manager, children);
    return children;
  });
}
