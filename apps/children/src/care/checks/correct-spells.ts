import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { NotFound, Refused, type Columns, type Context } from '@iro/subgraph';

type Row = Columns & { id: string };
const childIn = (row: Row): string => String(row['child_id']);

/** The day a child was born. */
export async function bornOn(manager: EntityManager, childId: string): Promise<CivilDate> {
  const [child] = await manager.query<{ bornOn: CivilDate }[]>(
    'SELECT date_of_birth AS "bornOn" FROM child WHERE id = $1',
    [childId],
  );
  if (child === undefined) throw new NotFound('child');
  return child.bornOn;
}

const only = { placement: 'AND NOT temporary', legal_status: '' } as const;

/** The spell that ended the day this one began, if one did. */
async function neighbour(
  manager: EntityManager,
  table: keyof typeof only,
  before: Row,
): Promise<{ id: string; fromOn: CivilDate } | undefined> {
  const [found] = await manager.query<{ id: string; fromOn: CivilDate }[]>(
    `
      SELECT id, from_on AS "fromOn"
      FROM ${table}
      WHERE child_id = $1 AND to_on = $2 AND id <> $3 ${only[table]}
    `,
    [childIn(before), before['from_on'], before.id],
  );
  return found;
}

/**
 * Refuses a first day that would leave nothing of the spell or of the one before, or that moves the beginning
 * of care.
 */
export async function checkNeighbours(
  manager: EntityManager,
  table: keyof typeof only,
  row: Row,
  { today }: Context,
): Promise<void> {
  const [before] = await manager.query<Row[]>(`SELECT * FROM ${table} WHERE id = $1`, [row.id]);
  if (before === undefined || before['from_on'] === row['from_on']) return;
  const from = String(row['from_on']);
  if (from > today) throw new Refused('IN_FUTURE', 'It cannot begin on a day that is still to come.');
  if (row['to_on'] !== null && from >= String(row['to_on']))
    throw new Refused('DAYS_OUT_OF_ORDER', 'It would end before it began. Check the day.');
  const [care] = await manager.query<unknown[]>(
    'SELECT 1 FROM period_of_care WHERE child_id = $1 AND started_on = $2',
    [childIn(row), before['from_on']],
  );
  if (care !== undefined)
    throw new Refused(
      'BEGINS_WITH_CARE',
      'It begins with the period of care. Have the beginning of the period corrected: this moves with it.',
    );
  const earlier = await neighbour(manager, table, before);
  if (earlier !== undefined && from <= earlier.fromOn)
    throw new Refused(
      'DAYS_OUT_OF_ORDER',
      'What came before would end before it began. Check the day, or correct that first.',
    );
  if (table !== 'placement') return;
  const [stay] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM placement
      WHERE child_id = $1
        AND temporary
        AND from_on <= greatest($2::date, $3::date)
        AND (to_on IS NULL OR to_on >= least($2::date, $3::date))
    `,
    [childIn(row), before['from_on'], from],
  );
  if (stay !== undefined)
    throw new Refused(
      'STAY_OUTSIDE_PLACEMENT',
      'A temporary stay lies on some of the days between. Correct the stay first.',
    );
}

/** The spell before ends on the day this one now begins. */
export async function moveNeighbour(
  manager: EntityManager,
  table: keyof typeof only,
  row: Row,
  before: Row,
): Promise<void> {
  if (row['from_on'] === before['from_on']) return;
  const earlier = await neighbour(manager, table, before);
  if (earlier !== undefined)
    await manager.query(
      `UPDATE ${table} SET to_on = $2, by_act = true, version = version + 1 WHERE id = $1`,
      [earlier.id, row['from_on']],
    );
}

/** What ends with care. */
const endingWithCare: readonly (readonly [table: string, from: string, to: string])[] = [
  ['legal_status', 'from_on', 'to_on'],
  ['placement', 'from_on', 'to_on'],
  ['iro_allocation', 'from_on', 'to_on'],
];

/** Refuses days of a period of care that contradict each other, or what is on record inside it. */
export async function checkPeriod(manager: EntityManager, row: Row, { today }: Context): Promise<void> {
  const [before] = await manager.query<Row[]>('SELECT * FROM period_of_care WHERE id = $1', [row.id]);
  const [start, end, reason] = [
    String(row['started_on']),
    row['ceased_on'] as string | null,
    row['reason_ceased'] as string | null,
  ];
  const child = childIn(row);
  if (start < (await bornOn(manager, child)))
    throw new Refused('BEFORE_BIRTH', 'That day lies before the child was born. Check the day.');
  if (start > today || (end !== null && end > today))
    throw new Refused('IN_FUTURE', 'Care cannot begin or end on a day that is still to come.');
  if ((end === null) !== (reason === null))
    throw new Refused(
      'DAY_AND_REASON',
      'The day care ended and the reason belong together: say both, or take both away.',
    );
  if (reason === 'X1')
    throw new Refused('CARE_GOES_ON', 'X1 says that care goes on: take the day and the reason away instead.');
  if (end !== null && end <= start)
    throw new Refused(
      'ENDS_BEFORE_IT_BEGAN',
      'Care lasts longer than a day: it cannot end on the day it began, or before.',
    );
  if (before === undefined) throw new NotFound('period of care');
  if (before['ceased_on'] === null && end !== null)
    throw new Refused('NOT_A_CORRECTION', 'The period of care lasts. Record its end, not a correction.');
  const isAdoption = (of: unknown): boolean => of === 'E11' || of === 'E12';
  if (isAdoption(before['reason_ceased']) !== isAdoption(reason))
    throw new Refused(
      'ADOPTION_HAS_ITS_OWN_ACT',
      'An adoption cannot be made, or undone, by a correction: the seal of the record depends on it.',
    );
  const [lost] = await manager.query<unknown[]>(
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
    [child, before['started_on'], before['ceased_on'], start, end ?? '9999-12-31'],
  );
  if (lost !== undefined)
    throw new Refused(
      'RECORDED_OUTSIDE',
      'A placement or a legal status of that time would lie outside the period of care. Correct that first.',
    );
}

/** The first spells begin, and the last end, with the period. */
export async function movePeriod(
  manager: EntityManager,
  row: Row,
  _context: Context,
  before: Row,
): Promise<void> {
  const child = childIn(row);
  const touched = 'by_act = true, version = version + 1';
  if (row['started_on'] !== before['started_on']) {
    await manager.query(`UPDATE period_of_care SET start_known = true WHERE id = $1`, [row.id]);
    for (const [table] of endingWithCare.slice(0, 2))
      await manager.query(
        `UPDATE ${table} SET from_on = $3, ${touched} WHERE child_id = $1 AND from_on = $2`,
        [child, before['started_on'], row['started_on']],
      );
  }
  if (row['ceased_on'] === before['ceased_on']) return;
  for (const [table, from, to] of endingWithCare)
    await manager.query(
      `UPDATE ${table} SET ${to} = $3, ${touched} WHERE child_id = $1 AND ${to} = $2 AND ${from} < $2`,
      [child, before['ceased_on'], row['ceased_on']],
    );
}
