import type { EntityManager } from 'typeorm';
import { snapshotsOf, type Snapshot } from './snapshot';

/**
 * A sealed line of a journal as other services learn of it: what happened, never what the record said before
 * or after.
 */
export interface FeedLine {
  readonly seq: number;
  readonly id: string;
  /** A moment; text once it has travelled. */
  readonly at: Date | string;
  readonly actor: string;
  readonly role: string;
  readonly act: string;
  readonly childId: string | null;
  readonly subject: string | null;
  /** Null for what has no place in a chronology. */
  readonly sentence: string | null;
  readonly onDay: string | null;
}

/** An entry of a read log as children gathers it. */
export interface FeedRead {
  readonly seq: number;
  readonly at: Date | string;
  readonly actor: string;
  readonly role: string;
  readonly operation: string;
  /** Null where the reader gave none. */
  readonly reason: string | null;
  readonly children: readonly string[];
}

/** One page of a service's feed. */
export interface FeedPage {
  readonly epoch: string;
  /**
   * The moment it was read, as text: all that was sealed before is in this page or an earlier one, when it is
   * at the head.
   */
  readonly asOf: string;
  /** The cursor after this page. */
  readonly seq: number;
  /** The newest sealed line. */
  readonly head: number;
  /** The sealed lines of this page. */
  readonly lines: readonly FeedLine[];
  /**
   * The children named in it, as they are now; none for who asks for reads, nor from a service that does not
   * own them.
   */
  readonly snapshots: readonly Snapshot[];
  readonly units: readonly Readonly<Record<string, unknown>>[];
  /** All absences on record; null on a page without lines, and from a service that does not own them. */
  readonly absences: readonly Readonly<Record<string, unknown>>[] | null;
  /** All management posts as held; null likewise. */
  readonly managers: readonly Readonly<Record<string, unknown>>[] | null;
  /** The read log after the asker's place in it, with its own cursor and head; only for who asks. */
  readonly reads?: { readonly seq: number; readonly head: number; readonly entries: readonly FeedRead[] };
}

/** What a page holds. */
export interface PageOf {
  /** Lines at most. */
  readonly atMost?: number;
  /** Whether children named in it come as they are now: from their owner, to who keeps them. */
  readonly snapshots?: boolean;
  /** The place in the read log to go on from; no reads when not said. */
  readonly readsAfter?: number | undefined;
}

/** Entries of a read log in one page; each may name hundreds of children. */
const readsAtMost = 500;
/** Bytes of a page's lines, and of its reads: its asker takes a few times as much. An entry goes alone if need be. */
const bytesAtMost = 2_000_000;
/** Characters of a text that are sent on: what is longer is cut, so that no entry can hold up those after it. */
const charactersAtMost = 1_000;

async function readsOf(manager: EntityManager, after: number): Promise<NonNullable<FeedPage['reads']>> {
  const entries = await manager.query<FeedRead[]>(
    `
      SELECT seq, at, left(actor, $4) AS actor, role, left(operation, $4) AS operation,
        left(reason, $4) AS reason, children
      FROM (
          SELECT r.*, row_number() OVER (ORDER BY seq) AS place,
            sum(400 + 40 * cardinality(children)) OVER (ORDER BY seq) AS bytes
          FROM (
              SELECT seq, at, actor, role, operation, reason, children
              FROM read_log
              WHERE seq > $1
              ORDER BY seq
              LIMIT $2
            ) r
        ) r
      WHERE place = 1 OR bytes <= $3
      ORDER BY seq
    `,
    [after, readsAtMost, bytesAtMost, charactersAtMost],
  );
  const [head] = await manager.query<{ seq: number | null }[]>('SELECT max(seq) AS seq FROM read_log');
  return { seq: entries.at(-1)?.seq ?? after, head: head?.seq ?? 0, entries };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The organisation as every service knows it: units by name, absences, management posts. */
export async function organisationOf(
  manager: EntityManager,
): Promise<{ units: Rows; absences: Rows; managers: Rows }> {
  return {
    units: await manager.query('SELECT id, kind, name, parent_id, leaves_on FROM known_unit'),
    absences: await manager.query(
      'SELECT id, unit_id, kind, covered_by_id, from_on, to_on FROM known_absence',
    ),
    managers: await manager.query(
      'SELECT id, person_id, name, role, unit_id, from_on, to_on FROM known_manager',
    ),
  };
}

/** One page of the feed after a cursor. */
export async function feedPage(
  manager: EntityManager,
  after: number,
  { atMost = 2_000, snapshots = true, readsAfter }: PageOf = {},
): Promise<FeedPage> {
  const asOf = new Date().toISOString();
  const [installation] = await manager.query<{ epoch: string }[]>('SELECT epoch FROM installation');
  const lines = await manager.query<FeedLine[]>(
    `
      SELECT seq, id, at, left(actor, $3) AS actor, role, act, child_id AS "childId", subject,
        left(sentence, $3) AS sentence, on_day AS "onDay"
      FROM journal
      WHERE seq > $1
      ORDER BY seq
      LIMIT $2
    `,
    [after, atMost, charactersAtMost],
  );
  const [head] = await manager.query<{ seq: number | null }[]>('SELECT max(seq) AS seq FROM journal');
  const children = snapshots
    ? [...new Set(lines.flatMap((line) => (line.childId === null ? [] : [line.childId])))]
    : [];
  const tells = snapshots && lines.length > 0;
  return {
    epoch: installation?.epoch ?? '',
    asOf,
    seq: lines.at(-1)?.seq ?? after,
    head: head?.seq ?? 0,
    lines,
    snapshots: await snapshotsOf(manager, children),
    ...(tells ? await organisationOf(manager) : { units: [], absences: null, managers: null }),
    ...(readsAfter === undefined ? {} : { reads: await readsOf(manager, readsAfter) }),
  };
}
