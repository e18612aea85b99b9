import type { EntityManager } from 'typeorm';
import { NotFound, Refused, RefusedAsHeard, possible, type Context } from '@iro/subgraph';

/** An IRO of this council. @throws NotFound when there is none of that id */
export async function checkIro(manager: EntityManager, iroId: string): Promise<string> {
  const known =
    possible([iroId]).length === 0
      ? []
      : await manager.query<unknown[]>("SELECT 1 FROM known_unit WHERE id = $1 AND kind = 'IRO'", [iroId]);
  if (known.length === 0) throw new NotFound('IRO');
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
  const [child] =
    childId === null
      ? []
      : await manager.query<{ iroId: string | null }[]>(
          'SELECT iro_id AS "iroId" FROM known_child WHERE child_id = $1',
          [childId],
        );
  if (!child?.iroId)
    throw new RefusedAsHeard('IRO_NOT_SAID', 'Say whose work it was in iroId: no IRO is allocated.');
  return child.iroId;
}

/** @throws Refused when the child was not in care on that day, as far as is known here */
export async function checkInCare(manager: EntityManager, childId: string, on: string): Promise<void> {
  const inCare = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM known_spell
      WHERE child_id = $1
        AND kind = 'PERIOD_OF_CARE'
        AND from_on <= $2
        AND (to_on IS NULL OR to_on >= $2)
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
