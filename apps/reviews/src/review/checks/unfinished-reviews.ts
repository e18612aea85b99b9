import type { Actor, Cover } from '@iro/access';
import type { Ask } from '@iro/subgraph';

/**
 * Children of whom an IRO has a review in hand though another IRO is responsible now: begun, and its record
 * not yet distributed. A record that nobody keeps here (a folder brought the review of an earlier year) has
 * no such duty and keeps nothing open.
 */
export async function unfinishedReviewsOf(ask: Ask, actor: Actor): Promise<Partial<Cover>> {
  if (actor.role !== 'IRO' || actor.iro === null) return {};
  const rows = await ask<{ childId: string }>({
    name: 'unfinished-reviews',
    text: `
      SELECT DISTINCT r.child_id AS "childId"
      FROM review r
      JOIN known_child k ON k.child_id = r.child_id
      WHERE r.iro_id = $1
        AND k.iro_id IS DISTINCT FROM $1
        AND NOT r.cancelled
        AND r.started_on IS NOT NULL
        AND (
            r.completed_on IS NULL
            OR EXISTS (
                SELECT 1
                FROM duty d
                WHERE d.subject = r.id AND d.kind = 'RECORD_DISTRIBUTED' AND d.met_on IS NULL
              )
          )
    `,
    values: [actor.iro],
  });
  return { children: rows.map((row) => row.childId) };
}
