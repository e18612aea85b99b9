import type { EntityManager } from 'typeorm';
import { KnownChildEntity } from '@iro/journal';
import { readRows, rowsOf } from '@iro/subgraph';
import type { ReviewEntity } from '../tables/review.entity';

const child = rowsOf(KnownChildEntity, ['iroId']);

/** The child's IRO; null where nobody is allocated, and for a child not known here. */
export async function responsibleIro(manager: EntityManager, childId: string): Promise<string | null> {
  const [known] = await readRows(manager, child, 'WHERE t.child_id = $1', [childId]);
  return known?.iroId ?? null;
}

/**
 * Whose review it is from its first session on: the child's IRO then, and no other's afterwards until its
 * record is distributed.
 */
export async function iroFromNowOn(manager: EntityManager, review: ReviewEntity): Promise<string | null> {
  if (review.startedOn !== null && review.iroId !== null) return review.iroId;
  return (await responsibleIro(manager, review.childId)) ?? review.iroId;
}
