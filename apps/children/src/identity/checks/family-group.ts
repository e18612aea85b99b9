import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { lockChildren } from '@iro/journal';
import { asSystem, readRows, records, rowsOf, type Context } from '@iro/subgraph';
import { FamilyMemberEntity } from '../tables/family-member.entity';

/**
 * Puts two children into one family group: that of either, or a new one; two groups become one.
 *
 * @returns everybody whose group changed, also those beyond the actor's reach
 */
export function joinFamilyGroups(
  manager: EntityManager,
  context: Context,
  one: string,
  other: string,
): Promise<readonly string[]> {
  return asSystem(manager, context.reach, async () => {
    const members = await readRows(
      manager,
      rowsOf(FamilyMemberEntity, ['childId', 'familyGroup']),
      'WHERE t.child_id = ANY($1) AND t.ended_on IS NULL ORDER BY t.id',
      [[one, other]],
    );
    const groupOf = (child: string): string | undefined =>
      members.find(({ childId }) => childId === child)?.familyGroup;
    const [first, second] = [groupOf(one), groupOf(other)];
    const group = first ?? second ?? randomUUID();
    for (const child of [one, other])
      if (groupOf(child) === undefined)
        await records.insert(manager, FamilyMemberEntity, { childId: child, familyGroup: group });
    if (first === undefined || second === undefined || first === second) return [];
    const [moved] = await manager.query<[{ childId: string }[], number]>(
      `
        UPDATE family_member
        SET family_group = $1, by_act = true, version = version + 1
        WHERE family_group = $2 AND ended_on IS NULL
        RETURNING child_id AS "childId"
      `,
      [group, second],
    );
    const children = moved.map(({ childId }) => childId).sort();
    await lockChildren(manager, children);
    return children;
  });
}

/**
 * Takes out of their family group those of two children whom an act had put there and whom no other
 * relationship holds in it.
 */
export async function leaveUnlessHeld(
  manager: EntityManager,
  children: readonly string[],
  on: string,
): Promise<void> {
  await manager.query(
    `
      UPDATE family_member m
      SET ended_on = $2, version = m.version + 1
      WHERE m.child_id = ANY($1)
        AND m.ended_on IS NULL
        AND m.source_id IS NULL
        AND NOT EXISTS (
            SELECT 1
            FROM relationship r
            WHERE r.kind = 'SIBLING_OF'
              AND r.ended_on IS NULL
              AND m.child_id IN (r.child_id, r.other_id)
          )
    `,
    [children, on],
  );
}
