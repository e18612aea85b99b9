import type { EntityManager } from 'typeorm';

/** A place in another service's stream. */
export interface Cursor {
  readonly epoch: string;
  readonly seq: number;
  readonly at: Date | null;
  readonly replaying: boolean;
}

/** The stored place in a stream; undefined before the first page. */
export async function cursorIn(manager: EntityManager, stream: string): Promise<Cursor | undefined> {
  return (
    await manager.query<Cursor[]>('SELECT epoch, seq, at, replaying FROM feed_cursor WHERE producer = $1', [
      stream,
    ])
  )[0];
}

/** Stores the place in a stream, in the transaction that applied what comes before it. */
export async function storeCursor(
  manager: EntityManager,
  stream: string,
  { epoch, seq, replaying }: Omit<Cursor, 'at'>,
): Promise<void> {
  await manager.query(
    `
      INSERT INTO feed_cursor (producer, epoch, seq, at, replaying)
      VALUES ($1, $2, $3, clock_timestamp(), $4)
      ON CONFLICT (producer)
      DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, at = excluded.at,
        replaying = excluded.replaying
    `,
    [stream, epoch, seq, replaying],
  );
}

/**
 * Whether a stream began afresh since the cursor was stored: its epoch is new, or it ends before the cursor.
 */
export const beganAfresh = (stored: Cursor | undefined, epoch: string, head: number): boolean =>
  stored !== undefined && (stored.epoch !== epoch || stored.seq > head);

/**
 * Whether the place is still where it was when the page after it was asked for: another follower may have
 * gone on, or begun a replay, in between.
 */
export const isStill = (stored: Cursor | undefined, now: Cursor | undefined): boolean =>
  stored?.epoch === now?.epoch && stored?.seq === now?.seq && stored?.replaying === now?.replaying;
