import type { DataSource, EntityManager } from 'typeorm';
import { systemReach } from '@iro/access';
import { verifyLink, type Verdict } from './formulas';
import { journalFormulas } from './journal-formulas';
import { headsNow, holds } from './keep-heads';
import { readLogFormulas } from './read-log-formulas';
import { readHeads, type HeadsKept, type Link } from './signed-heads';

/** Something that is not as it was sealed: in which log, at which number, and what it is. */
export interface Finding {
  readonly log: 'journal' | 'read log';
  readonly seq: number | null;
  readonly what: string;
}

type Row = Link & Record<string, unknown>;

interface Chain {
  readonly log: Finding['log'];
  readonly table: string;
  readonly columns: string;
  readonly verify: (before: string, row: Row) => Verdict;
}

const logs: readonly Chain[] = [
  {
    log: 'journal',
    table: 'journal',
    columns:
      'seq, hash, id, at, actor, role, act, child_id AS "childId", subject, before, after, sentence, on_day AS "onDay"',
    verify: (before, row) => verifyLink(journalFormulas, before, row as never),
  },
  {
    log: 'read log',
    table: 'read_log',
    columns: 'seq, hash, at, actor, role, operation, reason, children',
    verify: (before, row) => verifyLink(readLogFormulas, before, row as never),
  },
];

const said: Readonly<Record<Verdict, string | null>> = {
  WHOLE: null,
  CHANGED: 'This line was changed, or put in another place, since it was sealed.',
  UNKNOWN:
    'This line names a formula that this release does not know: verify with the release that wrote it.',
};

const batch = 5_000;
/** Findings listed of one log; a broken log may hold a hundred thousand. */
const listed = 50;

/** Walks one chain from its first line. */
async function walk(
  manager: EntityManager,
  { log, table, columns, verify }: Chain,
): Promise<{ findings: Finding[]; head: Link }> {
  const findings: Finding[] = [];
  const found = (seq: number | null, what: string): void => {
    if (findings.length < listed) findings.push({ log, seq, what });
  };
  let head: Link = { seq: 0, hash: '' };
  for (;;) {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM ${table} WHERE seq > $1 ORDER BY seq LIMIT ${batch}`,
      [head.seq],
    );
    for (const row of rows) {
      const missing = row.seq - head.seq - 1;
      // What follows a gap cannot be checked against what is gone; the gap itself is the finding.
      if (missing > 0)
        found(
          head.seq + 1,
          missing === 1 ? 'This line was deleted.' : `${missing} lines from here on were deleted.`,
        );
      else {
        const what = said[verify(head.hash, row)];
        if (what !== null) found(row.seq, what);
      }
      head = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < batch) return { findings, head };
  }
}

/** What the heads signed outside the database say against the chains. */
async function againstHeads(
  manager: EntityManager,
  service: string,
  kept: HeadsKept,
  ends: ReadonlyMap<Finding['log'], Link>,
): Promise<Finding[]> {
  const signed = await readHeads(kept, service);
  if (signed === undefined)
    return [
      {
        log: 'journal',
        seq: null,
        what: `No signed head is kept in ${kept.folder}: whether lines were cut off at the end cannot be said.`,
      },
    ];
  if (signed === 'FORGED')
    return [
      {
        log: 'journal',
        seq: null,
        what: `The head kept in ${kept.folder} is not signed with this service's key.`,
      },
    ];
  if (signed === 'UNKNOWN')
    return [
      {
        log: 'journal',
        seq: null,
        what:
          `The head kept in ${kept.folder} names a formula that this release does not know: ` +
          `verify with the release that signed it.`,
      },
    ];
  const findings: Finding[] = [];
  const { epoch } = await headsNow(manager, service);
  if (epoch !== signed.epoch)
    findings.push({
      log: 'journal',
      seq: null,
      what: 'The epoch is not the signed one: it was changed otherwise than by epoch:raise.',
    });
  for (const [log, table, link] of [
    ['journal', 'journal', signed.journal],
    ['read log', 'read_log', signed.reads],
  ] as const) {
    const end = ends.get(log)?.seq ?? 0;
    if (end < link.seq)
      findings.push({
        log,
        seq: end + 1,
        what: `Cut off after line ${end}: line ${link.seq} was signed at ${signed.at}.`,
      });
    else if (!(await holds(manager, table, link)))
      findings.push({
        log,
        seq: link.seq,
        what: `This line is not the one that was signed at ${signed.at}: the chain was written anew.`,
      });
  }
  return findings;
}

/**
 * Checks a service's journal and read log, and the heads kept outside: every edit, deletion, reordering and
 * cut. All in one view of the database.
 */
export function verifyChains(
  source: DataSource,
  service: string,
  kept: HeadsKept,
): Promise<{ findings: readonly Finding[]; lines: number; reads: number; unsealed: number }> {
  return source.transaction('REPEATABLE READ', async (manager) => {
    await manager.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(systemReach)]);
    const ends = new Map<Finding['log'], Link>();
    const findings: Finding[] = [];
    for (const chain of logs) {
      const walked = await walk(manager, chain);
      findings.push(...walked.findings);
      ends.set(chain.log, walked.head);
    }
    findings.push(...(await againstHeads(manager, service, kept, ends)));
    const [open] = await manager.query<{ unsealed: number }[]>(
      'SELECT count(*) AS unsealed FROM journal WHERE seq IS NULL',
    );
    return {
      findings,
      lines: ends.get('journal')?.seq ?? 0,
      reads: ends.get('read log')?.seq ?? 0,
      unsealed: open?.unsealed ?? 0,
    };
  });
}
