import { everyMinute, jobDatabase } from './job-queues';
import type { Notices } from './notices';

/** Notices as they are made and sent by themselves. */
export interface ScheduledNotices {
  readonly close: () => Promise<void>;
}

/**
 * Starts the scheduled jobs of one service: what is due is made at once and then every minute it is looked
 * for; what waits is taken to the post. Several processes of one service share the work.
 *
 * @throws when the tables of jobs are not there: run the migrations
 */
export async function scheduleNotices(
  notices: Notices,
  url: string,
  log: (what: unknown) => void,
): Promise<ScheduledNotices> {
  const { PgBoss } = await import('pg-boss');
  // The application's role owns no table: what only an owner may do (migrating, rebuilding indexes) is left
  // to the migrator.
  const boss = new PgBoss({
    ...jobDatabase(url, 3),
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', log);
  await boss.start().catch(async (error: unknown) => {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  });
  await boss.work('make-notices', { pollingIntervalSeconds: 5 }, async () => {
    await notices.makeDue();
    await boss.send('deliver-notices', {});
  });
  await boss.work('deliver-notices', { pollingIntervalSeconds: 5 }, async () => {
    await notices.deliver();
  });
  for (const queue of ['make-notices', 'deliver-notices'])
    await boss.schedule(queue, everyMinute, {}, { tz: 'Europe/London' });
  await boss.send('make-notices', {});
  return {
    async close() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
