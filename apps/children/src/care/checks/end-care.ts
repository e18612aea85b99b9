import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { Conflict, Refused, readRows, records, rowsOf } from '@iro/subgraph';
import { LegalStatusEntity } from '../tables/legal-status.entity';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { checkLength } from './limits';

/** A period of care about to end. */
export interface Ending {
  readonly childId: string;
  readonly period: PeriodOfCareEntity;
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

/** Refuses a day that cannot be the last of the period. */
async function checkLastDay(manager: EntityManager, { childId, period, on, reason }: Ending): Promise<void> {
  if (period.ceasedOn !== null)
    throw new Refused(
      'ALREADY_ENDED',
      'That period of care has already ended. Have its end corrected if it is wrong.',
    );
  if (on <= period.startedOn)
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
  const [legal] = await readRows(
    manager,
    rowsOf(LegalStatusEntity, ['status', 'fromOn']),
    'WHERE t.child_id = $1 AND t.from_on < $2 AND (t.to_on IS NULL OR t.to_on > $2)',
    [childId, on],
  );
  if (legal !== undefined) checkLength(legal.status, legal.fromOn as CivilDate, on);
}

/**
 * Ends a period of care and what was of it: legal status, placement, the IRO's allocation and a missing
 * episode. The case itself stays with its worker and team.
 *
 * @throws Refused when the day cannot be its last
 */
export async function endCare(manager: EntityManager, ending: Ending): Promise<void> {
  const { childId, period, version, on, reason } = ending;
  if (period.version !== version) throw new Conflict();
  await checkLastDay(manager, ending);
  await records.change(manager, PeriodOfCareEntity, period, { ceasedOn: on, reasonCeased: reason });
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
