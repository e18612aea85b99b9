import { CalmClient, type DatabaseUrls, type ServiceName } from '@iro/database';
import { jobDatabase, jobQueues, jobSchema } from './job-queues';

/**
 * Makes the tables of scheduled jobs in a schema of their own, as the migrator, and lets the application use
 * them: it cannot make any itself. Two processes starting at once take turns.
 */
export async function prepareJobs(service: ServiceName, urls: DatabaseUrls): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const client = new CalmClient({ connectionString: urls.migrator });
  await client.connect();
  const boss = new PgBoss({
    ...jobDatabase(urls.migrator, 2),
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const faults: unknown[] = [];
  boss.on('error', (error) => void faults.push(error));
  try {
    await client.query('SELECT pg_advisory_lock(8)');
    await boss.start();
    for (const [name, queue] of Object.entries(jobQueues)) await boss.createQueue(name, queue);
    for (const statement of [
      `GRANT USAGE ON SCHEMA ${jobSchema} TO ${service}_app`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${service}_app`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO ${service}_app`,
      `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobSchema} TO ${service}_app`,
    ])
      await client.query(statement);
    if (faults.length > 0) throw faults[0];
  } finally {
    await boss.stop({ graceful: false }).catch(() => undefined);
    await client.end();
  }
}
