import { CalmClient } from '../calm-client';
import type { Cluster } from './cluster';
import { services, type ServiceName } from '@iro/access';
import type { DatabaseUrls } from '../database-urls';

/** Makes sure each service has its database and its two roles on the embedded server; says where they are. */
export async function bootstrapDatabases(
  cluster: Cluster,
): Promise<Readonly<Record<ServiceName, DatabaseUrls>>> {
  const client = new CalmClient({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(2)');
    const known = await client.query<{ name: string }>(
      'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
    );
    const has = new Set(known.rows.map((row) => row.name));
    const password = client.escapeLiteral(cluster.password);
    for (const service of services) {
      for (const role of [`${service}_migrator`, `${service}_app`]) {
        if (!has.has(role))
          await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${password}`);
      }
      if (!has.has(service)) {
        await client.query(`CREATE DATABASE ${service} OWNER ${service}_migrator`);
        await client.query(`REVOKE ALL ON DATABASE ${service} FROM PUBLIC`);
        await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${service} TO ${service}_app`);
      }
    }
  } finally {
    await client.end();
  }
  return Object.fromEntries(
    services.map((service) => [
      service,
      {
        migrator: cluster.url(service, `${service}_migrator`),
        app: cluster.url(service, `${service}_app`),
      },
    ]),
  ) as Record<ServiceName, DatabaseUrls>;
}
