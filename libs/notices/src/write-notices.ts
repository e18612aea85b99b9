import type { DataSource, EntityManager } from 'typeorm';
import type { Reach, Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import { asActor, systemReach } from '@iro/journal';
import { seenToday, type WrittenNotices } from '@iro/subgraph';
import type { Address } from './address-book';
import { asRecipient } from './as-recipient';
import { noticePlans } from './notice-plan';
import { putInOutbox } from './outbox';
import { personsOf, reachOfRecipient, type Recipient } from './recipients';
import { standingIn, whoTakes } from './standing-in';

interface OfChild {
  iro_id: string | null;
  social_worker_id: string | null;
  personal_adviser_id: string | null;
  team_id: string | null;
  service_id: string | null;
}

/** Who of a child is written to on a day; whoever stands in for someone away. */
async function writtenTo(
  source: DataSource,
  written: WrittenNotices,
  subject: string,
  on: CivilDate,
  addresses: readonly Address[],
): Promise<readonly Recipient[]> {
  return asActor(source, systemReach, async (manager) => {
    const childId = await written.childOf(manager, subject);
    const [child] = await manager.query<OfChild[]>(
      `
        SELECT iro_id, social_worker_id, personal_adviser_id, team_id, service_id
        FROM known_child
        WHERE child_id = $1
      `,
      [childId],
    );
    const standsIn = await standingIn(manager, on);
    return written.to.flatMap((role: Role) => {
      const unit = noticePlans[role]?.unit ?? null;
      const unitId = unit === null ? null : (child?.[unit] ?? null);
      if (unitId === null) return [];
      const to = whoTakes(standsIn, role, unitId);
      return personsOf(addresses, to.role, to.unitId).map((actor) => ({
        ...to,
        actor,
        standsInFor: to.unitId === unitId ? [] : [unitId],
      }));
    });
  });
}

/** Whether a recipient sees a child, judged beside the row policies. */
async function isSeen(manager: EntityManager, reach: Reach, childId: string): Promise<boolean> {
  const wall = seenToday(reach, 2);
  return (
    (
      await manager.query<unknown[]>(
        `SELECT 1 FROM known_child m WHERE m.child_id = $1 AND NOT m.sealed AND ${wall.text}`,
        [childId, ...wall.values],
      )
    ).length > 0
  );
}

/**
 * Writes what is to be written by a day, each record once. Two at it take turns. @returns how many messages
 * were made
 */
export async function writeNotices(
  source: DataSource,
  written: WrittenNotices,
  on: CivilDate,
  now: Date,
  addresses: readonly Address[],
): Promise<number> {
  let made = 0;
  for (const subject of await asActor(source, systemReach, (manager) => written.pending(manager, on))) {
    const recipients = await writtenTo(source, written, subject, on, addresses);
    // All of a record's messages or none: what is half written would look written.
    made += await asActor(source, systemReach, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [subject]);
      if (!(await written.pending(manager, on)).includes(subject)) return 0;
      let put = 0;
      for (const to of recipients) {
        const reach = reachOfRecipient(to);
        const what = await asRecipient(manager, reach, () => written.said(manager, subject));
        if (what === null || !(await isSeen(manager, reach, what.childId))) continue;
        const line = {
          childId: what.childId,
          kind: 'CONCERN_SENT',
          subject,
          dueBy: what.dueBy,
          said: what.said,
          standsInFor: to.standsInFor[0] ?? null,
        };
        if (
          await putInOutbox(manager, {
            to,
            kind: written.kind,
            aboutDay: on,
            subject,
            total: 1,
            shares: [],
            lines: [line],
            madeAt: now,
          })
        )
          put += 1;
      }
      return put;
    });
  }
  return made;
}
