import type { EntityManager } from 'typeorm';
import type { Actor, Cover } from '@iro/access';
import type { CivilDate } from '@iro/calendar';

/** Records opened to an actor in an emergency and still open. */
async function opened(manager: EntityManager, actor: Actor, now: Date): Promise<string[]> {
  const rows = await manager.query<{ childId: string }[]>('SELECT DISTINCT child_id AS "childId" FROM emergency_access WHERE actor = $1 AND child_id IS NOT NULL AND expires_at > $2', [actor.id, now]);
  return rows.map((row) => row.childId);
}

/** Whom an actor stands in for on a day, and what was opened to them. */
export async function coverOn(manager: EntityManager, actor: Actor, on: CivilDate, now: Date): Promise<Partial<Cover>> {
  const children = await opened(manager, actor, now);
  const who = actor.iro ?? actor.worker;
  if (who === null) return { children };
  const rows = await manager.query<{ kind: string; absentId: string }[]>(
    'SELECT kind, absent_id AS "absentId" FROM absence_cover WHERE covered_by_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [who, on]);
  const of = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.absentId);
  return { iros: of('IRO'), workers: of('SOCIAL_WORKER'), children };
}
