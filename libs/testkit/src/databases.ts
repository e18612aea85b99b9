import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { services, type DatabaseUrls, type ServiceName } from '@iro/database';

const url = (database: string, role: string): string => {
  const pattern = process.env['TEST_POSTGRES'];
  if (pattern === undefined)
    throw new Error('These tests need their PostgreSQL: run them with npm test or npx jest from the root.');
  return pattern.replace('DATABASE', database).replace('ROLE', role);
};

export type Databases = Readonly<Record<ServiceName, DatabaseUrls>>;

const urlsOf = (prefix: string): Databases =>
  Object.fromEntries(
    services.map((service) => [
      service,
      {
        app: url(`${prefix}${service}`, `${service}_app`),
        migrator: url(`${prefix}${service}`, `${service}_migrator`),
      },
    ]),
  ) as Record<ServiceName, DatabaseUrls>;

/** The demonstration year, shared by every test that only reads. */
export const demonstrationDatabases = (): Databases => urlsOf('demo_');

/** Four databases of one's own: empty, or a copy of the demonstration year. */
export async function freshDatabases(from: 'EMPTY' | 'DEMONSTRATION' = 'EMPTY'): Promise<Databases> {
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  await asSuperuser(async (client) => {
    for (const service of services) {
      const template = from === 'EMPTY' ? service : `copy_${service}`;
      await client.query(
        `CREATE DATABASE ${prefix}${service} TEMPLATE ${template} OWNER ${service}_migrator`,
      );
    }
  });
  return urlsOf(prefix);
}

/** Runs work as the server's superuser, whom no policy holds: for looking from outside. */
export async function asSuperuser<T>(
  work: (client: Client) => Promise<T>,
  database = 'postgres',
): Promise<T> {
  const client = new Client({ connectionString: url(database, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The name of the database behind a URL. */
export const databaseName = (at: string): string => new URL(at).pathname.slice(1);
