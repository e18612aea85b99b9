import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { lockChildren, systemReach, writeJournalLines } from '@iro/journal';
import { refreshKnown } from './refresh-known';

/** Every dated fact of which a beginning or an end changes what is known of a child *now*. */
const dated: readonly (readonly [table: string, from: string, to: string])[] = [
  ['period_of_care', 'started_on', 'ceased_on'],
  ['placement', 'from_on', 'to_on'],
  ['legal_status', 'from_on', 'to_on'],
  ['iro_allocation', 'from_on', 'to_on'],
  ['case_allocation', 'from_on', 'to_on'],
  ['care_leaver', 'from_on', 'to_on'],
  ['access_restriction', 'from_on', 'lifted_on'],
  ['placement_restriction', 'from_on', 'lifted_on'],
];

const between = (day: string): string => `(${day} > $1 AND ${day} <= $2)`;

/**
 * Children of whom something begins or ends after the first day and up to the second; those of an absent
 * worker or IRO with the cover.
 */
const turning = `
  ${dated
    .map(([table, from, to]) => `SELECT child_id FROM ${table} WHERE ${between(from)} OR ${between(to)}`)
    .join(' UNION ')}
  UNION
  SELECT k.child_id
  FROM absence_cover c
  JOIN known_child k ON k.iro_id = c.absent_id OR k.social_worker_id = c.absent_id
  WHERE ${between('c.from_on')} OR ${between('c.to_on')}
`;

const atOnce = 2_000;

/**
 * Brings what is known of children to the day: ends and beginnings that were recorded before they came. The
 * children go through the journal, so that the other services hear of them; nothing is said in their
 * chronology. A clock set back, as a demonstration's may be, is followed in the same way. Several processes
 * take turns, and the first does it.
 */
export async function newDay(manager: EntityManager, today: CivilDate): Promise<void> {
  const [known] = await manager.query<{ day: CivilDate }[]>('SELECT day FROM known_day FOR UPDATE');
  if (known === undefined || known.day === today) return;
  const [first, last] = known.day < today ? [known.day, today] : [today, known.day];
  const children = (
    await manager.query<{ childId: string }[]>(
      `SELECT child_id AS "childId" FROM (${turning}) t ORDER BY 1`,
      [first, last],
    )
  ).map(({ childId }) => childId);
  for (let at = 0; at < children.length; at += atOnce) {
    const some = children.slice(at, at + atOnce);
    await lockChildren(manager, some);
    await refreshKnown(manager, some, today);
    await writeJournalLines(
      manager,
      { ...systemReach, actor: 'clock' },
      { act: 'NEW_DAY', subject: null, before: { day: known.day }, after: { day: today }, onDay: today },
      some,
    );
  }
  await manager.query('UPDATE known_day SET day = $1', [today]);
}
