import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { isRecordId, mayDo, seesChild, type Act, type ChildInReach, type Reach } from '@iro/access';
import { DutyEntity, asActor, lockChildren, writeJournalLine } from '@iro/journal';
import { asSystem } from '../acts/as-system';
import type { ActAbout, Done } from '../context';
import { BadInput, Forbidden, NotFound, Refused } from '@iro/process';
import { readRows } from '../rows/read-rows';
import { rowsOf } from '../rows/rows-of';
import type { Subgraph } from '../subgraph';
import type { Clock } from './clock';
import { childInReachColumns } from './second-wall';

const fingerprint = (act: string, input: object): string =>
  createHash('sha256')
    .update(JSON.stringify([act, Object.entries(input).sort(([one], [other]) => (one < other ? -1 : 1))]))
    .digest('hex');

/** An act sent before under this id: its record; undefined when it is new. Two at once take turns. */
async function receipt(
  manager: EntityManager,
  reach: Reach,
  act: string,
  about: ActAbout,
): Promise<string | undefined> {
  if (!about.actId) return undefined;
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 5))', [
    `${reach.actor}|${about.actId}`,
  ]);
  const [before] = await manager.query<{ input: string; record: string }[]>(
    'SELECT input, record FROM act_receipt WHERE act_id = $1 AND actor = $2',
    [about.actId, reach.actor],
  );
  if (before === undefined) return undefined;
  if (before.input !== fingerprint(act, about.input))
    throw new Refused(
      'ACT_ID_USED',
      'Another act was already sent under this actId. Send a new one with an actId of its own.',
    );
  return before.record;
}

const childrenOf = ({ childId }: ActAbout): readonly string[] =>
  childId === null ? [] : typeof childId === 'string' ? [childId] : [...new Set(childId)];

/**
 * Finds the children within the actor's reach, by the row policies and again in code, and locks them. @throws
 * NotFound when any is not there
 */
async function hold(manager: EntityManager, reach: Reach, children: readonly string[]): Promise<void> {
  if (children.length === 0) return;
  if (!children.every(isRecordId)) throw new NotFound('child');
  const visible = await manager.query<ChildInReach[]>(
    `SELECT ${childInReachColumns} FROM known_child WHERE child_id = ANY($1)`,
    [children],
  );
  if (visible.filter((child) => seesChild(reach, child)).length < children.length)
    throw new NotFound('child');
  await lockChildren(manager, children);
}

/** What a constraint of the database refused, in the sentence the subgraph gives it. */
function saidByConstraint(subgraph: Subgraph, error: unknown): unknown {
  const constraint = (error as { constraint?: unknown }).constraint;
  const sentence = typeof constraint === 'string' ? subgraph.constraints?.[constraint] : undefined;
  return sentence === undefined ? error : new Refused(String(constraint).toUpperCase(), sentence);
}

/** The service an act is done in, and who does it. */
export interface Doing {
  readonly subgraph: Subgraph;
  readonly source: DataSource;
  readonly reach: Reach;
  readonly clock: Clock;
}

/** Notes the act under the id its sender chose, so that the same one again does nothing more. */
const noteReceipt = (
  { reach }: Doing,
  manager: EntityManager,
  act: Act,
  { about, done }: Noted,
): Promise<unknown> =>
  manager.query('INSERT INTO act_receipt (act_id, actor, act, input, record) VALUES ($1, $2, $3, $4, $5)', [
    about.actId,
    reach.actor,
    act,
    fingerprint(act, about.input),
    done.id,
  ]);
interface Noted {
  readonly about: ActAbout;
  readonly done: Done;
}

/** Brings what follows from the act up to date: what is known of its children, their duties, its own check. */
async function follow(
  { subgraph, clock }: Doing,
  manager: EntityManager,
  done: Done,
  { named, concerned }: { readonly named: readonly string[]; readonly concerned: readonly string[] },
): Promise<readonly DutyEntity[]> {
  // An act said to be about no child is about the organisation; it may still find children whose record tells
  // of it.
  if (named.length === 0) await subgraph.refreshKnown?.(manager, [], clock.today());
  if (concerned.length > 0) await subgraph.refreshKnown?.(manager, concerned, clock.today());
  await subgraph.keepDuties(manager, concerned);
  return done.check === undefined
    ? []
    : readRows(manager, rowsOf(DutyEntity), 'WHERE t.child_id = ANY($1) ORDER BY t.due_by, t.id', [
        concerned,
      ]);
}

/** Runs one act; see `Context.act`. */
export function runAct(
  doing: Doing,
  act: Act,
  about: ActAbout,
  work: (manager: EntityManager) => Promise<Done>,
): Promise<string> {
  const { subgraph, source, reach, clock } = doing;
  if (!mayDo(reach.role, act)) throw new Forbidden();
  if (about.actId && about.actId.length > 100) throw new BadInput('An actId has at most 100 characters.');
  const named = childrenOf(about);
  return asActor(source, reach, async (manager) => {
    const earlier = await receipt(manager, reach, act, about);
    if (earlier !== undefined) return earlier;
    await hold(manager, reach, named);
    const done = await work(manager);
    if (about.actId) await noteReceipt(doing, manager, act, { about, done });
    const concerned = [...new Set([...named, ...(done.children ?? [])])];
    const { id: subject, before, after, sentence, on } = done;
    const line = { act, subject, before, after, sentence, onDay: on ?? clock.today() };
    for (const childId of concerned.length === 0 ? [null] : concerned)
      await writeJournalLine(manager, reach, { ...line, childId });
    const duties = await asSystem(manager, reach, () => follow(doing, manager, done, { named, concerned }));
    await done.check?.(duties);
    return done.id;
  }).catch((error: unknown) => {
    throw saidByConstraint(subgraph, error);
  });
}
