import type { EntityManager } from 'typeorm';
import type { Gatherer, Stream } from '@iro/journal';

const tableOf: Readonly<Record<Stream, string>> = { LINES: 'chronology_line', READS: 'record_read' };

/**
 * Keeps each child's chronology, and who looked at each child's record, from the feeds of the four services.
 */
export const gatherer: Gatherer = {
  async lines(manager, service, lines) {
    const entries = lines.filter((line) => line.childId !== null && line.sentence !== null);
    if (entries.length === 0) return;
    await manager.query(
      `
        INSERT INTO chronology_line (service, id, child_id, at, on_day, actor, role, act, sentence)
        SELECT $1, id, "childId", at, coalesce("onDay", (at AT TIME ZONE 'Europe/London')::date), actor,
          role, act, sentence
        FROM jsonb_to_recordset($2) AS l(
            id uuid, "childId" uuid, at timestamptz, "onDay" date, actor text, role text, act text,
            sentence text
          )
        ON CONFLICT (service, id)
        DO UPDATE SET confirmed = true
        WHERE NOT chronology_line.confirmed
      `,
      [service, JSON.stringify(entries)],
    );
  },
  async reads(manager, service, reads) {
    if (reads.length === 0) return;
    // A number that a restored log gave anew is another entry.
    await manager.query(
      `
        INSERT INTO record_read (service, seq, child_id, at, actor, role, operation, reason)
        SELECT DISTINCT ON (seq, child) $1, seq, child::uuid, at, actor, role, operation, reason
        FROM jsonb_to_recordset($2) AS r(
              seq bigint, at timestamptz, actor text, role text, operation text, reason text,
              children jsonb
            ),
          jsonb_array_elements_text(children) AS child
        ON CONFLICT (service, seq, child_id)
        DO UPDATE SET at = excluded.at, actor = excluded.actor, role = excluded.role,
          operation = excluded.operation, reason = excluded.reason, confirmed = true
        WHERE NOT record_read.confirmed
      `,
      [service, JSON.stringify(reads)],
    );
  },
  async expectReplay(manager: EntityManager, service: string, what: Stream) {
    await manager.query(`UPDATE ${tableOf[what]} SET confirmed = false WHERE service = $1`, [service]);
  },
  async sweep(manager: EntityManager, service: string, what: Stream) {
    await manager.query(`DELETE FROM ${tableOf[what]} WHERE service = $1 AND NOT confirmed`, [service]);
  },
};
