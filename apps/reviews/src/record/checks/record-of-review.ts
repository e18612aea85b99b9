import type { EntityManager } from 'typeorm';
import { Conflict, readRows, records, rowsOf, type Said } from '@iro/subgraph';
import type { ReviewEntity } from '../../review/tables/review.entity';
import { ReviewRecordEntity } from '../tables/review-record.entity';

/** The record of a review, locked until the act ends; null while nothing is recorded of it. */
export async function recordOfReview(
  manager: EntityManager,
  reviewId: string,
): Promise<ReviewRecordEntity | null> {
  const [record] = await readRows(
    manager,
    rowsOf(ReviewRecordEntity),
    'WHERE t.review_id = $1 ORDER BY t.by_act DESC, t.id LIMIT 1 FOR UPDATE',
    [reviewId],
  );
  return record ?? null;
}

/**
 * The record of a review for an act that changes it: the first act makes it, each later one carries the
 * version it read.
 *
 * @throws Conflict when the client read none and there is one, or read another version
 */
export async function recordToChange(
  manager: EntityManager,
  reviewId: string,
  version: number | null | undefined,
): Promise<ReviewRecordEntity | null> {
  const record = await recordOfReview(manager, reviewId);
  if ((record?.version ?? null) !== (version ?? null)) throw new Conflict();
  return record;
}

/** Writes into the record of a review, which the first act makes. @returns its id */
export async function writeIntoRecord(
  manager: EntityManager,
  review: ReviewEntity,
  before: ReviewRecordEntity | null,
  changes: Partial<Omit<Said<ReviewRecordEntity>, 'childId' | 'reviewId'>>,
): Promise<string> {
  if (before === null) {
    const { childId, id: reviewId } = review;
    return records.insert(manager, ReviewRecordEntity, { childId, reviewId, ...changes });
  }
  await records.change(manager, ReviewRecordEntity, before, changes);
  return before.id;
}
