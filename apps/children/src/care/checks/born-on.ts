import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { NotFound, readRows, rowsOf } from '@iro/subgraph';
import { ChildEntity } from '../../identity/tables/child.entity';

/** The day a child was born. @throws NotFound when there is no such child within reach */
export async function bornOn(manager: EntityManager, childId: string): Promise<CivilDate> {
  const [child] = await readRows(manager, rowsOf(ChildEntity, ['dateOfBirth']), 'WHERE t.id = $1', [childId]);
  if (child === undefined) throw new NotFound('child');
  return child.dateOfBirth as CivilDate;
}
