import type { EntityManager } from 'typeorm';
import { addMonths, type CivilDate } from '@iro/calendar';
import { Refused, readRows, rowsOf } from '@iro/subgraph';
import { PlacementEntity } from '../tables/placement.entity';
import { checkLength } from './limits';

/** A temporary stay as it is, or is to be, on record. */
export interface Stay {
  readonly id: string | null;
  readonly childId: string;
  readonly type: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Refuses a stay that does not lie inside one placement, after its first day. */
async function checkInsidePlacement(
  manager: EntityManager,
  { childId, from, to }: Pick<Stay, 'childId' | 'from' | 'to'>,
): Promise<void> {
  const [placement] = await readRows(
    manager,
    rowsOf(PlacementEntity, ['fromOn', 'toOn']),
    `
      WHERE t.child_id = $1 AND NOT t.temporary AND t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)
      ORDER BY t.from_on DESC
      LIMIT 1
    `,
    [childId, from],
  );
  if (placement === undefined)
    throw new Refused(
      'NOT_LOOKED_AFTER',
      'The child is in no placement on that day. Check the day, or record the placement first.',
    );
  if (from === placement.fromOn)
    throw new Refused(
      'TEMPORARY_AT_START',
      'A placement does not begin with a temporary stay. Choose a later day.',
    );
  if (placement.toOn !== null && (to === null || to > placement.toOn))
    throw new Refused(
      'STAY_OUTSIDE_PLACEMENT',
      'The stay goes on after the placement ended. Say when it ended, or correct the placement.',
    );
}

/** Refuses a third stay while the carer is on holiday within twelve months. */
async function checkHowOften(
  manager: EntityManager,
  { id, childId, from }: Pick<Stay, 'id' | 'childId' | 'from'>,
): Promise<void> {
  const [holidays] = await manager.query<{ count: number }[]>(
    `
      SELECT count(*)::int AS count
      FROM placement
      WHERE child_id = $1 AND type = 'T3' AND id IS DISTINCT FROM $2 AND from_on > $3 AND from_on < $4
    `,
    [childId, id, addMonths(from, -12), addMonths(from, 12)],
  );
  if ((holidays?.count ?? 0) >= 2)
    throw new Refused(
      'TOO_OFTEN',
      'There are two stays while the carer was on holiday within twelve months already. Record this one as a move.',
    );
}

/**
 * Refuses a stay that does not lie inside one placement, overlaps another, or is longer or more often than
 * its kind may be (DfE rules 375-377, 379-381).
 */
export async function checkStay(
  manager: EntityManager,
  { id, childId, type, from, to }: Stay,
): Promise<void> {
  if (to !== null && to <= from)
    throw new Refused(
      'ENDS_BEFORE_IT_BEGAN',
      'A stay lasts longer than a day: it cannot end on the day it began, or before. Check the days.',
    );
  await checkInsidePlacement(manager, { childId, from, to });
  const [other] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM placement
      WHERE child_id = $1
        AND temporary
        AND id IS DISTINCT FROM $2
        AND daterange(from_on, to_on, '[)') && daterange($3::date, $4::date, '[)')
    `,
    [childId, id, from, to],
  );
  if (other !== undefined)
    throw new Refused(
      'TEMPORARY_STAY_ONE_AT_A_TIME',
      'The child is already on a temporary stay on some of those days. Record its end first.',
    );
  if (to !== null) checkLength(type, from, to);
  if (type === 'T3') await checkHowOften(manager, { id, childId, from });
}
