import type { DataSource } from 'typeorm';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { linkOf } from './integrity/formulas';
import { journalFormulas, type SealedLine } from './integrity/journal-formulas';

/** The link of the chain: the hash before it and the whole line, by the formula of now. */
export const linkHash = (before: string, seq: number, line: SealedLine): string =>
  linkOf(journalFormulas, before, seq, line);

/**
 * Numbers committed lines and chains their hashes; one sealer at a time per service. Lines of transactions
 * that commit out of order get their number when they are seen, so a reader of numbers misses none.
 *
 * @returns how many lines were sealed
 */
export function sealJournal(source: DataSource, atMost = 5_000): Promise<number> {
  return asActor(source, systemReach, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(3)');
    const lines = await manager.query<SealedLine[]>(
      `
        SELECT id, at, actor, role, act, child_id AS "childId", subject, before, after, sentence,
          on_day AS "onDay"
        FROM journal
        WHERE seq IS NULL
        ORDER BY at, id
        LIMIT ${atMost}
      `,
    );
    if (lines.length === 0) return 0;
    const [head] = await manager.query<{ seq: number; hash: string }[]>(
      'SELECT seq, hash FROM journal WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1',
    );
    let { seq, hash } = head ?? { seq: 0, hash: '' };
    const sealed = lines.map((line) => {
      seq += 1;
      hash = linkHash(hash, seq, line);
      return { id: line.id, seq, hash };
    });
    await manager.query(
      `
        UPDATE journal
        SET seq = s.seq, hash = s.hash
        FROM jsonb_to_recordset($1) AS s(id uuid, seq bigint, hash text)
        WHERE journal.id = s.id
      `,
      [JSON.stringify(sealed)],
    );
    return sealed.length;
  });
}
