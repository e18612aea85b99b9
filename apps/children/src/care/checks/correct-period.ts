import type { EntityManager } from 'typeorm';
import { Refused, type Context } from '@iro/subgraph';
import type { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { bornOn } from './born-on';

/** The spells that end with a period of care; the first two begin with it as well. */
const endingWithCare = ['legal_status', 'placement', 'iro_allocation'] as const;
const beginningWithCare = endingWithCare.slice(0, 2);

/** Refuses days and a reason that contradict each other. */
function checkDaysAndReason({ startedOn, ceasedOn, reasonCeased }: PeriodOfCareEntity, today: string): void {
  if (startedOn > today || (ceasedOn !== null && ceasedOn > today))
    throw new Refused('IN_FUTURE', 'Care cannot begin or end on a day that is still to come.');
  if ((ceasedOn === null) !== (reasonCeased === null))
    throw new Refused(
      'DAY_AND_REASON',
      'The day care ended and the reason belong together: say both, or take both away.',
    );
  if (reasonCeased === 'X1')
    throw new Refused('CARE_GOES_ON', 'X1 says that care goes on: take the day and the reason away instead.');
  if (ceasedOn !== null && ceasedOn <= startedOn)
    throw new Refused(
      'ENDS_BEFORE_IT_BEGAN',
      'Care lasts longer than a day: it cannot end on the day it began, or before.',
    );
}

const isAdoption = (reason: string | null): boolean => reason === 'E11' || reason === 'E12';

/** Refuses days of a period of care that contradict each other, or what is on record inside it. */
export async function checkPeriod(
  manager: EntityManager,
  row: PeriodOfCareEntity,
  { today }: Context,
  before: PeriodOfCareEntity,
): Promise<void> {
  if (row.startedOn < (await bornOn(manager, row.childId)))
    throw new Refused('BEFORE_BIRTH', 'That day lies before the child was born. Check the day.');
  checkDaysAndReason(row, today);
  if (before.ceasedOn === null && row.ceasedOn !== null)
    throw new Refused('NOT_A_CORRECTION', 'The period of care lasts. Record its end, not a correction.');
  if (isAdoption(before.reasonCeased) !== isAdoption(row.reasonCeased))
    throw new Refused(
      'ADOPTION_HAS_ITS_OWN_ACT',
      'An adoption cannot be made, or undone, by a correction: the seal of the record depends on it.',
    );
  const outside = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM (
          SELECT from_on, to_on
          FROM placement
          WHERE child_id = $1
          UNION ALL
          SELECT from_on, to_on
          FROM legal_status
          WHERE child_id = $1
        ) s
      WHERE s.from_on >= $2
        AND ($3::date IS NULL OR s.from_on < $3)
        AND (
            (s.from_on = $2 AND s.to_on <= $4)
            OR (s.from_on > $2 AND s.from_on <= $4)
            OR s.from_on >= $5
          )
    `,
    [row.childId, before.startedOn, before.ceasedOn, row.startedOn, row.ceasedOn ?? '9999-12-31'],
  );
  if (outside.length > 0)
    throw new Refused(
      'RECORDED_OUTSIDE',
      'A placement or a legal status of that time would lie outside the period of care. Correct that first.',
    );
}

/** The first spells begin, and the last end, with the period. */
export async function movePeriod(
  manager: EntityManager,
  row: PeriodOfCareEntity,
  _context: Context,
  before: PeriodOfCareEntity,
): Promise<void> {
  const touched = 'by_act = true, version = version + 1';
  if (row.startedOn !== before.startedOn) {
    await manager.query(`UPDATE period_of_care SET start_known = true WHERE id = $1`, [row.id]);
    for (const table of beginningWithCare)
      await manager.query(
        `UPDATE ${table} SET from_on = $3, ${touched} WHERE child_id = $1 AND from_on = $2`,
        [row.childId, before.startedOn, row.startedOn],
      );
  }
  if (row.ceasedOn === before.ceasedOn) return;
  for (const table of endingWithCare)
    await manager.query(
      `UPDATE ${table} SET to_on = $3, ${touched} WHERE child_id = $1 AND to_on = $2 AND from_on < $2`,
      [row.childId, before.ceasedOn, row.ceasedOn],
    );
}
