/**
 * The databases of a run of tests: one PostgreSQL in a folder, the services' databases migrated once as
 * templates, and the demonstration year imported once (`demo_…`, and `copy_…` to be copied). Each is made when
 * it is first asked for, by whichever process asks, and all that use the folder find it.
 */
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.resolve(import.meta.dirname, '../../apps/whole/package.json'));
const names = ['children', 'reviews', 'disputes', 'compliance'];

/** Work under the name of what it makes: once for all processes, one after the other. */
async function once(cluster, what, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('tests ' || $1))", [what]);
    await client.query('CREATE TABLE IF NOT EXISTS prepared (what text PRIMARY KEY)').catch((error) => {
      // Two may make it at once.
      if (error.code !== '23505' && error.code !== '42P07') throw error;
    });
    const { rowCount } = await client.query('SELECT 1 FROM prepared WHERE what = $1', [what]);
    if (rowCount > 0) return;
    await work(client);
    await client.query('INSERT INTO prepared VALUES ($1)', [what]);
  } finally {
    await client.end();
  }
}

const urls = (cluster, prefix, service) => ({
  app: cluster.url(`${prefix}${service}`, `${service}_app`),
  migrator: cluster.url(`${prefix}${service}`, `${service}_migrator`),
});

const copyAll = async (client, from, to) => {
  for (const service of names)
    await client.query(
      `CREATE DATABASE ${to}${service} TEMPLATE ${from}${service} OWNER ${service}_migrator`,
    );
};

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

async function importDemonstration(cluster, client, year) {
  const { importCommand } = require('@iro/whole');
  const { generateDemonstration } = require('@iro/demo');
  await copyAll(client, '', 'demo_');
  await fixIds(cluster.url('demo_children'));
  await generateDemonstration(year, {});
  const demo = Object.fromEntries(names.map((service) => [service, urls(cluster, 'demo_', service)]));
  const storage = { urls: demo, release: async () => {} };
  const say = (line) => process.stdout.write(`${line}\n`);
  await importCommand(year, storage, '2016-04-01', say, { demonstration: true });
  // A database in use cannot be copied: the copies are taken from one that nobody reads.
  await copyAll(client, 'demo_', 'copy_');
}

/** Prepares what is asked for in a folder; `release` lets go of its PostgreSQL, and the last stops it. */
export function openPreparing(folder) {
  const year = path.join(folder, 'year');
  let opening;
  const opened = () => {
    opening ??= (async () => {
      const { openCluster, bootstrapDatabases } = require('@iro/database');
      const cluster = await openCluster(folder, ['-c', 'fsync=off', '-c', 'synchronous_commit=off']);
      await bootstrapDatabases(cluster);
      return cluster;
    })();
    return opening;
  };
  const ofService = async (cluster, service) =>
    once(cluster, service, async () => {
      const { migrate } = require('@iro/database');
      await migrate(require(`@iro/${service}`)[service].store, urls(cluster, '', service).migrator);
    });
  const prepare = async (what) => {
    const cluster = await opened();
    if (names.includes(what)) await ofService(cluster, what);
    if (what === 'services' || what === 'demonstration')
      for (const service of names) await ofService(cluster, service);
    if (what === 'demonstration')
      await once(cluster, what, (client) => importDemonstration(cluster, client, year));
    return { pattern: cluster.url('DATABASE', 'ROLE'), year };
  };
  return {
    prepare,
    release: async () => {
      if (opening !== undefined) await (await opening).release();
    },
  };
}

/** Stops what a killed process may have left running in a folder. */
export async function stopServer(folder) {
  const there = await access(path.join(folder, 'postgres/server.json')).then(
    () => true,
    () => false,
  );
  if (there) await (await require('@iro/database').openCluster(folder)).release();
}
