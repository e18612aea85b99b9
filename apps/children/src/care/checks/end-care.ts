import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { Conflict, Refused, changeRecord, type Columns } from '@iro/subgraph';
import { checkLength } from './limits';

/** A period of care about to end. */
export interface Ending {
  readonly childId: string;
  readonly period: Columns & { id: string; version: number };
  readonly version: number;
  readonly on: CivilDate;
  readonly reason: string;
}

/** Something of the period that begins on its last day or after it. */
const later = `
  SELECT 1
  FROM placement
  WHERE child_id = $1 AND from_on >= $2
  UNION ALL
  SELECT 1
  FROM legal_status
  WHERE child_id = $1 AND from_on >= $2
  UNION ALL
  SELECT 1
  FROM missing_episode
  WHERE child_id = $1 AND started_on > $2
  UNION ALL
  SELECT 1
  FROM iro_allocation
  WHERE child_id = $1 AND from_on > $2
`;

/** The spells that end with care, by table. */
const endingWithCare: readonly (readonly [table: string, from: string, to: string])[] = [
  ['legal_status', 'from_on', 'to_on'],
  ['placement', 'from_on', 'to_on'],
  ['iro_allocation', 'from_on', 'to_on'],
  ['missing_episode', 'started_on', 'ended_on'],
];

/**
 * Ends a period of care and what was of it: legal status, placement, the IRO's allocation and a missing
 * episode. The case itself stays with its worker and team.
 *
 * @throws Refused when the day cannot be its last
 */
export async function endCare(
  manager: EntityManager,
  { childId, period, version, on, reason }: Ending,
): Promise<void> {
  if (period.version !== version) throw new Conflict();
  if (period['ceased_on'] !== null)
    throw new Refused(
      'ALREADY_ENDED',
      'That period of care has already ended. Have its end corrected if it is wrong.',
    );
  if (on <= String(period['started_on']))
    throw new Refused(
      'ENDS_BEFORE_IT_BEGAN',
      'Care lasts longer than a day: it cannot end on the day it began, or before. Check the day.',
    );
  const [after] = await manager.query<unknown[]>(later, [childId, on]);
  if (after !== undefined)
    throw new Refused(
      'RECORDED_LATER',
      'A placement, a legal status, a missing episode or an allocation is on record from ' +
        'that day or later. Correct that first, or choose a later day.',
    );
  const [stay] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM placement
      WHERE child_id = $1 AND temporary AND from_on < $2 AND (to_on IS NULL OR to_on >= $2)
    `,
    [childId, on],
  );
  if (stay !== undefined && reason !== 'E2')
    throw new Refused(
      'ENDS_ON_A_TEMPORARY_STAY',
      'The child is away on a temporary stay that day. Record the end of the ' +
        'stay before the period of care ends, or a move.',
    );
  const [status] = await manager.query<{ status: string; fromOn: CivilDate }[]>(
    `
      SELECT status, from_on AS "fromOn"
      FROM legal_status
      WHERE child_id = $1 AND from_on < $2 AND (to_on IS NULL OR to_on > $2)
    `,
    [childId, on],
  );
  if (status !== undefined) checkLength(status.status, status.fromOn, on);
  await changeRecord(manager, 'period_of_care', period.id, version, { ceased_on: on, reason_ceased: reason });
  for (const [table, from, to] of endingWithCare) {
    await manager.query(
      `
        UPDATE ${table}
        SET ${to} = $2, by_act = true, version = version + 1
        WHERE child_id = $1 AND ${from} <= $2 AND (${to} IS NULL OR ${to} > $2)
      `,
      [childId, on],
    );
  }
}
