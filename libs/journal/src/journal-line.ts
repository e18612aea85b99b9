import type { EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';

/** What an act says of itself. */
export interface JournalLine {
  readonly act: string;
  readonly childId: string | null;
  readonly subject: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** What happened, in words without names; null for what has no place in a chronology. */
  readonly sentence?: string | null;
  /** The day it happened; null where it is about no day. */
  readonly onDay?: string | null;
}

/** Writes an act's line in the act's own transaction; the sealer numbers it once it has committed. */
export async function writeJournalLine(
  manager: EntityManager,
  reach: Reach,
  line: JournalLine,
): Promise<void> {
  await manager.query(
    `
      INSERT INTO journal (actor, role, act, child_id, subject, before, after, sentence, on_day)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    `,
    [
      reach.actor,
      reach.role,
      line.act,
      line.childId,
      line.subject,
      asJson(line.before),
      asJson(line.after),
      line.sentence ?? null,
      line.onDay ?? null,
    ],
  );
  await manager.query("SELECT pg_notify('journal', '')");
}

/** Writes the same line for each of many children, in one statement. */
export async function writeJournalLines(
  manager: EntityManager,
  reach: Pick<Reach, 'actor' | 'role'>,
  line: Omit<JournalLine, 'childId'>,
  children: readonly string[],
): Promise<void> {
  await manager.query(
    `
      INSERT INTO journal (actor, role, act, child_id, subject, before, after, sentence, on_day)
      SELECT $1, $2, $3, child_id, $5, $6, $7, $8, $9
      FROM unnest($4::uuid[]) AS c(child_id)
    `,
    [
      reach.actor,
      reach.role,
      line.act,
      children,
      line.subject,
      asJson(line.before),
      asJson(line.after),
      line.sentence ?? null,
      line.onDay ?? null,
    ],
  );
  await manager.query("SELECT pg_notify('journal', '')");
}

const asJson = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
