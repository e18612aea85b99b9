import type { EntityManager } from 'typeorm';
import type { EntityClass } from '@iro/database';
import { Conflict, Refused, dayInWords, records } from '@iro/subgraph';
import type { RecordedRow } from '../tables/recorded-row';
import { ReviewEntity } from '../tables/review.entity';

/**
 * A review to act on, locked until the act ends.
 *
 * @param version the version the client read; left out where the act changes nothing of the review itself
 * @throws NotFound; Conflict when somebody changed it since, which is said before anything else; Refused when
 * it was called off
 */
export async function reviewToChange(
  manager: EntityManager,
  id: string,
  version?: number | null,
): Promise<ReviewEntity> {
  const review = await records.toChange(manager, ReviewEntity, id);
  if (version && review.version !== version) throw new Conflict();
  if (review.cancelled)
    throw new Refused(
      'CANCELLED',
      'This review was called off. Record the one that was held as a review of its own.',
    );
  return review;
}

/** A part of a review, such as an invitation or a paper, and the review it belongs to. */
export interface PartToChange<Part> {
  readonly part: Part;
  readonly review: ReviewEntity;
}

/**
 * A part of a review that an act names by its own id, with its review: both locked until the act ends.
 *
 * @throws NotFound; Refused when the review was called off; Conflict when somebody changed the part since
 */
export async function partToChange<Part extends RecordedRow & { reviewId: string }>(
  manager: EntityManager,
  entity: EntityClass<Part>,
  id: string,
  version: number,
): Promise<PartToChange<Part>> {
  const part = await records.toChange(manager, entity, id);
  const review = await reviewToChange(manager, part.reviewId);
  if (part.version !== version) throw new Conflict();
  return { part, review };
}

/** @throws Refused when no session has been held yet */
export function checkBegun({ startedOn, completedOn }: ReviewEntity): void {
  if (startedOn === null && completedOn === null)
    throw new Refused(
      'NOT_BEGUN',
      'This review has not begun. Record its first session, or that it is completed, before what came of it.',
    );
}

/** @throws Refused when it has been completed */
export function checkNotCompleted({ completedOn }: ReviewEntity): void {
  if (completedOn !== null)
    throw new Refused(
      'ALREADY_COMPLETED',
      `This review was completed on ${dayInWords(completedOn)}. If that day is wrong, correct the record.`,
    );
}

/** The day it was completed. @throws Refused while it is not */
export function completionOf({ completedOn }: ReviewEntity): string {
  if (completedOn === null)
    throw new Refused(
      'NOT_COMPLETED',
      'This review is not completed. Its decisions and record follow from its completion: record that first.',
    );
  return completedOn;
}
