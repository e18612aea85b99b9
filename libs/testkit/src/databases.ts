import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { request } from 'undici';
import { services, type ServiceName } from '@iro/access';
import { migrate, type DatabaseUrls, type Store } from '@iro/database';
import type { Prepared, ToPrepare } from './prepared';

export type Databases = Readonly<Record<ServiceName, DatabaseUrls>>;

const asked = new Map<ToPrepare, Promise<Prepared>>();

/**
 * Has the run's PostgreSQL prepared as far as a test needs it: jest's own process starts it when the first
 * test asks, and makes each thing once.
 */
function prepared(what: ToPrepare): Promise<Prepared> {
  const before = asked.get(what);
  if (before !== undefined) return before;
  const keeper = process.env['TEST_KEEPER'];
  if (keeper === undefined)
    throw new Error('These tests need their PostgreSQL: run them with npm test or npm run jest.');
  const answer = request(`${keeper}/${what}`, { headersTimeout: 0, bodyTimeout: 0 }).then(
    async ({ statusCode, body }) => {
      const said = (await body.json()) as Prepared & { readonly fault?: string };
      if (statusCode !== 200) throw new Error(said.fault ?? `The tests' PostgreSQL answered ${statusCode}.`);
      return said;
    },
  );
  asked.set(what, answer);
  return answer;
}

const at = (pattern: string, database: string, role: string): string =>
  pattern.replace('DATABASE', database).replace('ROLE', role);
const urlsOf = (pattern: string, prefix: string, service: ServiceName): DatabaseUrls => ({
  app: at(pattern, `${prefix}${service}`, `${service}_app`),
  migrator: at(pattern, `${prefix}${service}`, `${service}_migrator`),
});
const allOf = (pattern: string, prefix: string): Databases =>
  Object.fromEntries(services.map((service) => [service, urlsOf(pattern, prefix, service)])) as Record<
    ServiceName,
    DatabaseUrls
  >;
const newPrefix = (): string => `t${randomBytes(4).toString('hex')}_`;

/** Runs work as the server's superuser, whom no policy holds: for looking from outside. */
export async function asSuperuser<T>(
  work: (client: Client) => Promise<T>,
  database = 'postgres',
): Promise<T> {
  const { pattern } = await prepared('cluster');
  const client = new Client({ connectionString: at(pattern, database, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const copy = (from: string, to: string, service: ServiceName): Promise<unknown> =>
  asSuperuser((client) => client.query(`CREATE DATABASE ${to} TEMPLATE ${from} OWNER ${service}_migrator`));

/** One service's database, migrated and empty; no other service is built or migrated for it. */
export async function freshDatabase(service: ServiceName): Promise<DatabaseUrls> {
  const { pattern } = await prepared(service);
  const prefix = newPrefix();
  await copy(service, `${prefix}${service}`, service);
  return urlsOf(pattern, prefix, service);
}

const templates = new Map<Store, Promise<string>>();

/** A database that holds these tables alone, under a service's roles: for tests of what all services share. */
export async function databaseOf(service: ServiceName, store: Store): Promise<DatabaseUrls> {
  const { pattern } = await prepared('cluster');
  const template =
    templates.get(store) ??
    (async () => {
      const prefix = newPrefix();
      await copy('template0', `${prefix}${service}`, service);
      await migrate(store, urlsOf(pattern, prefix, service).migrator);
      return `${prefix}${service}`;
    })();
  templates.set(store, template);
  const prefix = newPrefix();
  await copy(await template, `${prefix}${service}`, service);
  return urlsOf(pattern, prefix, service);
}

/** The demonstration year, shared by every test that only reads. */
export const demonstrationDatabases = async (): Promise<Databases> =>
  allOf((await prepared('demonstration')).pattern, 'demo_');

/** The demonstration year's folder of CSV files, as it is imported. */
export const demonstrationFolder = async (): Promise<string> => (await prepared('demonstration')).year;

/** Four databases of one's own: empty, or a copy of the demonstration year. */
export async function freshDatabases(from: 'EMPTY' | 'DEMONSTRATION' = 'EMPTY'): Promise<Databases> {
  const { pattern } = await prepared(from === 'EMPTY' ? 'services' : 'demonstration');
  const prefix = newPrefix();
  for (const service of services)
    await copy(from === 'EMPTY' ? service : `copy_${service}`, `${prefix}${service}`, service);
  return allOf(pattern, prefix);
}

/** Where a database that a test made itself is, for a role. */
export const databaseUrl = async (database: string, role: string): Promise<string> =>
  at((await prepared('cluster')).pattern, database, role);

/** The name of the database behind a URL. */
export const databaseName = (url: string): string => new URL(url).pathname.slice(1);
