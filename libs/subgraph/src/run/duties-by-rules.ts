import type { DataSource, EntityManager } from 'typeorm';
import { asActor, systemReach } from '@iro/journal';
import { rulesVersion } from '@iro/rules';
import type { CivilDate } from '@iro/calendar';
import type { Subgraph } from '../subgraph';
import { tellAgain } from './tell-again';

/** What working out a service's duties again came to. */
export interface Rebuilt {
  readonly children: number;
  readonly duties: number;
  readonly changed: boolean;
}

/** One process at a time works out all duties of a service; the number is of this alone. */
const inTurn = 'SELECT pg_advisory_xact_lock(9)';
const atOnce = 2_000;

const fingerprint = `
  SELECT
    count(*) AS duties,
    coalesce(sum(hashtextextended(to_jsonb(d)::text, 0)::numeric), 0)::text AS sum
  FROM (
      SELECT child_id, kind, subject, convention, opened_on, due_by, due_at, met_on, met_at, closed_on,
        source, rule_from, exemption
      FROM duty
    ) d
`;

type Working = Pick<Subgraph, 'keepDuties'>;

async function state(manager: EntityManager): Promise<{ duties: number; sum: string }> {
  return (await manager.query<{ duties: number; sum: string }[]>(fingerprint))[0] ?? { duties: 0, sum: '' };
}

/** Works out every child's duties from the facts, and notes by which rules that was. */
async function workOut({ keepDuties }: Working, manager: EntityManager): Promise<Rebuilt> {
  const before = await state(manager);
  const children = (
    await manager.query<{ childId: string }[]>(
      'SELECT child_id AS "childId" FROM known_child ORDER BY child_id',
    )
  ).map((row) => row.childId);
  for (let at = 0; at < children.length; at += atOnce)
    await keepDuties(manager, children.slice(at, at + atOnce));
  await manager.query('UPDATE installation SET rules = $1', [rulesVersion]);
  const after = await state(manager);
  return {
    children: children.length,
    duties: after.duties,
    changed: before.sum !== after.sum || before.duties !== after.duties,
  };
}

/** Works out every duty of a service again from the facts, whatever rules it followed. */
export function rebuildDuties(subgraph: Working, source: DataSource): Promise<Rebuilt> {
  return asActor(source, systemReach, async (manager) => {
    await manager.query(inTurn);
    return workOut(subgraph, manager);
  });
}

async function followed(manager: EntityManager): Promise<number | null> {
  const [row] = await manager.query<{ rules: number | null }[]>('SELECT rules FROM installation');
  return row?.rules ?? null;
}

/** What there is to follow: a service, the day it stands at, and who takes the line that it says. */
export interface Following {
  readonly subgraph: Pick<Subgraph, 'keepDuties' | 'name' | 'refreshKnown'>;
  readonly source: DataSource;
  readonly today: CivilDate;
  readonly say: (line: string) => void;
}

/**
 * Works out the duties of a service again where they were worked out by other rules than this release's, and
 * says so in one line; children first tells what this release tells of each child. All in one transaction:
 * whoever starts at the same time waits, and finds it done; what is cut off is begun again by the next start.
 * Where no child is known yet it only notes the version.
 */
export async function followRules({ subgraph, source, today, say }: Following): Promise<void> {
  if ((await asActor(source, systemReach, followed)) === rulesVersion) return;
  const { name, refreshKnown } = subgraph;
  const done = await asActor(source, systemReach, async (manager) => {
    await manager.query(inTurn);
    const before = await followed(manager);
    if (before === rulesVersion) return undefined;
    const [any] = await manager.query<unknown[]>('SELECT 1 FROM known_child LIMIT 1');
    const told =
      refreshKnown === undefined || any === undefined
        ? undefined
        : await tellAgain(refreshKnown, manager, today);
    return { before, told, ...(await workOut(subgraph, manager)) };
  });
  if (done === undefined || done.children === 0) return;
  const { before, told, children, duties, changed } = done;
  const by = before === null ? 'rules of before versions' : `version ${before} of the rules`;
  say(
    `${name}: duties were worked out by ${by}, this release has version ${rulesVersion}: those of ` +
      `${children} children worked out again, ${duties} duties, ${changed ? 'CHANGED' : 'unchanged'}` +
      `${told === undefined ? '' : `; ${told} children stand otherwise`}.`,
  );
}
