import type { EntityManager } from 'typeorm';
import { KnownSpellEntity, KnownUnitEntity } from '@iro/journal';
import {
  NotFound,
  Refused,
  RefusedAsHeard,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { responsibleIro } from '../../review/checks/responsible-iro';

/** An IRO of this council. @throws NotFound when there is none of that id */
export async function checkIro(manager: EntityManager, iroId: string): Promise<string> {
  if (
    recordIdsAmong([iroId]).length === 0 ||
    !(await records.has(manager, KnownUnitEntity, { id: iroId, kind: 'IRO' }))
  )
    throw new NotFound('IRO');
  return iroId;
}

/**
 * Whose work is recorded. An IRO records their own, also for a child of a colleague they cover; the manager
 * says whose it was, or it was that of the child's IRO.
 *
 * @param childId null for work about no child
 * @throws Refused when an IRO names another, and when nobody can be told
 */
export async function whoseWork(
  manager: EntityManager,
  { reach }: Context,
  childId: string | null,
  iroId: string | null | undefined,
): Promise<string> {
  if (reach.role === 'IRO') {
    const own = reach.iros[0];
    if (own === undefined) throw new NotFound('IRO');
    if (iroId && iroId !== own)
      throw new Refused(
        'NOT_YOUR_WORK',
        'An IRO records their own work. Leave iroId out, or have the manager record it.',
      );
    return own;
  }
  if (iroId) return checkIro(manager, iroId);
  const responsible = childId === null ? null : await responsibleIro(manager, childId);
  if (responsible === null)
    throw new RefusedAsHeard('IRO_NOT_SAID', 'Say whose work it was in iroId: no IRO is allocated.');
  return responsible;
}

/** @throws Refused when the child was not in care on that day, as far as is known here */
export async function checkInCare(manager: EntityManager, childId: string, on: string): Promise<void> {
  const inCare = await readRows(
    manager,
    rowsOf(KnownSpellEntity, ['fromOn']),
    `
      WHERE t.child_id = $1
        AND t.kind = 'PERIOD_OF_CARE'
        AND t.from_on <= $2
        AND (t.to_on IS NULL OR t.to_on >= $2)
      LIMIT 1
    `,
    [childId, on],
  );
  if (inCare.length === 0)
    throw new RefusedAsHeard(
      'NOT_LOOKED_AFTER',
      'The child is not known to have been looked after that day. Check the ' +
        'day, or have the period of care recorded first.',
    );
}
