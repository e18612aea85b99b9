import type { EntityManager } from 'typeorm';
import type { Actor, Cover } from '@iro/access';
import type { CivilDate } from '@iro/calendar';

/** Whom an actor stands in for on a day. */
export async function coverOn(manager: EntityManager, actor: Actor, on: CivilDate): Promise<Partial<Cover>> {
  const who = actor.iro ?? actor.worker;
  if (who === null) return {};
  const rows = await manager.query<{ kind: string; absentId: string }[]>(
    'SELECT kind, absent_id AS "absentId" FROM absence_cover WHERE covered_by_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [who, on]);
  const of = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.absentId);
  return { iros: of('IRO'), workers: of('SOCIAL_WORKER') };
}
