import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { lockChildren, systemReach, writeJournalLine, writeJournalLines } from '@iro/journal';
import type { Subgraph } from '../subgraph';

const atOnce = 2_000;

/** How each child stands, whatever number the record has. */
const standing = `
  SELECT k.child_id,
    md5((to_jsonb(k) - 'version')::text || coalesce(
      (
        SELECT string_agg((to_jsonb(s) - 'id')::text, ' ' ORDER BY (to_jsonb(s) - 'id')::text)
        FROM known_spell s
        WHERE s.child_id = k.child_id
      ), '')) AS stands
  FROM known_child k
`;

/**
 * Tells every child anew by this release: an earlier one may have told less of a child, or in other words.
 * Those of whom it makes a difference go through the journal, as on a new day, so that the other services
 * hear of them; so does the organisation. Nothing is said in a chronology.
 *
 * @returns how many children stand otherwise than before
 */
export async function tellAgain(
  refreshKnown: NonNullable<Subgraph['refreshKnown']>,
  manager: EntityManager,
  today: CivilDate,
): Promise<number> {
  await manager.query(`CREATE TEMPORARY TABLE stood_before ON COMMIT DROP AS ${standing}`);
  const children = (
    await manager.query<{ childId: string }[]>(
      'SELECT child_id AS "childId" FROM stood_before ORDER BY child_id',
    )
  ).map(({ childId }) => childId);
  await refreshKnown(manager, [], today);
  for (let at = 0; at < children.length; at += atOnce) {
    const some = children.slice(at, at + atOnce);
    await lockChildren(manager, some);
    await refreshKnown(manager, some, today);
  }
  const changed = (
    await manager.query<{ childId: string }[]>(
      `
        SELECT b.child_id AS "childId"
        FROM stood_before b
        JOIN (${standing}) n ON n.child_id = b.child_id
        WHERE n.stands <> b.stands
        ORDER BY 1
      `,
    )
  ).map(({ childId }) => childId);
  const release = { ...systemReach, actor: 'release' };
  const line = { act: 'TOLD_AGAIN', subject: null, before: null, after: null, onDay: today };
  await writeJournalLine(manager, release, { ...line, childId: null });
  for (let at = 0; at < changed.length; at += atOnce)
    await writeJournalLines(manager, release, line, changed.slice(at, at + atOnce));
  return changed.length;
}
