import type { EntityManager } from 'typeorm';
import { lockChildren } from '@iro/journal';
import { asSystem, readRows, records, rowsOf, type Context } from '@iro/subgraph';
import { AttentionItemEntity } from '../tables/attention-item.entity';
import { SchoolPlaceEntity } from '../../education/tables/school-place.entity';
import { gradeOn } from '../../education/checks/school-on-record';

/** Looked-after children with a place at a school that lasts or is going to begin. */
const pupils = async (manager: EntityManager, schoolId: string, today: string): Promise<string[]> =>
  (
    await readRows(
      manager,
      rowsOf(SchoolPlaceEntity, ['childId']),
      (columns, from) => `
        SELECT DISTINCT ${columns}
        FROM ${from}
        JOIN known_child k ON k.child_id = t.child_id
        WHERE t.school_id = $1 AND (t.to_on IS NULL OR t.to_on >= $2) AND k.looked_after
        ORDER BY 1
      `,
      [schoolId, today],
    )
  ).map(({ childId }) => childId);

/** Locks the children of a school before the school itself, in the order in which a place does. */
export const holdPupils = (
  manager: EntityManager,
  { reach, today }: Context,
  schoolId: string,
): Promise<void> =>
  asSystem(manager, reach, async () => lockChildren(manager, await pupils(manager, schoolId, today)));

/**
 * Raises an item for a child whose school is inadequate, unless one about that school is open still. @returns
 * whether it did
 */
export async function raiseForPupil(
  manager: EntityManager,
  { today }: Context,
  schoolId: string,
  childId: string,
): Promise<boolean> {
  if (await records.has(manager, AttentionItemEntity, { childId, schoolId, answeredOn: null })) return false;
  await records.insert(manager, AttentionItemEntity, {
    childId,
    kind: 'SCHOOL_INADEQUATE',
    part: 'EDUCATION',
    addressee: 'VIRTUAL_SCHOOL_OFFICER',
    schoolId,
    raisedOn: today,
  });
  return true;
}

/**
 * Where a school's grade today is inadequate, raises an item for every looked-after child placed there,
 * whether the actor sees the child or not.
 *
 * @returns the children for whom one was raised
 */
export function raiseForPupils(
  manager: EntityManager,
  context: Context,
  schoolId: string,
): Promise<string[]> {
  return asSystem(manager, context.reach, async () => {
    if ((await gradeOn(manager, schoolId, context.today)) !== 'INADEQUATE') return [];
    const children = await pupils(manager, schoolId, context.today);
    await lockChildren(manager, children);
    const raised: string[] = [];
    for (const childId of children)
      if (await raiseForPupil(manager, context, schoolId, childId)) raised.push(childId);
    return raised;
  });
}
