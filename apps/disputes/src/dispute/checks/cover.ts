import type { Actor, Cover } from '@iro/access';
import type { Ask } from '@iro/subgraph';

const open = 'd.resolved_on IS NULL AND d.withdrawn_on IS NULL';

/**
 * Whom a stage is put to, by name or as the stand-in; whose own work or answer it is about is never opened
 * the child as a stand-in.
 */
const addressed = `
  SELECT d.child_id
  FROM stage_entry e
  JOIN dispute d ON d.id = e.dispute_id
  WHERE ${open}
    AND d.complained_of IS DISTINCT FROM $1
    AND (
        e.addressee = $1
        OR (
            e.covered_by = $1
            AND NOT EXISTS (
                SELECT 1
                FROM stage_entry b
                WHERE b.dispute_id = e.dispute_id
                  AND b.id <> e.id
                  AND b.raised_at < e.raised_at
                  AND $1 IN (b.addressee, b.responded_by)
              )
          )
      )
`;

/**
 * The children opened to an actor by concerns and disputes, beside the reach of the role: those of an open
 * dispute put to them or about their team or service, also after the child moved to another; those of a
 * concern sent to them that is not closed; and, for the chair of a conference, the children of their
 * conferences.
 */
export async function disputeCover(ask: Ask, actor: Actor): Promise<Partial<Cover>> {
  const found: string[] = [];
  const add = async (name: string, text: string, value: string | null): Promise<void> => {
    if (value !== null)
      found.push(
        ...(await ask<{ child_id: string }>({ name, text, values: [value] })).map((row) => row.child_id),
      );
  };
  const addressee =
    actor.role === 'TEAM_MANAGER' || actor.role === 'SERVICE_MANAGER' || actor.role === 'ASSISTANT_DIRECTOR';
  if (addressee) await add('cover-addressed', addressed, actor.id);
  if (actor.role === 'TEAM_MANAGER') {
    await add(
      'cover-team-disputes',
      `SELECT d.child_id FROM dispute d WHERE ${open} AND d.team_id = $1`,
      actor.team,
    );
    await add(
      'cover-team-concerns',
      `
        SELECT c.child_id
        FROM concern c
        WHERE c.sent_on IS NOT NULL AND c.closed_on IS NULL AND c.team_id = $1
      `,
      actor.team,
    );
  }
  if (actor.role === 'SERVICE_MANAGER')
    await add(
      'cover-service-disputes',
      `SELECT d.child_id FROM dispute d WHERE ${open} AND d.service_id = $1`,
      actor.service,
    );
  if (actor.role === 'SOCIAL_WORKER')
    await add(
      'cover-worker-concerns',
      `
        SELECT c.child_id
        FROM concern c
        WHERE c.sent_on IS NOT NULL AND c.closed_on IS NULL AND c.social_worker_id = $1
      `,
      actor.worker,
    );
  if (actor.role === 'CONFERENCE_CHAIR')
    await add('cover-conferences', 'SELECT c.child_id FROM conference c WHERE c.chair = $1', actor.id);
  return { children: [...new Set(found)] };
}
