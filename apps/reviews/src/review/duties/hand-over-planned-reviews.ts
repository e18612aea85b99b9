import type { EntityManager } from 'typeorm';

/**
 * A review planned here goes with its child to the IRO now responsible, until it begins; from then on it
 * stays with whoever began it.
 */
export async function handOverPlannedReviews(
  manager: EntityManager,
  children: readonly string[],
): Promise<void> {
  await manager.query(
    `
      UPDATE review r
      SET iro_id = k.iro_id
      FROM known_child k
      WHERE k.child_id = r.child_id
        AND r.child_id = ANY($1)
        AND r.planned_on IS NOT NULL
        AND r.started_on IS NULL
        AND r.completed_on IS NULL
        AND NOT r.cancelled
        AND k.iro_id IS NOT NULL
        AND r.iro_id IS DISTINCT FROM k.iro_id
    `,
    [children],
  );
}
