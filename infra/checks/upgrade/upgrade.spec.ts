import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import {
  dataSourceFor,
  fallenWalls,
  migrate,
  missingMigrations,
  services,
  type ServiceName,
} from '@iro/database';
import { asSuperuser, databaseName, databaseUrl, freshDatabases, type Databases } from '@iro/testkit';
import { readLock, statementsFile, subgraphs, upgradeFolder, type Locked } from '@iro/whole';
import { schemaOf } from './schema-of';

const root = path.resolve(__dirname, '../../..');
const releasesFolder = path.join(root, upgradeFolder, 'releases');
const releases = readdirSync(releasesFolder).map((file) => file.replace(/\.lock$/, ''));

async function asMigrator<T>(
  service: ServiceName,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  return asSuperuser(async (client) => {
    await client.query(`SET SESSION AUTHORIZATION ${service}_migrator`);
    return work(client);
  }, database);
}

/** Runs what a release's migrations did, as it was then, and enters them where TypeORM keeps which were run. */
async function asLeft(client: Client, migrations: readonly Locked[]): Promise<void> {
  await client.query(
    `
      CREATE TABLE migrations (
        id serial NOT NULL, timestamp bigint NOT NULL, name character varying NOT NULL,
        CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
      )
    `,
  );
  const moment = ({ name }: Locked): number => Number(name.slice(-13));
  for (const migration of [...migrations].sort((one, other) => moment(one) - moment(other))) {
    const statements = JSON.parse(readFileSync(path.join(root, statementsFile(migration)), 'utf8')) as [
      string,
      unknown[],
    ][];
    for (const [text, parameters] of statements) await client.query(text, parameters);
    await client.query('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [
      moment(migration),
      migration.name,
    ]);
  }
}

/** A database as a release left it. @returns its name */
async function databaseOf(release: string, service: ServiceName): Promise<string> {
  const database = `left_${service}_${randomBytes(4).toString('hex')}`;
  const locked = readLock(readFileSync(path.join(releasesFolder, `${release}.lock`), 'utf8'));
  await asSuperuser((client) => client.query(`CREATE DATABASE ${database} OWNER ${service}_migrator`));
  await asMigrator(service, database, (client) =>
    asLeft(
      client,
      locked.filter((each) => each.service === service),
    ),
  );
  return database;
}

const asFresh = (service: ServiceName): object => ({
  service,
  lacks: [],
  hasBeside: [],
  missing: [],
  fallen: [],
});

describe('a database of an earlier release', () => {
  let fresh: Databases;
  /** Brings what a release left up to now, and says in what it differs from a fresh database. */
  const arrives = async (release: string, service: ServiceName): Promise<object> => {
    const database = await databaseOf(release, service);
    await migrate(subgraphs[service].store, await databaseUrl(database, `${service}_migrator`));
    const upgraded = await asSuperuser(schemaOf, database);
    const made = await asSuperuser(schemaOf, databaseName(fresh[service].app));
    const source = dataSourceFor(subgraphs[service].store, await databaseUrl(database, `${service}_app`), 1);
    await source.initialize();
    try {
      return {
        service,
        lacks: made.filter((line) => !upgraded.includes(line)),
        hasBeside: upgraded.filter((line) => !made.includes(line)),
        missing: await missingMigrations(source),
        fallen: await fallenWalls(source),
      };
    } finally {
      await source.destroy();
    }
  };
  beforeAll(async () => {
    fresh = await freshDatabases();
  });

  it.each(releases)('%s has every statement of its migrations kept', (release) => {
    const locked = readLock(readFileSync(path.join(releasesFolder, `${release}.lock`), 'utf8'));
    expect(services.filter((service) => locked.every((each) => each.service !== service))).toEqual([]);
    expect(locked.map(statementsFile).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it.each(releases)('%s arrives at the schema of a fresh one, in every service', async (release) => {
    expect(await Promise.all(services.map((service) => arrives(release, service)))).toEqual(
      services.map(asFresh),
    );
  });

  it.each([
    'CREATE INDEX ON dispute (child_id) WHERE version > 1',
    'ALTER POLICY actor_sees ON exemption USING (true)',
    'REVOKE DELETE ON concern FROM disputes_app',
    'ALTER TABLE concern NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE concern ALTER child_id DROP NOT NULL',
    'ALTER TABLE concern ALTER version SET DEFAULT 2',
    'ALTER FUNCTION access.reach() SECURITY INVOKER',
  ])('is told from a fresh one: %s', async (change) => {
    await asSuperuser(async (client) => {
      const before = await schemaOf(client);
      await client.query('BEGIN');
      await client.query(change);
      expect(await schemaOf(client)).not.toEqual(before);
      await client.query('ROLLBACK');
      expect(await schemaOf(client)).toEqual(before);
    }, databaseName(fresh.disputes.migrator));
  });
});
