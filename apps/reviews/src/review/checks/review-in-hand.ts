import type { EntityManager } from 'typeorm';
import {
  Conflict,
  NotFound,
  Refused,
  dayInWords,
  possible,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { reviewsById } from '../loaders/loaders';
import type { Review } from '../types/review.type';

/** A review as stored, locked until the act ends. */
export interface StoredReview {
  readonly id: string;
  readonly version: number;
  readonly child_id: string;
  readonly iro_id: string | null;
  readonly kind: string | null;
  readonly planned_for: string | null;
  readonly started_on: string | null;
  readonly completed_on: string | null;
  readonly participation: string | null;
  readonly chaired_by: string | null;
  readonly adjourned: boolean;
  readonly cancelled: boolean;
  readonly child_consulted_on: string | null;
}

/** A part of a review as stored, such as an invitation or a paper. */
export interface PartInHand {
  readonly id: string;
  readonly childId: string;
  readonly reviewId: string;
}

/** Whose review it is. @throws NotFound when there is none within the actor's reach */
export async function childOfReview(context: Context, id: string): Promise<string> {
  const review = possible([id]).length > 0 ? await reviewsById(context).load(id) : null;
  if (review === null) throw new NotFound('review');
  return review.childId;
}

/**
 * A review to act on.
 *
 * @param version the version the client read; left out where the act changes nothing of the review itself
 * @throws NotFound; Conflict when somebody changed it since, which is said before anything else; Refused when
 * it was called off
 */
export async function reviewInHand(
  manager: EntityManager,
  id: string,
  version?: number | null,
): Promise<StoredReview> {
  const review = (await recordToChange(manager, 'review', 'review', id)) as unknown as StoredReview;
  if (version && review.version !== version) throw new Conflict();
  if (review.cancelled)
    throw new Refused(
      'CANCELLED',
      'This review was called off. Record the one that was held as a review of its own.',
    );
  return review;
}

/**
 * A part of a review that an act names by its own id. @throws NotFound when there is none within the actor's
 * reach
 */
export async function partInHand(
  context: Context,
  table: string,
  what: string,
  id: string,
): Promise<PartInHand> {
  const [part] =
    possible([id]).length === 0
      ? []
      : await context.read<{ id: string; childId: string; reviewId: string }>({
          name: `${table}-in-hand`,
          text: `SELECT id, child_id AS "childId", review_id AS "reviewId" FROM ${table} WHERE id = $1`,
          values: [id],
        });
  if (part === undefined) throw new NotFound(what);
  return part;
}

/**
 * Such a part as stored, locked until the act ends. @throws NotFound; Conflict when somebody changed it since
 */
export async function storedPart<Stored>(
  manager: EntityManager,
  table: string,
  what: string,
  id: string,
  version: number,
): Promise<Stored> {
  const stored = await recordToChange(manager, table, what, id);
  if (stored.version !== version) throw new Conflict();
  return stored as unknown as Stored;
}

/** @throws Refused when no session has been held yet */
export function checkBegun({ started_on, completed_on }: StoredReview): void {
  if (started_on === null && completed_on === null)
    throw new Refused(
      'NOT_BEGUN',
      'This review has not begun. Record its first session, or that it is completed, before what came of it.',
    );
}

/** @throws Refused when it has been completed */
export function checkNotCompleted({ completed_on }: StoredReview): void {
  if (completed_on !== null)
    throw new Refused(
      'ALREADY_COMPLETED',
      `This review was completed on ${dayInWords(completed_on)}. If that day is wrong, correct the record.`,
    );
}

/** The day it was completed. @throws Refused while it is not */
export function completionOf({ completed_on }: StoredReview): string {
  if (completed_on === null)
    throw new Refused(
      'NOT_COMPLETED',
      'This review is not completed. Its decisions and record follow from its completion: record that first.',
    );
  return completed_on;
}

/** The review after an act, for its answer. */
export async function reviewAfter(context: Context, id: string): Promise<Review> {
  const review = await reviewsById(context).load(id);
  if (review === null) throw new NotFound('review');
  return review;
}

/** What an act made, for its answer. */
export function made<Row>(row: Row | null, what: string): Row {
  if (row === null) throw new NotFound(what);
  return row;
}
