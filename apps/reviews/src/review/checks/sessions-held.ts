import type { EntityManager } from 'typeorm';
import { Refused, dayInWords, derivedRows, readRows } from '@iro/subgraph';

/** The days of a review's first and last session; null while none is on record. */
export interface SessionsHeld {
  readonly first: string | null;
  readonly last: string | null;
}

const held = derivedRows<SessionsHeld>(
  { first: 'min(t.held_on)', last: 'max(t.held_on)' },
  'review_session t',
);

/** When a review's sessions were held. */
export async function sessionsHeld(manager: EntityManager, reviewId: string): Promise<SessionsHeld> {
  const [sessions] = await readRows(manager, held, 'WHERE t.review_id = $1', [reviewId]);
  return sessions ?? { first: null, last: null };
}

/** @throws Refused when a review is said to have been completed before its last session */
export function checkLastSession({ last }: SessionsHeld, completedOn: string): void {
  if (last !== null && completedOn < last)
    throw new Refused(
      'SESSION_AFTER',
      `A session of this review was held on ${dayInWords(last)}: it ` +
        `cannot have been completed before its last one.`,
    );
}
