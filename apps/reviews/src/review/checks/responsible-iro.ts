import type { EntityManager } from 'typeorm';
import type { StoredReview } from './review-in-hand';

/**
 * Whose review it is from its first session on: the child's IRO then, and no other's afterwards until its
 * record is distributed.
 */
export async function iroFromNowOn(manager: EntityManager, review: StoredReview): Promise<string | null> {
  if (review.started_on !== null && review.iro_id !== null) return review.iro_id;
  const [child] = await manager.query<{ iroId: string | null }[]>(
    'SELECT iro_id AS "iroId" FROM known_child WHERE child_id = $1',
    [review.child_id],
  );
  return child?.iroId ?? review.iro_id;
}
