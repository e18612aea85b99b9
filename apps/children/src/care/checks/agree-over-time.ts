import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { checkTogether } from './codes-agree';

/** A spell that is to be on record: whose, from when, to when. */
export interface Over {
  readonly childId: string;
  readonly bornOn: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

const overlaps = "daterange(from_on, to_on, '[)') && daterange($2::date, $3::date, '[)')";

/** Refuses a legal status that contradicts a placement on any of its days. */
export async function checkPlacementsUnder(
  manager: EntityManager,
  status: string,
  { childId, bornOn, from, to }: Over,
): Promise<void> {
  const placements = await manager.query<{ type: string; fromOn: CivilDate }[]>(
    `SELECT type, from_on AS "fromOn" FROM placement WHERE child_id = $1 AND NOT temporary AND ${overlaps}`,
    [childId, from, to],
  );
  for (const { type, fromOn } of placements) checkTogether(type, { bornOn, on: fromOn, status });
}

/** Refuses a placement that contradicts a legal status on any of its days. */
export async function checkStatusesOver(
  manager: EntityManager,
  type: string,
  { childId, bornOn, from, to }: Over,
): Promise<void> {
  const statuses = await manager.query<{ status: string }[]>(
    `SELECT status FROM legal_status WHERE child_id = $1 AND ${overlaps}`,
    [childId, from, to],
  );
  for (const { status } of statuses) checkTogether(type, { bornOn, on: from, status });
}
