import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ConcernSaid, NoticeShare } from '@iro/journal';
import type { NoticeKind } from '@iro/subgraph';
import type { Recipient } from './recipients';

/** One child's line of a message to be made. */
export interface Line {
  readonly childId: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly dueBy: string | null;
  readonly cause?: string | null;
  readonly standsInFor?: string | null;
  readonly said?: ConcernSaid | null;
}

/** A message to be made. */
export interface Draft {
  readonly to: Recipient;
  readonly kind: NoticeKind;
  readonly aboutDay: string;
  readonly subject: string | null;
  readonly total: number;
  readonly shares: readonly NoticeShare[];
  readonly lines: readonly Line[];
  readonly madeAt: Date;
}

/**
 * What makes a message the same however often it is made. A concern is written about once, a digest is made
 * once a day.
 */
export const keyOf = (
  { role, unitId, actor }: Pick<Recipient, 'role' | 'unitId' | 'actor'>,
  kind: NoticeKind,
  about: string,
): string => [kind, about, role, unitId ?? '-', actor ?? '-'].join(' ');

/**
 * Puts a message into the outbox, whole or not at all; done as the product itself. @returns false when it was
 * there already
 */
export async function putInOutbox(manager: EntityManager, draft: Draft): Promise<boolean> {
  const { to, kind, aboutDay, subject } = draft;
  const [made] = await manager.query<{ id: string }[]>(
    `
      INSERT INTO outgoing_message (
          id, key, role, unit_id, actor, kind, about_day, subject, total, shares, made_at
        )
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      ON CONFLICT (key)
      DO NOTHING
      RETURNING id
    `,
    [
      randomUUID(),
      keyOf(to, kind, subject ?? aboutDay),
      to.role,
      to.unitId,
      to.actor,
      kind,
      aboutDay,
      subject,
      draft.total,
      JSON.stringify(draft.shares),
      draft.madeAt,
    ],
  );
  if (made === undefined) return false;
  await manager.query(
    `
      INSERT INTO outgoing_line (
          message_id, child_id, kind, subject, due_by, cause, stands_in_for, said
        )
      SELECT $1, l."childId", l.kind, l.subject, l."dueBy", l.cause, l."standsInFor", l.said
      FROM jsonb_to_recordset($2) AS l(
          place integer, "childId" uuid, kind text, subject uuid, "dueBy" date, cause text,
          "standsInFor" uuid, said jsonb
        )
      ORDER BY l.place
    `,
    [made.id, JSON.stringify(draft.lines.map((line, place) => ({ ...line, place })))],
  );
  return true;
}
