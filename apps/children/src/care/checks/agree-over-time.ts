import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { readRows, rowsOf } from '@iro/subgraph';
import { LegalStatusEntity } from '../tables/legal-status.entity';
import { PlacementEntity } from '../tables/placement.entity';
import { checkTogether } from './codes-agree';

/** A spell that is to be on record: whose, from when, to when. */
export interface Over {
  readonly childId: string;
  readonly bornOn: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

const overlaps =
  "t.child_id = $1 AND daterange(t.from_on, t.to_on, '[)') && daterange($2::date, $3::date, '[)')";

/** Refuses a legal status that contradicts a placement on any of its days. */
export async function checkPlacementsUnder(
  manager: EntityManager,
  status: string,
  { childId, bornOn, from, to }: Over,
): Promise<void> {
  const placements = await readRows(
    manager,
    rowsOf(PlacementEntity, ['type', 'fromOn']),
    `WHERE ${overlaps} AND NOT t.temporary`,
    [childId, from, to],
  );
  for (const { type, fromOn } of placements) checkTogether(type, { bornOn, on: fromOn as CivilDate, status });
}

/** Refuses a placement that contradicts a legal status on any of its days. */
export async function checkStatusesOver(
  manager: EntityManager,
  type: string,
  { childId, bornOn, from, to }: Over,
): Promise<void> {
  const statuses = await readRows(manager, rowsOf(LegalStatusEntity, ['status']), `WHERE ${overlaps}`, [
    childId,
    from,
    to,
  ]);
  for (const { status } of statuses) checkTogether(type, { bornOn, on: from, status });
}
