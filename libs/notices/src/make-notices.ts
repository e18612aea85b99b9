import type { DataSource } from 'typeorm';
import { asActor, systemReach } from '@iro/journal';
import type { ServiceNotices } from '@iro/subgraph';
import type { Address } from './address-book';
import { makeDigest, soonUntil, type DigestDay } from './digest';
import { noticePlans, rolesTold } from './notice-plan';
import { keyOf } from './outbox';
import { recipientsOn } from './recipients';

const furthest = Math.max(...rolesTold.map((role) => noticePlans[role]?.dueSoon?.ahead ?? 0));

/**
 * Makes a day's digests. Stopped in the middle and begun again, it goes on where it was: what is made is not
 * made twice.
 *
 * @returns how many were made
 */
export async function makeDigests(
  source: DataSource,
  notices: ServiceNotices,
  day: DigestDay,
  addresses: readonly Address[],
): Promise<number> {
  const { recipients, there } = await asActor(source, systemReach, async (manager) => ({
    recipients: await recipientsOn(
      manager,
      day.on,
      soonUntil(day.on, Math.max(furthest, day.dueSoon)),
      addresses,
    ),
    there: new Set(
      (
        await manager.query<{ key: string }[]>('SELECT key FROM outgoing_message WHERE about_day = $1', [
          day.on,
        ])
      ).map(({ key }) => key),
    ),
  }));
  let made = 0;
  for (const to of recipients) {
    for (const kind of ['DUE_SOON', 'OVERDUE'] as const) {
      if (!there.has(keyOf(to, kind, day.on)) && (await makeDigest(source, notices, to, kind, day)))
        made += 1;
    }
  }
  await asActor(source, systemReach, (manager) =>
    manager.query('INSERT INTO notice_day (day, made_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      day.on,
      day.now,
    ]),
  );
  return made;
}

/** Whether a day's digests have all been made. */
export async function digestsMade(source: DataSource, on: string): Promise<boolean> {
  const rows = await asActor(source, systemReach, (manager) =>
    manager.query<unknown[]>('SELECT 1 FROM notice_day WHERE day = $1', [on]),
  );
  return rows.length > 0;
}
