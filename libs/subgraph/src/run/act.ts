import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { mayDo, type Act, type Reach } from '@iro/access';
import { asActor, lockChildren, systemReach, writeJournalLine } from '@iro/journal';
import type { ActAbout, Done } from '../context';
import { BadInput, Forbidden, NotFound, Refused } from '../errors';
import type { Subgraph } from '../subgraph';

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const fingerprint = (act: string, input: object): string => createHash('sha256').update(JSON.stringify([act, Object.entries(input).sort(([one], [other]) => (one < other ? -1 : 1))])).digest('hex');

/** An act sent before under this id: its record; undefined when it is new. Two at once take turns. */
async function receipt(manager: EntityManager, reach: Reach, act: string, about: ActAbout): Promise<string | undefined> {
  if (!about.actId) return undefined;
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 5))', [`${reach.actor}|${about.actId}`]);
  const [before] = await manager.query<{ input: string; record: string }[]>('SELECT input, record FROM act_receipt WHERE act_id = $1 AND actor = $2', [about.actId, reach.actor]);
  if (before === undefined) return undefined;
  if (before.input !== fingerprint(act, about.input)) throw new Refused('ACT_ID_USED', 'Another act was already sent under this actId. Send a new one with an actId of its own.');
  return before.record;
}

/** Runs one act; see `Context.act`. */
export function runAct(subgraph: Subgraph, source: DataSource, reach: Reach, act: Act, about: ActAbout, work: (manager: EntityManager) => Promise<Done>): Promise<string> {
  if (!mayDo(reach.role, act)) throw new Forbidden();
  if (!uuid.test(about.childId)) throw new NotFound('child');
  if (about.actId && about.actId.length > 100) throw new BadInput('An actId has at most 100 characters.');
  return asActor(source, reach, async (manager) => {
    const earlier = await receipt(manager, reach, act, about);
    if (earlier !== undefined) return earlier;
    const visible = await manager.query<unknown[]>('SELECT 1 FROM known_child WHERE child_id = $1', [about.childId]);
    if (visible.length === 0) throw new NotFound('child');
    await lockChildren(manager, [about.childId]);
    const done = await work(manager);
    if (about.actId) {
      await manager.query('INSERT INTO act_receipt (act_id, actor, act, input, record) VALUES ($1, $2, $3, $4, $5)', [about.actId, reach.actor, act, fingerprint(act, about.input), done.id]);
    }
    await writeJournalLine(manager, reach, { act, childId: about.childId, subject: done.id, before: done.before, after: done.after });
    await manager.query("SELECT set_config('iro.reach', $1, true)", [JSON.stringify(systemReach)]);
    await subgraph.refreshKnown?.(manager, [about.childId]);
    await subgraph.keepDuties(manager, [about.childId]);
    return done.id;
  });
}
