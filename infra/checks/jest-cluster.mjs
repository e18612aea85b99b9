/**
 * Before the tests: one PostgreSQL for all of them, the four databases migrated once as templates,
 * and the demonstration year imported once (`demo_…`) for the tests that read it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(path.resolve(import.meta.dirname, '../../apps/whole/package.json'));

/**
 * A record's id comes of the installation's key, and a test may pick by id: one key gives every run the same
 * children. `TEST_ID_KEY` tries others.
 */
async function fixIds(url) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('UPDATE installation SET id_key = $1', [
    process.env.TEST_ID_KEY ?? 'the same in every run',
  ]);
  await client.end();
}

export default async function prepare() {
  const { openCluster, bootstrapDatabases, migrate, services } = require('@iro/database');
  const { subgraphs, importCommand } = require('@iro/whole');
  const { generateDemonstration } = require('@iro/demo');
  const { Client } = require('pg');
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-graph-tests-'));
  const cluster = await openCluster(folder, ['-c', 'fsync=off', '-c', 'synchronous_commit=off']);
  const urls = await bootstrapDatabases(cluster);
  for (const service of services) await migrate(subgraphs[service].store, urls[service].migrator);
  const client = new Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  for (const service of services)
    await client.query(`CREATE DATABASE demo_${service} TEMPLATE ${service} OWNER ${service}_migrator`);
  await client.end();
  await fixIds(cluster.url('demo_children'));
  const demo = Object.fromEntries(
    services.map((service) => [
      service,
      {
        app: cluster.url(`demo_${service}`, `${service}_app`),
        migrator: cluster.url(`demo_${service}`, `${service}_migrator`),
      },
    ]),
  );
  await generateDemonstration(path.join(folder, 'year'), {});
  await importCommand(
    path.join(folder, 'year'),
    { urls: demo, release: async () => {} },
    '2016-04-01',
    (line) => process.stdout.write(`${line}\n`),
    { demonstration: true },
  );
  // A database in use cannot be copied: the copies are taken from one that nobody reads.
  const copier = new Client({ connectionString: cluster.url('postgres') });
  await copier.connect();
  for (const service of services)
    await copier.query(`CREATE DATABASE copy_${service} TEMPLATE demo_${service} OWNER ${service}_migrator`);
  await copier.end();
  process.env.TEST_POSTGRES = cluster.url('DATABASE', 'ROLE');
  process.env.TEST_FOLDER = folder;
  globalThis.afterTests = async () => {
    await cluster.release();
    await rm(folder, { recursive: true, force: true });
  };
}
