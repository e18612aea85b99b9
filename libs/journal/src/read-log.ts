import type { DataSource, EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';
import type { Statement } from '@iro/database';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { linkOf } from './integrity/formulas';
import { readLogFormulas, type SealedEntry } from './integrity/read-log-formulas';
import { rememberLooks } from './repeated-looks';

interface Sealed {
  readonly seq: number;
  readonly hash: string;
}

/** The link of the read log's chain: the hash before it and the whole entry, by the formula of now. */
export const readHash = (before: string, seq: number, entry: SealedEntry): string =>
  linkOf(readLogFormulas, before, seq, entry);

async function headOf(manager: EntityManager): Promise<Sealed> {
  return (
    (
      await manager.query<Sealed[]>(
        'SELECT seq, hash FROM read_log WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1',
      )
    )[0] ?? { seq: 0, hash: '' }
  );
}

/** Chains entries after a head; the last is the new head. */
function chained<E extends SealedEntry>(head: Sealed, entries: readonly E[]): (E & Sealed)[] {
  let { seq, hash } = head;
  return entries.map((entry) => {
    seq += 1;
    hash = readHash(hash, seq, entry);
    return { ...entry, seq, hash };
  });
}

/**
 * Puts entries that have no place in the chain yet, written before there was one, at its end. @returns how
 * many
 */
export function sealReads(source: DataSource): Promise<number> {
  return asActor(source, systemReach, async (manager) => {
    const entries = await manager.query<(SealedEntry & { id: number })[]>(
      `
        SELECT id, at, actor, role, operation, reason, children
        FROM read_log
        WHERE seq IS NULL
        ORDER BY id
        LIMIT 2000
        FOR UPDATE SKIP LOCKED
      `,
    );
    if (entries.length === 0) return 0;
    const links = chained(await headOf(manager), entries).map(({ id, seq, hash }) => ({ id, seq, hash }));
    await manager.query(
      `
        UPDATE read_log
        SET seq = s.seq, hash = s.hash
        FROM jsonb_to_recordset($1) AS s(id bigint, seq bigint, hash text)
        WHERE read_log.id = s.id
      `,
      [JSON.stringify(links)],
    );
    return links.length;
  });
}

/**
 * The read log of one service: entries of requests under way together are chained and committed together,
 * before any of their answers leaves. A look that is like one written a moment ago (the same person, role,
 * operation, reason and child) is not written again; while that one is still being written, it waits for it.
 */
export interface ReadLog {
  record(reach: Reach, operation: string, children: readonly string[]): Promise<void>;
}

const tries = 5;

export interface ReadLogOptions {
  /** Seconds in which the same look is not written again; none unless said. */
  readonly repeatsWithin?: number;
  /** Runs the one statement that adds entries, in a transaction of its own, as the product itself. */
  readonly insert?: (statement: Statement) => Promise<unknown>;
}

const insertEntries = `
  INSERT INTO read_log (at, actor, role, operation, reason, children, seq, hash)
  SELECT at, actor, role, operation, reason, ARRAY(SELECT jsonb_array_elements_text(children)::uuid),
    seq, hash
  FROM jsonb_to_recordset($1) AS e(
      at timestamptz, actor text, role text, operation text, reason text, children jsonb, seq bigint,
      hash text
    )
  ORDER BY seq
`;

/**
 * Opens the read log. The head of the chain is remembered; where another process wrote after it, the number
 * is taken and the entries are chained again after what is there: numbers are unique, so the chain cannot
 * fork.
 */
export function openReadLog(
  source: DataSource,
  {
    repeatsWithin = 0,
    insert = (statement) =>
      asActor(source, systemReach, (manager) => manager.query(statement.text, [...(statement.values ?? [])])),
  }: ReadLogOptions = {},
): ReadLog {
  let waiting: SealedEntry[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let head: Sealed | undefined;
  const looks = repeatsWithin > 0 ? rememberLooks(repeatsWithin * 1_000) : undefined;
  const write = async (entries: readonly SealedEntry[]): Promise<void> => {
    for (let left = tries; ; left -= 1) {
      try {
        const sealed = chained(head ?? (await asActor(source, systemReach, headOf)), entries);
        await insert({ name: 'read-log', text: insertEntries, values: [JSON.stringify(sealed)] });
        head = sealed.at(-1);
        return;
      } catch (error) {
        head = undefined;
        if (left <= 1 || (error as { code?: unknown }).code !== '23505') throw error;
      }
    }
  };
  const commit = async (): Promise<void> => {
    await last.catch(() => undefined);
    const entries = waiting;
    waiting = [];
    next = undefined;
    last = write(entries);
    return last;
  };
  return {
    record(reach, operation, children) {
      if (children.length === 0) return Promise.resolve();
      const [at, reason] = [new Date(), reach.reason ?? null];
      const who = JSON.stringify([reach.actor, reach.role, operation, reason]);
      const { anew, underWay } = looks?.told(who, children, at.getTime()) ?? { anew: children, underWay: [] };
      if (anew.length === 0) return Promise.all(underWay).then(() => undefined);
      waiting.push({ at, actor: reach.actor, role: reach.role, operation, reason, children: anew });
      const written = (next ??= commit());
      looks?.note(who, anew, at.getTime(), written);
      return underWay.length === 0 ? written : Promise.all([...underWay, written]).then(() => undefined);
    },
  };
}
