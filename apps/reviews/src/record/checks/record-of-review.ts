import type { EntityManager } from 'typeorm';
import { Conflict, changeRecord, insertRecord, type Columns } from '@iro/subgraph';
import type { StoredReview } from '../../review/checks/review-in-hand';

/** What became of a review's decisions and record, as stored. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
  readonly decisions_issued_on: string | null;
  readonly written_on: string | null;
  readonly distributed_on: string | null;
  readonly managers_responded_on: string | null;
  readonly care_plan_updated_on: string | null;
}

/** The record of a review, locked until the act ends; null while nothing is recorded of it. */
export async function recordOf(manager: EntityManager, reviewId: string): Promise<StoredRecord | null> {
  const [record] = await manager.query<StoredRecord[]>(
    'SELECT * FROM review_record WHERE review_id = $1 ORDER BY by_act DESC, id LIMIT 1 FOR UPDATE',
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
export async function recordInHand(
  manager: EntityManager,
  reviewId: string,
  version: number | null | undefined,
): Promise<StoredRecord | null> {
  const record = await recordOf(manager, reviewId);
  if ((record?.version ?? null) !== (version ?? null)) throw new Conflict();
  return record;
}

/** Writes into the record of a review. @returns its id */
export async function writeInto(
  manager: EntityManager,
  review: StoredReview,
  before: StoredRecord | null,
  columns: Columns,
): Promise<string> {
  if (before === null)
    return insertRecord(manager, 'review_record', {
      child_id: review.child_id,
      review_id: review.id,
      ...columns,
    });
  await changeRecord(manager, 'review_record', before.id, before.version, columns);
  return before.id;
}
